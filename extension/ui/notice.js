/** A line of text that goes away by itself, and a line that only a screen reader hears. */
import { build } from "./build.js";

const STAYS = 8_000;

export class Notice {
  element = build("p", { id: "notice", role: "status" });
  spoken = build("p", { id: "spoken", role: "status" });
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #gone;

  /** @param {() => void} gone  called when the line has gone away */
  constructor(gone) {
    this.#gone = gone;
  }

  get shows() {
    return this.element.textContent !== "";
  }

  /** @param {string} text */
  say(text) {
    if (text === "") {
      this.clear();
      return;
    }
    clearTimeout(this.#timer);
    this.element.textContent = text;
    this.#timer = setTimeout(() => this.clear(), STAYS);
  }

  clear() {
    clearTimeout(this.#timer);
    this.element.textContent = "";
    this.#gone();
  }

  /** @param {string} text */
  announce(text) {
    if (this.spoken.textContent !== text) this.spoken.textContent = text;
  }
}
