/**
 * The one element that the extension adds to a page: its own tag, a closed shadow root, in the
 * top layer. It comes back when the page takes it away.
 */
import { build } from "./build.js";
import { seal } from "./seal.js";
import { style } from "./style.js";

export class Host {
  /** Marks over textareas go here. */
  layer = build("div", { id: "layer" });
  element = document.createElement("off-desk");
  #root = this.element.attachShadow({ mode: "closed" });
  #watch = new MutationObserver(() => this.#comeBack());
  #wanted = false;
  /** @type {WeakMap<Element, (byKey: boolean) => void>} */
  #actions = new WeakMap();
  #pressed = /** @type {Element | null} */ (null);
  #unseal = () => {};
  #returned;
  #moved;
  #escaped;

  /**
   * @param {object} calls
   * @param {(event: PointerEvent) => void} calls.moved  the pointer moved over the interface
   * @param {() => void} calls.escaped   Escape was pressed in it
   * @param {() => void} calls.returned  it was put back after the page had taken it away
   */
  constructor({ moved, escaped, returned }) {
    this.#moved = moved;
    this.#escaped = escaped;
    this.#returned = returned;
    this.element.popover = "manual";
    adopt(this.#root, style);
    this.#root.append(this.layer);
  }

  /** @param {...HTMLElement} parts */
  add(...parts) {
    this.#root.append(...parts);
  }

  /** @param {Element} button @param {(byKey: boolean) => void} action */
  onPress(button, action) {
    this.#actions.set(button, action);
  }

  get hasFocus() {
    return this.#root.activeElement !== null;
  }

  /** Shows the interface, beside `box`: in a page's modal dialog all else is out of reach.
   * @param {Element} box */
  show(box) {
    const parent = box.closest("dialog:modal") ?? document.documentElement;
    if (this.#wanted && this.element.parentElement === parent) return;
    if (!this.#wanted) this.#unseal = seal(this.element, this.#root, this.#deliver);
    this.#wanted = true;
    this.#attach(parent);
  }

  hide() {
    this.#wanted = false;
    this.#watch.disconnect();
    this.element.remove();
    this.#unseal();
  }

  /** @param {Element} parent */
  #attach(parent) {
    this.#watch.disconnect();
    parent.append(this.element);
    this.element.popover = "manual";
    if (!this.element.matches(":popover-open")) this.element.showPopover();
    this.#watch.observe(parent, { childList: true });
    this.#watch.observe(this.element, { attributes: true });
  }

  /** Not at once: two that undo each other without a pause would freeze the page. */
  #comeBack() {
    requestAnimationFrame(() => {
      if (!this.#wanted || this.element.matches(":popover-open")) return;
      const parent = this.element.parentElement;
      this.#attach(parent?.isConnected ? parent : document.documentElement);
      this.#returned();
    });
  }

  /** @param {Event} event @param {Element | null} inner */
  #deliver = (event, inner) => {
    const button = inner?.closest("button") ?? null;
    if (event.type === "pointerdown") this.#pressed = button;
    else if (event.type === "mousedown") event.preventDefault();
    else if (event.type === "pointermove") this.#moved(/** @type {PointerEvent} */ (event));
    else if (event.type === "toggle") this.#comeBack();
    else if (event instanceof KeyboardEvent && event.type === "keydown") this.#key(event);
    else if (event instanceof MouseEvent && event.type === "click") this.#click(event, button);
  };

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape" && !event.isComposing) this.#escaped();
  }

  /** @param {MouseEvent} event @param {Element | null} button */
  #click(event, button) {
    if (button === null || (event.detail > 0 && button !== this.#pressed)) return;
    this.#pressed = null;
    this.#actions.get(button)?.(event.detail === 0);
  }
}

/** @param {ShadowRoot} root @param {string} text */
function adopt(root, text) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(build("style", {}, text));
  }
}
