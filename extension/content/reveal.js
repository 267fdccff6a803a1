/**
 * Opens and closes the card: by resting the pointer on marked words, by a click on them, by the
 * badge and by the keyboard. Only the keyboard moves the focus.
 *
 * @typedef {import("./box.js").Box} Box
 * @typedef {import("../types.js").Finding} Finding
 */
import { nameOf } from "./box.js";

const REST = 180;
const LEAVE = 300;

export class Reveal {
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  /** The names of the findings on show; null for all there are. @type {Set<string> | null} */
  #names = null;
  #box = /** @type {Box | null} */ (null);
  #card;
  #badge;
  #host;

  /** @param {{card: import("../ui/card.js").Card, badge: import("../ui/badge.js").Badge,
   *   host: import("../ui/host.js").Host}} parts */
  constructor({ card, badge, host }) {
    this.#card = card;
    this.#badge = badge;
    this.#host = host;
  }

  /** The pointer is at a place over the page or over the card. @param {number} x @param {number} y
   * @param {Box | null} box */
  point(x, y, box) {
    if (this.#card.open && this.#card.pinned) return;
    if (this.#card.covers(x, y)) {
      clearTimeout(this.#timer);
      return;
    }
    const findings = box?.findingsAt(x, y) ?? [];
    if (box && findings.length > 0) this.#after(REST, () => this.#open(box, findings));
    else if (this.#card.open) this.#after(LEAVE, () => this.close());
    else clearTimeout(this.#timer);
  }

  /** A click on marked words keeps the card open. @param {number} x @param {number} y
   * @param {Box} box */
  press(x, y, box) {
    const findings = box.findingsAt(x, y);
    if (findings.length === 0) return;
    this.#open(box, findings);
    this.#card.pinned = true;
  }

  /** From the badge. @param {Box} box @param {boolean} byKey */
  toggleAll(box, byKey) {
    if (this.#card.open && this.#names === null) {
      this.close();
      return;
    }
    this.#openAll(box);
    if (byKey) this.#card.focus();
  }

  /** From the keyboard: what is at the caret, else everything. @param {Box} box */
  enter(box) {
    const findings = box.findingsAtCaret();
    if (findings.length > 0) this.#open(box, findings);
    else this.#openAll(box);
    this.#card.pinned = true;
    this.#card.focus();
  }

  /** Typing goes before reading: a card over the words gives way. */
  typed() {
    clearTimeout(this.#timer);
    if (this.#card.open && this.#names !== null) this.close();
  }

  /** The box has changed, or moved. */
  refresh() {
    const box = this.#box;
    if (!this.#card.open || box === null) return;
    const all = everything(box);
    const names = this.#names;
    const items = names === null ? all : all.filter((finding) => names.has(nameOf(finding)));
    if (names !== null && items.length === 0) this.close();
    else this.#show(box, items);
  }

  /** @returns {boolean} whether there was something to close */
  close() {
    clearTimeout(this.#timer);
    if (!this.#card.open) return false;
    const hadFocus = this.#host.hasFocus;
    this.#card.hide();
    if (hadFocus) this.#box?.element.focus({ preventScroll: true });
    this.#box = null;
    return true;
  }

  /** @param {Box} box */
  #openAll(box) {
    this.#names = null;
    this.#show(box, everything(box));
    this.#card.pinned = true;
  }

  /** @param {Box} box @param {Finding[]} findings */
  #open(box, findings) {
    this.#names = new Set(findings.map(nameOf));
    this.#show(box, findings);
  }

  /** @param {Box} box @param {Finding[]} items */
  #show(box, items) {
    this.#box = box;
    const words = this.#names === null ? undefined : box.rectOf(items[0]);
    this.#card.show(items, box.state, words ?? this.#badge.rect);
  }

  /** @param {number} delay @param {() => void} act */
  #after(delay, act) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }
}

/** @param {Box} box */
function everything(box) {
  const { findings, acknowledgements, remarks } = box.state;
  return [...findings, ...acknowledgements, ...remarks];
}
