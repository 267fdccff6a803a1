// The advice as an ordinary list, for small screens and for those who would rather read it.

import { findingView, plainButton, suggestionButton } from "../../ui/finding.js";
import { build } from "../../ui/build.js";
import { words } from "../../ui/words.js";

/**
 * @typedef {import("../../types.js").Finding} Finding
 * @typedef {import("../../types.js").Suggestion} Suggestion
 * @typedef {import("../../types.js").State} State
 */

/**
 * @param {State} state
 * @param {object} acts
 * @param {(suggestion: Suggestion) => void} acts.apply
 * @param {(finding: Finding) => void} acts.dismiss
 * @returns {HTMLElement[]} one item for each finding, praise and remark, in that order
 */
export function items({ findings, acknowledgements, remarks, partly }, acts) {
  return [
    ...findings.map((finding) => findingView(finding, ways(finding, acts))),
    ...[...acknowledgements, ...remarks].map((finding) => findingView(finding)),
    ...(partly ? [build("p", { class: "partly" }, words.partly)] : []),
  ];
}

/**
 * @param {Finding} finding
 * @param {Parameters<typeof items>[1]} acts
 */
function ways(finding, { apply, dismiss }) {
  const rewrites = finding.suggestions.map((suggestion) =>
    onClick(suggestionButton(suggestion), () => apply(suggestion)),
  );
  const notHere = onClick(plainButton("dismiss", words.dismiss), () => dismiss(finding));
  notHere.title = words.dismissTitle;
  return build("div", { class: "ways" }, ...rewrites, notHere);
}

/**
 * @param {HTMLButtonElement} button
 * @param {() => void} action
 */
function onClick(button, action) {
  button.addEventListener("click", action);
  return button;
}
