/**
 * Ties everything together on one document: finds the box that is written in, keeps it checked,
 * shows what was found, and guards the press of Post. Nothing is read before the first input.
 *
 * @typedef {import("./box.js").Box} Box
 * @typedef {import("../types.js").Draft} Draft
 * @typedef {import("../types.js").Session} Session
 * @typedef {import("../types.js").SessionOptions} SessionOptions
 * @typedef {import("../types.js").SiteSettings} SiteSettings
 */
import { words } from "../ui/words.js";
import { Boxes } from "./boxes.js";
import { publishControlAt } from "./find.js";
import { clickOn, Guard, keyIn } from "./guard.js";
import { Interface } from "./interface.js";
import { isCardShortcut, posts } from "./keys.js";

/** @param {SessionOptions} options @returns {Session} */
export function startSession(options) {
  return new PageSession(options);
}

/** @implements {Session} */
class PageSession {
  /** Until the background says more. @type {SiteSettings} */
  #settings = { on: true, account: { kind: "personal" }, watched: [] };
  /** Whether it did. */
  #told = false;
  /** Settled once it did, or once it is plain that it will not for now. */
  #ready;
  #listening = new AbortController();
  /** The boxes that were written in when it was switched off. @type {HTMLElement[]} */
  #left = [];
  #ui = new Interface(() => this.#boxes.current);
  #guard = new Guard(this.#ui);
  #boxes;
  #client;
  #site;
  #window;
  #onState;
  #endSettings;

  /** @param {SessionOptions} options */
  constructor({ client, site, document, onState = () => {} }) {
    this.#window = document.defaultView ?? window;
    this.#client = client;
    this.#site = site;
    this.#onState = onState;
    this.#boxes = new Boxes(
      site,
      {
        ask: (draft, options) => this.#ask(draft, options),
        account: () => this.#account(),
        layer: this.#ui.layer,
        changed: (box) => this.#changed(box),
      },
      () => this.#ui.place(),
    );
    this.#endSettings = client.onSettings((settings) => this.#apply(settings));
    this.#listen();
    this.#ready = this.#loadSettings().catch(() => {});
  }

  /** @param {EventTarget | null} target @param {boolean} wrote */
  notice(target, wrote) {
    if (wrote) this.#written(target, false);
  }

  /** @param {import("../types.js").Suggestion} suggestion */
  async apply(suggestion) {
    return (await this.#boxes.current?.apply(suggestion)) === "done";
  }

  /** @param {import("../types.js").Finding} finding */
  dismiss(finding) {
    this.#boxes.current?.dismiss(finding);
  }

  recheck() {
    for (const box of this.#boxes.all) box.recheck();
  }

  stop() {
    this.#endSettings();
    this.#rest();
  }

  #listen() {
    const { signal } = (this.#listening = new AbortController());
    /** @type {[string, (event: any) => void][]} */
    const handlers = [
      ["beforeinput", (event) => this.#input(event)],
      ["input", (event) => this.#input(event)],
      ["compositionend", (event) => this.#written(innermost(event), false)],
      ["focusin", (event) => this.#boxes.at(innermost(event)) && this.#entered(event)],
      ["click", (event) => this.#clicked(event)],
      ["keydown", (event) => this.#keyed(event)],
      ["pointerdown", (event) => this.#pressed(event)],
      ["pointermove", (event) => this.#pointed(event)],
      ["scroll", () => this.#boxes.place()],
      ["resize", () => this.#boxes.place()],
    ];
    for (const [type, handler] of handlers) {
      /** What a page makes up is none of the person's doing; but Chromium itself marks the end of
       * a composition as made up where its last text was replaced. @param {Event} event */
      const listener = (event) => {
        const genuine = event.isTrusted || type === "compositionend";
        if (genuine && !this.#ui.owns(event)) handler(event);
      };
      this.#window.addEventListener(type, listener, { capture: true, passive: false, signal });
    }
  }

  /** Leaves the page as if nobody had been there. */
  #rest() {
    this.#listening.abort();
    this.#boxes.clear();
    this.#ui.clear();
  }

  #leave() {
    const { all, current } = this.#boxes;
    this.#left = all.map((box) => box.element);
    this.#rest();
    if (current) this.#ui.off(current);
  }

  #return() {
    this.#ui.clear();
    this.#listen();
    for (const element of this.#left) if (element.isConnected) this.#boxes.use(element);
    this.#left = [];
  }

  /** @param {InputEvent} event */
  #input(event) {
    this.#written(innermost(event), event.isComposing);
  }

  /** @param {EventTarget | null} target @param {boolean} composing */
  async #written(target, composing) {
    if (!this.#told) await this.#ready;
    if (this.#listening.signal.aborted) return;
    const box = this.#boxes.use(target);
    if (box === null) return;
    this.#ui.reveal.typed();
    box.input(composing);
  }

  /** @param {FocusEvent} event */
  #entered(event) {
    this.#boxes.use(innermost(event))?.refresh();
  }

  /** @param {Box} box */
  #changed(box) {
    if (box !== this.#boxes.current) return;
    const { state } = box;
    this.#ui.show(box, state);
    this.#onState(state);
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = innermost(event);
    const control = publishControlAt(target, this.#site);
    const posted = control && this.#boxes.nearest(control);
    if (posted) this.#meet(event, posted, clickOn(control));
    const box = this.#boxes.at(target);
    if (box) this.#ui.reveal.press(event.clientX, event.clientY, box);
  }

  /** @param {KeyboardEvent} event */
  #keyed(event) {
    const target = innermost(event);
    const box = this.#boxes.at(target);
    const { current } = this.#boxes;
    if (box && posts(event, box.element, this.#site.shortcuts)) {
      this.#meet(event, box, keyIn(event, target));
    } else if (current && isCardShortcut(event)) {
      take(event);
      this.#ui.reveal.enter(current);
    } else if (event.key === "Escape" && this.#ui.reveal.close()) {
      take(event);
    }
  }

  /** A fault of ours must not cost a post.
   * @param {Event} event @param {Box} box @param {import("./guard.js").Press} press */
  #meet(event, box, press) {
    try {
      this.#guard.meet(event, box, press);
    } catch {
      this.#ui.say(box, words.unchecked(""));
    }
  }

  /** @param {PointerEvent} event */
  #pointed({ clientX, clientY }) {
    this.#ui.reveal.point(clientX, clientY, this.#boxes.current);
  }

  /** @param {PointerEvent} event */
  #pressed({ clientX, clientY }) {
    const marked = this.#boxes.current?.findingsAt(clientX, clientY) ?? [];
    if (marked.length === 0) this.#ui.reveal.close();
  }

  /** @param {Draft} draft @param {{signal: AbortSignal}} options */
  async #ask(draft, options) {
    if (!this.#told) await this.#loadSettings();
    return this.#client.check(draft, options);
  }

  async #loadSettings() {
    this.#apply(await this.#client.settings());
  }

  /** @param {SiteSettings} settings */
  #apply(settings) {
    const wasOn = this.#settings.on;
    this.#settings = settings;
    this.#told = true;
    if (wasOn && !settings.on) this.#leave();
    if (!wasOn && settings.on) this.#return();
    for (const box of this.#boxes.all) box.refresh();
  }

  #account() {
    return { platform: this.#site.platform, ...this.#settings.account };
  }
}

/** Where an event happened, inside open shadow roots too. @param {Event} event */
function innermost(event) {
  return event.composedPath()[0] ?? null;
}

/** @param {Event} event */
function take(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
