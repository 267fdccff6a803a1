/**
 * How one finding, acknowledgement or remark looks, in the card and in the guard's dialog.
 *
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").Suggestion} Suggestion
 */
import { build, icon } from "./build.js";
import { words } from "./words.js";

/**
 * @param {Finding} finding
 * @param {...(HTMLElement | null)} actions
 * @returns {HTMLElement}
 */
export function findingView(finding, ...actions) {
  const { severity, where, quote, message, explanation, because, code } = finding;
  return build(
    "article",
    { class: `item ${severity}`, "data-code": code },
    build("p", { class: "severity" }, icon(severity), words.severity[severity]),
    build("h3", { class: "message" }, message),
    where === "draft" ? null : build("p", { class: "where" }, words.aboutAccount(where)),
    quote && severity !== "remark" ? build("p", { class: "quote" }, build("q", {}, quote)) : null,
    explanation ? build("p", { class: "explanation" }, explanation) : null,
    clauseView(finding),
    ...actions,
    because ? build("p", { class: "because" }, because) : null,
  );
}

/** @param {Finding} finding */
function clauseView({ clause, severity }) {
  if (clause === null || severity === "remark") return null;
  const title = clause.url
    ? build("a", { href: clause.url, target: "_blank", rel: "noreferrer noopener" }, clause.title)
    : clause.title;
  return build(
    "blockquote",
    { class: "clause" },
    build("cite", {}, title),
    clause.quotation ? build("p", {}, clause.quotation) : null,
  );
}

/** @param {Suggestion} suggestion @returns {HTMLButtonElement} */
export function suggestionButton({ label, replacement }) {
  const wording = replacement.trim() || label || words.leaveOut;
  return build(
    "button",
    { class: "suggestion", type: "button", "data-action": "apply" },
    label && label !== wording ? build("span", { class: "label" }, label) : null,
    build("span", { class: "wording" }, wording),
  );
}

/** @param {string} action @param {string} text @param {string} [className] */
export function plainButton(action, text, className = "quiet") {
  return build("button", { class: className, type: "button", "data-action": action }, text);
}
