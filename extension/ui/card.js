/**
 * The card: what was found, beside the words or beside the badge. It takes the focus only when
 * it was opened from the keyboard.
 *
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").State} State
 * @typedef {import("../types.js").Suggestion} Suggestion
 * @typedef {{left: number, top: number, right: number, bottom: number}} Anchor
 */
import { build, icon } from "./build.js";
import { findingView, plainButton, suggestionButton } from "./finding.js";
import { placeBeside } from "./place.js";
import { words } from "./words.js";

/**
 * @typedef {object} CardCalls
 * @property {(suggestion: Suggestion) => Promise<"done" | "refused" | "outdated">} apply
 * @property {(finding: Finding) => void} dismiss
 * @property {() => void} retry
 * @property {() => void} close
 * @property {(text: string) => Promise<void>} copy
 */

export class Card {
  element = build("section", {
    "aria-label": words.cardFor,
    hidden: "",
    id: "card",
    tabindex: "-1",
  });
  /** Whether it stays when the pointer leaves. */
  pinned = false;
  #shown = "";
  #host;
  #calls;

  /** @param {import("./host.js").Host} host @param {CardCalls} calls */
  constructor(host, calls) {
    this.#host = host;
    this.#calls = calls;
  }

  get open() {
    return !this.element.hidden;
  }

  /**
   * @param {Finding[]} items
   * @param {State} state
   * @param {Anchor} anchor
   */
  show(items, state, anchor) {
    const { status, message, partly } = state;
    const shown = JSON.stringify([items, message, status === "offline", items.length || status, partly]);
    if (shown !== this.#shown || !this.open) {
      const hadFocus = this.element.matches(":focus-within");
      this.#shown = shown;
      this.element.replaceChildren(this.#header(), ...this.#body(items, state));
      if (hadFocus) this.focus();
    }
    this.element.hidden = false;
    placeBeside(this.element, anchor);
  }

  focus() {
    const first = this.element.querySelector("[data-action]:not([data-action=close])");
    (first instanceof HTMLElement ? first : this.element).focus({ preventScroll: true });
  }

  hide() {
    this.element.hidden = true;
    this.pinned = false;
    this.#shown = "";
  }

  /** @param {number} x @param {number} y */
  covers(x, y) {
    const { left, top, right, bottom } = this.element.getBoundingClientRect();
    return this.open && x >= left - 12 && x <= right + 12 && y >= top - 12 && y <= bottom + 12;
  }

  #header() {
    const close = plainButton("close", "", "close");
    close.setAttribute("aria-label", words.close);
    close.append(icon("close"));
    this.#host.onPress(close, this.#calls.close);
    return build("header", {}, build("span", { class: "name" }, words.name), close);
  }

  /** @param {Finding[]} items @param {State} state @returns {HTMLElement[]} */
  #body(items, { status, message, partly }) {
    const views = items.map((item) => this.#item(item));
    if (partly) views.push(build("p", { class: "partly" }, words.partly));
    if (status === "offline") return [this.#offline(message), ...views];
    if (views.length > 0) return views;
    return [build("p", { class: "empty" }, status === "checking" ? words.checking : words.clear)];
  }

  /** @param {string} message */
  #offline(message) {
    const retry = plainButton("retry", words.retry, "plain");
    this.#host.onPress(retry, this.#calls.retry);
    return build(
      "div",
      { class: "item offline" },
      build("h3", { class: "message" }, words.offlineTitle),
      build("p", { class: "explanation" }, [message, words.offline].filter(Boolean).join(" ")),
      build("div", { class: "actions" }, retry),
    );
  }

  /** @param {Finding} finding */
  #item(finding) {
    const failed = build("div", { class: "failed", hidden: "", role: "status" });
    const offers = finding.suggestions.map((suggestion) => {
      const button = suggestionButton(suggestion);
      this.#host.onPress(button, () => this.#take(suggestion, failed));
      return button;
    });
    const isWarning = finding.severity !== "remark" && finding.severity !== "praise";
    const dismiss = plainButton("dismiss", words.dismiss);
    dismiss.title = words.dismissTitle;
    this.#host.onPress(dismiss, () => this.#calls.dismiss(finding));
    return findingView(
      finding,
      offers.length > 0 ? build("div", { class: "offers" }, ...offers) : null,
      failed,
      isWarning ? build("div", { class: "actions" }, dismiss) : null,
    );
  }

  /** @param {Suggestion} suggestion @param {HTMLElement} failed */
  async #take(suggestion, failed) {
    const outcome = await this.#calls.apply(suggestion);
    if (outcome === "done") return;
    failed.hidden = false;
    if (outcome === "outdated") {
      failed.replaceChildren(words.outdated);
      return;
    }
    const copy = plainButton("copy", words.copy, "plain");
    this.#host.onPress(copy, async () => {
      await this.#calls.copy(suggestion.replacement);
      copy.textContent = words.copied;
    });
    failed.replaceChildren(build("p", {}, words.refused), copy);
  }
}
