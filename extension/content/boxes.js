/**
 * The boxes of one page that were written in, the latest last, and the one in use.
 *
 * @typedef {import("../types.js").SiteEntry} SiteEntry
 */
import { Box } from "./box.js";
import { editorFor } from "./editors/index.js";
import { composerAt, nearestBox } from "./find.js";

export class Boxes {
  /** @type {Box | null} */
  current = null;
  /** @type {Map<HTMLElement, Box>} */
  #known = new Map();
  #resize = new ResizeObserver(() => this.place());
  #site;
  #context;
  #moved;

  /**
   * @param {SiteEntry} site
   * @param {import("./box.js").Context} context
   * @param {() => void} moved  called when a box may stand elsewhere, or is gone
   */
  constructor(site, context, moved) {
    this.#site = site;
    this.#context = context;
    this.#moved = moved;
  }

  /** @returns {Box[]} */
  get all() {
    return [...this.#known.values()];
  }

  /** The box that an element is in, if it was written in before.
   * @param {EventTarget | null | undefined} target */
  at(target) {
    const element = composerAt(target, this.#site);
    return (element && this.#known.get(element)) ?? null;
  }

  /** The box that an element is in, now in use; null where nothing is to be read.
   * @param {EventTarget | null | undefined} target */
  use(target) {
    const element = composerAt(target, this.#site);
    if (element === null) return null;
    const box = this.#known.get(element) ?? this.#open(element);
    if (box === null) return null;
    this.#known.delete(element);
    this.#known.set(element, box);
    this.current = box;
    return box;
  }

  /** @param {Element} control */
  nearest(control) {
    return nearestBox(this.all, control);
  }

  /** Puts marks back on their words, and forgets boxes that the page took away. */
  place() {
    for (const box of this.all) {
      if (box.element.isConnected) box.place();
      else this.#close(box);
    }
    this.#moved();
  }

  clear() {
    for (const box of this.all) this.#close(box);
  }

  /** @param {HTMLElement} element */
  #open(element) {
    const editor = editorFor(element);
    if (editor === null) return null;
    this.#resize.observe(element);
    return new Box(element, editor, this.#context);
  }

  /** @param {Box} box */
  #close(box) {
    this.#resize.unobserve(box.element);
    this.#known.delete(box.element);
    box.close();
    if (this.current === box) this.current = null;
  }
}
