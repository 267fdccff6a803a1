/**
 * Everything that is shown on one page: badge, card, dialog and notices, kept in step with the
 * box in use.
 *
 * @typedef {import("./box.js").Box} Box
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").State} State
 */
import { Badge } from "../ui/badge.js";
import { Card } from "../ui/card.js";
import { GuardDialog } from "../ui/dialog.js";
import { Host } from "../ui/host.js";
import { Notice } from "../ui/notice.js";
import { words } from "../ui/words.js";
import { Reveal } from "./reveal.js";

export class Interface {
  #badge = new Badge();
  #notice = new Notice(() => this.#tidy());
  #host = new Host({
    moved: ({ clientX, clientY }) => this.reveal.point(clientX, clientY, this.#box()),
    escaped: () => this.reveal.close(),
    returned: () => this.#dialog.open && this.#dialog.reopen(),
  });
  #dialog = new GuardDialog(this.#host);
  #box;

  /** @param {() => Box | null} box  the box in use */
  constructor(box) {
    this.#box = box;
    const card = new Card(this.#host, {
      apply: (suggestion) => this.#box()?.apply(suggestion) ?? Promise.resolve("outdated"),
      dismiss: (finding) => this.#box()?.dismiss(finding),
      retry: () => this.#box()?.recheck(),
      close: () => this.reveal.close(),
      copy,
    });
    this.reveal = new Reveal({ card, badge: this.#badge, host: this.#host });
    this.#host.onPress(this.#badge.element, (byKey) => {
      const current = this.#box();
      if (current) this.reveal.toggleAll(current, byKey);
    });
    this.#host.add(
      this.#badge.element,
      card.element,
      this.#dialog.element,
      this.#notice.element,
      this.#notice.spoken,
    );
  }

  /** Whether an event happened in what is shown. @param {Event} event */
  owns(event) {
    return event.target === this.#host.element;
  }

  /** Marks over textareas go here. */
  get layer() {
    return this.#host.layer;
  }

  /** @param {Box} box @param {State} state */
  show(box, state) {
    const { status, findings, acknowledgements, verdict, partly } = state;
    if (status === "idle") {
      this.#badge.show(null);
      this.reveal.close();
      return;
    }
    this.#host.show(box.element);
    const waits = status === "checking" && findings.length === 0;
    const found = verdict === "clear" && partly ? "partly" : verdict;
    const stands = status === "offline" ? status : waits ? "checking" : found;
    this.#badge.set(stands, findings.length, acknowledgements.length > 0);
    this.#badge.show(box.element);
    this.reveal.refresh();
    if (status === "checked") this.#announce(findings);
  }

  /** After a scroll or a resize, or when a box went. */
  place() {
    if (this.#box() === null) {
      this.reveal.close();
      this.#badge.show(null);
      this.#tidy();
      return;
    }
    this.#badge.place();
    this.reveal.refresh();
  }

  /** @param {Box} box @param {Finding[]} findings */
  ask(box, findings) {
    this.reveal.close();
    this.#host.show(box.element);
    return this.#dialog.ask(findings).finally(() => this.#tidy());
  }

  /** @param {Box} box @param {string} text */
  say(box, text) {
    this.#host.show(box.element);
    this.#notice.say(text);
  }

  /** Says that nothing is checked any more, then goes. @param {Box} box */
  off(box) {
    this.#host.show(box.element);
    this.#badge.set("off", 0, false);
    this.#badge.show(box.element);
    this.#notice.say(words.off);
  }

  /** Takes everything off the page. */
  clear() {
    this.reveal.close();
    this.#dialog.close("edit");
    this.#badge.show(null);
    this.#notice.clear();
    this.#host.hide();
  }

  /** A notice and the dialog outlive the box that they are about; nothing else does. */
  #tidy() {
    const needed = this.#box() !== null || this.#notice.shows || this.#dialog.open;
    if (needed) return;
    this.#badge.show(null);
    this.#host.hide();
  }

  /** @param {Finding[]} findings */
  #announce(findings) {
    const messages = findings.map(({ message }) => message).join(" ");
    const text = `${words.announce(findings.length)}: ${messages} ${words.openBy}`;
    this.#notice.announce(findings.length > 0 ? text : "");
  }
}

/** @param {string} text */
const copy = (text) => navigator.clipboard.writeText(text);
