/**
 * One box that is being written in: its draft, what is known about it, and its marks.
 *
 * @typedef {import("../types.js").Account} Account
 * @typedef {import("../types.js").Draft} Draft
 * @typedef {import("../types.js").Editor} Editor
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").Reading} Reading
 * @typedef {import("../types.js").State} State
 */
import { gravest } from "./advice.js";
import { Checker } from "./checker.js";
import { Dismissed } from "./dismissed.js";
import { replace } from "./replace.js";

/**
 * @typedef {object} Context
 * @property {(draft: Draft, options: {signal: AbortSignal}) => Promise<unknown>} ask
 * @property {() => Account} account
 * @property {HTMLElement} layer  where marks may be drawn that the page itself cannot show
 * @property {(box: Box) => void} changed  after anything shown of a box has changed
 */

/** Alike for the same words after another check. @param {Finding} finding */
export const nameOf = ({ code, where, quote }) => JSON.stringify([code, where, quote]);

export class Box {
  /** While an input method composes, the draft is read and nothing else is done. */
  composing = false;
  #dismissed = new Dismissed();
  /** @type {Finding[]} */
  #marks = [];
  #frame = 0;
  #closed = false;
  #painter;
  #account;
  #changed;
  #unwatch;

  /** @param {HTMLElement} element @param {Editor} editor @param {Context} context */
  constructor(element, editor, { ask, account, layer, changed }) {
    this.element = element;
    this.editor = editor;
    this.#account = account;
    this.#changed = changed;
    this.#painter = editor.painter(element, layer);
    this.#unwatch = editor.watch(element, () => this.look());
    this.checker = new Checker({ ask, read: () => this.draft(), changed: () => this.refresh() });
    this.refresh();
  }

  /** @returns {Draft} */
  draft({ text } = this.#read()) {
    return {
      text,
      account: this.#account(),
      replying_to: null,
      sharing: null,
      media: { images: 0, videos: 0 },
    };
  }

  /**
   * Something is about to be written, or was. What stood here may be gone without a word.
   * @param {boolean} composing  an input method is at work
   */
  input(composing) {
    const turned = composing !== this.composing;
    this.composing = composing;
    if (turned || this.editor.isEmpty(this.element)) this.look();
  }

  /** Asks at once. */
  recheck() {
    this.look();
    return this.checker.settle();
  }

  /** Looks again before the next frame, once for however many calls. */
  refresh() {
    this.#frame ||= requestAnimationFrame(() => this.look());
  }

  look() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#closed) return;
    const reading = this.#read();
    this.#dismissed.follow(this.checker.text, reading.text);
    if (reading.text.trim() === "") this.#forget();
    else if (this.composing) this.checker.follow(reading.text);
    else this.checker.write(this.draft(reading));
    this.#paint(reading);
    this.#changed(this);
  }

  /** @returns {State} */
  get state() {
    const { status, message, advice } = this.checker;
    const open = (/** @type {Finding[]} */ findings) =>
      findings.filter((finding) => !this.#dismissed.has(finding));
    const findings = open(advice.findings);
    return {
      status,
      message,
      findings,
      verdict: gravest(findings),
      text: this.checker.text,
      acknowledgements: open(advice.acknowledgements),
      remarks: advice.remarks,
      partly: advice.partly,
    };
  }

  /** @param {Finding} finding */
  dismiss(finding) {
    this.#dismissed.add(finding);
    this.refresh();
  }

  /** @param {import("../types.js").Suggestion} suggestion
   * @returns {Promise<"done" | "refused" | "outdated">} */
  async apply(suggestion) {
    const text = this.checker.text;
    if (this.composing || this.draft().text !== text) return "outdated";
    const done = await replace(this.element, this.editor, text, suggestion);
    this.refresh();
    return done ? "done" : "refused";
  }

  /** The findings whose mark is at a place on the screen. @param {number} x @param {number} y */
  findingsAt(x, y) {
    return this.#marks.filter((mark) =>
      this.#painter
        .rects(mark)
        .some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom),
    );
  }

  /** The findings whose words hold the caret. */
  findingsAtCaret() {
    const caret = this.editor.caret(this.element);
    if (caret === null) return [];
    return this.#marks.filter(
      ({ offset, length }) => offset <= caret.end && caret.start <= offset + length,
    );
  }

  /** Where a finding's words are on the screen. @param {Finding} finding */
  rectOf(finding) {
    return this.#painter.rects(finding).at(-1);
  }

  place() {
    this.#painter.place();
  }

  /** Puts everything of it away. */
  close() {
    this.#closed = true;
    cancelAnimationFrame(this.#frame);
    this.#unwatch();
    this.checker.reset();
    this.#painter.clear();
  }

  /** The draft is gone, posted or deleted: the next one starts anew. */
  #forget() {
    this.checker.reset();
    this.#dismissed.clear();
  }

  /** @returns {Reading} */
  #read() {
    return this.element.isConnected
      ? this.editor.read(this.element)
      : { text: "", range: () => null };
  }

  /** @param {Reading} reading */
  #paint(reading) {
    const { findings, acknowledgements } = this.state;
    this.#marks = [...findings, ...acknowledgements].filter(
      ({ where, length }) => where === "draft" && length > 0,
    );
    this.#painter.paint(reading, this.#marks);
  }
}
