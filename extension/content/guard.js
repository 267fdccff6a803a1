/**
 * Stands between the press of Post and the page. A press is decided at once where the answer for
 * exactly this draft is at hand; else it is held, checked, and let go on again, once. Whatever
 * goes wrong, the post goes through and the person is told that it was not checked.
 *
 * @typedef {import("./box.js").Box} Box
 * @typedef {import("../types.js").Finding} Finding
 */
import { words } from "../ui/words.js";
import { decide, decideHeld, stops } from "./decision.js";

const HOLD = 1_500;
/** A wait that is worth a word. */
const NOTICEABLE = 250;
/** After this long an ignored press is put down to its being ours and not the person's. */
const LEAVES_WITHIN = 500;

/**
 * @typedef {object} GuardCalls
 * @property {(box: Box, findings: Finding[]) => Promise<"edit" | "post">} ask  opens the dialog
 * @property {(box: Box, text: string) => void} say
 */

/**
 * One way to post: how to do it again, and whether the page shows that it took it.
 * @typedef {{again: () => boolean, taken: () => boolean}} Press
 */

export class Guard {
  #busy = false;
  /** The draft that the person may post without another word, once. */
  #allowed = { box: /** @type {Box | null} */ (null), text: "" };
  #calls;

  /** @param {GuardCalls} calls */
  constructor(calls) {
    this.#calls = calls;
  }

  /**
   * Called in the capture phase for a trusted press. Stops the event unless it may go on.
   * @param {Event} event
   * @param {Box} box
   * @param {Press} press
   */
  meet(event, box, press) {
    box.look();
    const draft = box.draft();
    const { text } = draft;
    const decision = decide({
      empty: text.trim() === "",
      busy: this.#busy,
      allowed: this.#allowed.box === box && this.#allowed.text === text,
      fresh: box.checker.isFresh(draft),
      findings: box.state.findings,
    });
    this.#allowed = { box: null, text: "" };
    if (decision === "pass") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (decision === "swallow") return;
    const way = once(press);
    const settled =
      decision === "ask" ? this.#askFirst(box, text, way) : this.#hold(box, text, way);
    settled.catch(() => {
      this.#busy = false;
      way.again();
    });
  }

  /** @param {Box} box @param {string} text @param {Press} press */
  async #hold(box, text, press) {
    this.#busy = true;
    const slow = setTimeout(() => this.#calls.say(box, words.holding), NOTICEABLE);
    const late = new Promise((resolve) => setTimeout(resolve, HOLD));
    await Promise.race([box.checker.settle(), late]);
    clearTimeout(slow);
    this.#busy = false;
    box.look();
    const draft = box.draft();
    const outcome = decideHeld({
      changed: draft.text !== text,
      answered: box.checker.isFresh(draft),
      findings: box.state.findings,
    });
    const remark = outcome === "unchecked" ? words.unchecked(box.checker.message) : "";
    this.#calls.say(box, outcome === "changed" ? words.changed : remark);
    if (outcome === "ask") await this.#askFirst(box, text, press);
    if (outcome === "send" || outcome === "unchecked") await this.#letGo(box, text, press, remark);
  }

  /** @param {Box} box @param {string} text @param {Press} press */
  async #askFirst(box, text, press) {
    this.#busy = true;
    const choice = await this.#calls.ask(box, stops(box.state.findings));
    this.#busy = false;
    box.element.focus({ preventScroll: true });
    if (choice === "edit") return;
    if (box.draft().text === text) await this.#letGo(box, text, press);
    else this.#calls.say(box, words.changed);
  }

  /**
   * @param {Box} box
   * @param {string} text
   * @param {Press} press
   * @param {string} [said]  what the notice says already
   */
  async #letGo(box, text, press, said = "") {
    this.#busy = true;
    const handled = press.again();
    await new Promise((resolve) => setTimeout(resolve, LEAVES_WITHIN));
    this.#busy = false;
    const gone = handled || press.taken() || box.draft().text !== text;
    if (!gone) this.#allowed = { box, text };
    const more = gone ? said : `${said} ${words.pressAgain}`;
    if (more !== "") this.#calls.say(box, more.trim());
  }
}

/** Whatever goes wrong, one press leaves at most one post. @param {Press} press @returns {Press} */
function once({ again, taken }) {
  let left = false;
  return {
    again() {
      if (left) return true;
      left = true;
      return again();
    },
    taken,
  };
}

/** A control that was clicked. @param {HTMLElement} control @returns {Press} */
export function clickOn(control) {
  const look = () =>
    JSON.stringify([
      control.isConnected,
      control.ariaDisabled,
      control.ariaBusy,
      control.hasAttribute("disabled"),
    ]);
  const before = look();
  return {
    again() {
      const click = new MouseEvent("click", {
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
        detail: 1,
      });
      return !control.dispatchEvent(click);
    },
    taken: () => look() !== before,
  };
}

/** A key that posts, pressed in a box. @param {KeyboardEvent} event
 * @param {EventTarget | null} target @returns {Press} */
export function keyIn(event, target) {
  const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event;
  const again = (/** @type {string} */ type) =>
    new KeyboardEvent(type, {
      ...{ key, code, keyCode, which: keyCode, ctrlKey, metaKey, altKey, shiftKey },
      ...{ bubbles: true, cancelable: true, composed: true, view: window },
    });
  return {
    again() {
      const handled = target?.dispatchEvent(again("keydown")) === false;
      target?.dispatchEvent(again("keyup"));
      return handled;
    },
    taken: () => false,
  };
}
