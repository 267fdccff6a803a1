/**
 * Keeps the extension's own events from the page. They are taken at the window, before the page's
 * tree sees them, and handed to the interface directly; so a button of ours can neither submit a
 * form nor close a page's menu, and an event that a page made up presses nothing.
 */

const SEALED = [
  "click", "dblclick", "auxclick", "contextmenu", "selectstart", "wheel", "scroll", "toggle",
  "beforetoggle", "keydown", "keypress", "keyup", "beforeinput", "input", "change", "submit",
  "copy", "cut", "paste", "focus", "blur", "focusin", "focusout",
  ...["down", "up", "move", "over", "out", "enter", "leave", "cancel", "rawupdate"].map(
    (name) => `pointer${name}`,
  ),
  ...["down", "up", "move", "over", "out", "enter", "leave"].map((name) => `mouse${name}`),
  ...["start", "end", "move", "cancel"].map((name) => `touch${name}`),
  ...["gotpointercapture", "lostpointercapture", "dragstart", "drop", "dragover"],
];

/**
 * @param {HTMLElement} host
 * @param {ShadowRoot} root  the host's, closed
 * @param {(event: Event, inner: Element | null) => void} deliver
 * @returns {() => void} how to end it
 */
export function seal(host, root, deliver) {
  /** @param {Event} event */
  const take = (event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.isTrusted) deliver(event, innerTarget(event, root));
  };
  for (const type of SEALED) {
    addEventListener(type, take, { capture: true, passive: type !== "mousedown" });
  }
  return () => {
    for (const type of SEALED) removeEventListener(type, take, { capture: true });
  };
}

/** A listener outside a closed root is not told what is inside, so the place is looked up. A
 * click without a pointer comes from the keyboard or a screen reader.
 * @param {Event} event @param {ShadowRoot} root */
function innerTarget(event, root) {
  const pointed = event instanceof MouseEvent && (event.type !== "click" || event.detail > 0);
  return pointed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
}
