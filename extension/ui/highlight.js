/**
 * Marks in a contenteditable, with the CSS Custom Highlight API: the page's own tree is not
 * touched. The names are shared by all boxes of a document; marks.css paints them.
 *
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").Painter} Painter
 * @typedef {import("../types.js").Reading} Reading
 */

/** @param {Finding["severity"]} severity */
function highlightFor(severity) {
  const name = `off-desk-${severity}`;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = ["praise", "note", "caution", "stop"].indexOf(severity);
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** @implements {Painter} */
export class HighlightPainter {
  /** @type {Map<Finding, Range>} */
  #ranges = new Map();

  /** @param {Reading} reading @param {Finding[]} marks */
  paint(reading, marks) {
    this.clear();
    for (const mark of marks) {
      const range = reading.range(mark.offset, mark.offset + mark.length);
      if (range === null || range.collapsed) continue;
      this.#ranges.set(mark, range);
      highlightFor(mark.severity).add(range);
    }
  }

  /** @param {Finding} mark */
  rects(mark) {
    return [...(this.#ranges.get(mark)?.getClientRects() ?? [])];
  }

  place() {}

  clear() {
    for (const [mark, range] of this.#ranges) highlightFor(mark.severity).delete(range);
    this.#ranges.clear();
  }
}
