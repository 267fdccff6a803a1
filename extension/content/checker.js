/**
 * Keeps one draft checked: waits for a pause, has one request in flight, and carries an older
 * answer over to the newer text. Knows no page; time and the way to the server are handed in.
 *
 * @typedef {import("../types.js").Advice} Advice
 * @typedef {import("../types.js").Draft} Draft
 * @typedef {import("../types.js").Status} Status
 */
import { readAdvice } from "./advice.js";
import { shiftAdvice } from "./shift.js";

const PAUSE = 400;
const DEADLINE = 10_000;
const RETRY_FIRST = 2_000;
const RETRY_MOST = 30_000;

/** Two drafts with the same key deserve the same answer. @param {Draft} draft */
export const keyOf = (draft) => JSON.stringify(draft);

/** @type {Advice} */
const NOTHING = { verdict: "clear", findings: [], acknowledgements: [], remarks: [], partly: false };

export class Checker {
  /** @type {Status} */
  status = "idle";
  /** Why there is no answer, when offline. */
  message = "";
  /** What still holds for the draft as last written. */
  advice = NOTHING;

  #text = "";
  /** Of the draft as last written. */
  #key = "";
  /** The last answer, and what it answers. */
  #landed = { key: "", advice: NOTHING };
  /** @type {{key: string, stop: AbortController, done: Promise<boolean>} | null} */
  #flight = null;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #retryAfter = RETRY_FIRST;
  #ask;
  #read;
  #changed;

  /**
   * @param {object} way
   * @param {(draft: Draft, options: {signal: AbortSignal}) => Promise<unknown>} way.ask
   * @param {() => Draft} way.read   the draft as it stands
   * @param {() => void} way.changed  called after status or advice changed by itself
   */
  constructor({ ask, read, changed }) {
    this.#ask = ask;
    this.#read = read;
    this.#changed = changed;
  }

  /**
   * The draft now is `draft`; if that is new, it is checked after a pause.
   * @param {Draft} draft
   */
  write(draft) {
    const key = keyOf(draft);
    if (key === this.#key) return;
    this.follow(draft.text);
    this.#key = key;
    this.#retryAfter = RETRY_FIRST;
    if (draft.text.trim() === "") {
      this.reset();
    } else if (this.isFresh(draft)) {
      this.advice = this.#landed.advice;
      this.status = "checked";
    } else {
      this.#busy();
      this.#timer = setTimeout(() => this.settle(), PAUSE);
    }
  }

  /** Keeps marks on their words without asking anything, as while an input method composes.
   * @param {string} text */
  follow(text) {
    clearTimeout(this.#timer);
    this.#key = "";
    this.advice = shiftAdvice(this.advice, this.#text, text);
    this.#text = text;
  }

  /** The text that `advice` is about. */
  get text() {
    return this.#text;
  }

  /** Whether `advice` answers exactly this draft. @param {Draft} draft */
  isFresh(draft) {
    return this.#landed.key === keyOf(draft);
  }

  /** Checks the draft as it stands, at once. @returns {Promise<boolean>} whether it is answered */
  settle() {
    const draft = this.#read();
    if (draft.text !== this.#text) this.follow(draft.text);
    clearTimeout(this.#timer);
    if (this.isFresh(draft)) return Promise.resolve(true);
    const key = keyOf(draft);
    if (this.#flight?.key === key) return this.#flight.done;
    this.#flight?.stop.abort();
    const stop = new AbortController();
    const flight = { key, stop, done: this.#fly(draft, key, stop) };
    this.#flight = flight;
    this.#busy();
    this.#changed();
    return flight.done;
  }

  /** Forgets everything: the draft is gone. */
  reset() {
    clearTimeout(this.#timer);
    this.#flight?.stop.abort();
    this.#flight = null;
    this.#landed = { key: "", advice: NOTHING };
    this.#text = "";
    this.#key = "";
    this.advice = NOTHING;
    this.status = "idle";
  }

  /** "offline" stays until there is an answer. */
  #busy() {
    if (this.status !== "offline") this.status = "checking";
  }

  /**
   * @param {Draft} draft
   * @param {string} key
   * @param {AbortController} stop
   */
  async #fly(draft, key, stop) {
    const late = setTimeout(() => stop.abort(new Error("late")), DEADLINE);
    const outcome = await this.#outcome(draft, stop.signal).finally(() => clearTimeout(late));
    if (this.#flight?.stop !== stop) return false;
    this.#flight = null;
    if ("advice" in outcome) this.#land(draft, key, outcome.advice);
    else this.#fail(draft, outcome.error);
    this.#changed();
    return "advice" in outcome;
  }

  /**
   * A client that never settles must not hold a draft.
   * @param {Draft} draft
   * @param {AbortSignal} signal
   * @returns {Promise<{advice: Advice} | {error: unknown}>}
   */
  async #outcome(draft, signal) {
    const aborted = new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    try {
      const answer = await Promise.race([this.#ask(draft, { signal }), aborted]);
      return { advice: readAdvice(answer, draft) };
    } catch (error) {
      return { error };
    }
  }

  /** @param {Draft} draft @param {string} key @param {Advice} advice */
  #land(draft, key, advice) {
    this.#landed = { key, advice };
    this.advice = shiftAdvice(advice, draft.text, this.#text);
    this.message = "";
    this.#retryAfter = RETRY_FIRST;
    this.status = this.#text === draft.text ? "checked" : "checking";
  }

  /** @param {Draft} draft @param {unknown} error */
  #fail(draft, error) {
    const known = error instanceof Error && error.name === "Unavailable";
    this.message = known ? /** @type {Error} */ (error).message : "";
    this.status = "offline";
    if (this.#text !== draft.text) return;
    this.#timer = setTimeout(() => this.settle(), this.#retryAfter);
    this.#retryAfter = Math.min(this.#retryAfter * 2, RETRY_MOST);
  }
}
