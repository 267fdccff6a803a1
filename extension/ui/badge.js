/**
 * The small sign at the corner of a box: how the draft stands. Pressing it opens the card.
 *
 * @typedef {import("../types.js").BadgeState} BadgeState
 */
import { build, icon } from "./build.js";
import { placeOnCorner } from "./place.js";
import { words } from "./words.js";

export class Badge {
  element = build("button", { id: "badge", type: "button", hidden: "" });
  /** @type {HTMLElement | null} */
  #box = null;
  #shown = "";

  /**
   * @param {BadgeState} state
   * @param {number} count  findings behind it
   * @param {boolean} praised
   */
  set(state, count, praised) {
    const shape = state === "clear" && praised ? "praise" : state;
    const shown = `${shape} ${count}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const label = shape === "praise" ? words.severity.praise : words.badge[state];
    this.element.dataset.state = state;
    this.element.setAttribute("aria-label", `${words.name}: ${label}`);
    this.element.title = `${label} (${words.shortcut})`;
    this.element.replaceChildren(
      icon(shape),
      ...(count > 0 ? [build("b", {}, String(count))] : []),
    );
    this.place();
  }

  /** @param {HTMLElement | null} box */
  show(box) {
    this.#box = box;
    this.place();
  }

  place() {
    if (this.#box?.isConnected) placeOnCorner(this.element, this.#box);
    else this.element.hidden = true;
  }

  get rect() {
    return this.element.getBoundingClientRect();
  }
}
