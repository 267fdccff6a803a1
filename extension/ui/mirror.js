/**
 * Marks over a textarea: a copy of its text, unseen and in the same type, is laid exactly over
 * it in the extension's own layer; only the lines under the marked words show. It lets every
 * event through.
 *
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").Painter} Painter
 * @typedef {import("../types.js").Reading} Reading
 */
import { build } from "./build.js";
import { isCovered, visiblePart } from "./place.js";

/** What decides where a letter stands. */
const TYPE = [
  "direction", "font-family", "font-feature-settings", "font-kerning", "font-optical-sizing",
  "font-size", "font-stretch", "font-style", "font-variant", "font-variation-settings",
  "font-weight", "hyphens", "letter-spacing", "line-break", "line-height", "overflow-wrap",
  "padding-bottom", "padding-left", "padding-right", "padding-top", "tab-size", "text-align",
  "text-indent", "text-rendering", "text-transform", "unicode-bidi", "white-space",
  "word-break", "word-spacing", "writing-mode",
];

/** Pages move their boxes without a word; while marks show, they are looked after. */
const PLACE_EVERY = 250;

/** @implements {Painter} */
export class MirrorPainter {
  /** @type {Map<Finding, HTMLElement[]>} */
  #spans = new Map();
  #text = build("div", { class: "mirror-text" });
  #window = build("div", { class: "mirror", "aria-hidden": "true" }, this.#text);

  #resize = new ResizeObserver(() => this.place());
  #timer = /** @type {ReturnType<typeof setInterval> | undefined} */ (undefined);
  #placed = "";

  /** @param {HTMLTextAreaElement} box @param {HTMLElement} layer */
  constructor(box, layer) {
    this.box = box;
    this.layer = layer;
  }

  /** @param {Reading} reading @param {Finding[]} marks */
  paint({ text }, marks) {
    this.#spans = new Map(marks.map((mark) => [mark, []]));
    if (marks.length === 0) {
      this.clear();
      return;
    }
    const cuts = marks.flatMap(({ offset, length }) => [offset, offset + length]);
    const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
    this.#text.replaceChildren(
      ...edges.slice(1).map((end, index) => this.#stretch(text, edges[index], end, marks)),
      "\u200B",
    );
    if (!this.#window.isConnected) this.#open();
    this.place();
  }

  /** @param {Finding} mark */
  rects(mark) {
    return (this.#spans.get(mark) ?? []).flatMap((span) => [...span.getClientRects()]);
  }

  place() {
    const { box } = this;
    if (!this.#window.isConnected) return;
    const style = getComputedStyle(box);
    const rect = box.getBoundingClientRect();
    const scale = box.offsetWidth > 0 ? rect.width / box.offsetWidth : 1;
    const at = {
      left: `${rect.left + box.clientLeft * scale}px`,
      top: `${rect.top + box.clientTop * scale}px`,
      width: `${box.clientWidth}px`,
      height: `${box.clientHeight}px`,
      scale: String(scale),
      clipPath: clip(box, rect, scale),
      display: box.checkVisibility() && !isCovered(box, this.layer) ? "block" : "none",
    };
    const scrolled = `${-box.scrollLeft}px ${-box.scrollTop}px`;
    const type = TYPE.map((name) => [name, style.getPropertyValue(name)]);
    const placed = JSON.stringify([at, scrolled, type]);
    if (placed === this.#placed) return;
    this.#placed = placed;
    for (const [name, value] of type) this.#text.style.setProperty(name, value);
    this.#text.style.width = at.width;
    this.#text.style.minHeight = at.height;
    this.#text.style.translate = scrolled;
    Object.assign(this.#window.style, at);
  }

  clear() {
    this.#spans.clear();
    this.#resize.disconnect();
    clearInterval(this.#timer);
    this.#window.remove();
  }

  #open() {
    this.layer.append(this.#window);
    this.#resize.observe(this.box);
    this.#timer = setInterval(() => this.place(), PLACE_EVERY);
  }

  /** @param {string} text @param {number} start @param {number} end @param {Finding[]} marks */
  #stretch(text, start, end, marks) {
    const here = marks.filter(
      ({ offset, length }) => offset <= start && end <= offset + length,
    );
    if (here.length === 0) return text.slice(start, end);
    const span = build("span", { "data-mark": gravest(here) }, text.slice(start, end));
    for (const mark of here) this.#spans.get(mark)?.push(span);
    return span;
  }
}

/** @param {Finding[]} marks */
function gravest(marks) {
  const severities = marks.map(({ severity }) => severity);
  const order = /** @type {const} */ (["stop", "caution", "note", "praise"]);
  return order.find((severity) => severities.includes(severity)) ?? "note";
}

/** Leaves out what the page itself has scrolled out of sight.
 * @param {HTMLElement} box @param {DOMRect} rect @param {number} scale */
function clip(box, rect, scale) {
  const seen = visiblePart(box);
  const left = rect.left + box.clientLeft * scale;
  const top = rect.top + box.clientTop * scale;
  const right = left + box.clientWidth * scale;
  const bottom = top + box.clientHeight * scale;
  const insets = [seen.top - top, right - seen.right, bottom - seen.bottom, seen.left - left];
  return `inset(${insets.map((inset) => `${Math.max(0, inset / scale)}px`).join(" ")})`;
}
