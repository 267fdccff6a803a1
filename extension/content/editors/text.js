/**
 * The text of a piece of page as its writer sees it, and the way between offsets and nodes.
 * A block boundary is one "\n", so is a <br>; the <br> that only keeps an empty line open adds
 * nothing of its own. White space collapses where the page collapses it, a no-break space reads
 * as a space, and what cannot be edited (placeholders, previews, buttons) is left out, save for
 * words inside a line such as a mention.
 *
 * @typedef {{at: number, node: Node, from: number, length: number}} Piece
 *   `length` characters of the text from `at` are those of `node` from `from`; a piece of length
 *   0 is a place to put the caret, in an empty line.
 */

const FILLER = "\uFEFF";
const SPACE = /[ \t\n\r\f]/;
/** Stretches of a text node that are treated alike. */
const RUNS = /\uFEFF|\n|[ \t\r\f]+|[^\uFEFF \t\n\r\f]+/g;
const CONTROLS = "button, select, textarea, input";

export class PageText {
  text = "";
  /** @type {Piece[]} */
  pieces = [];
  #breakDue = false;
  #lineOpen = false;
  /** A collapsed space, written only if the line goes on.
   * @type {{node: Node, from: number} | null} */
  #space = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.#children(root, getComputedStyle(root));
  }

  /** @param {number} start @param {number} end @returns {Range | null} */
  range(start, end) {
    const first = this.#place(start, start < end);
    const last = this.#place(end, false);
    if (first === null || last === null) return null;
    const range = this.root.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }

  /** The offset of a place in the page. @param {Node} node @param {number} offset */
  offsetOf(node, offset) {
    const spot = this.root.ownerDocument.createRange();
    spot.setStart(node, offset);
    let before = null;
    for (const piece of this.pieces) {
      if (piece.node === node && offset <= piece.from + piece.length) {
        return piece.at + Math.max(0, offset - piece.from);
      }
      if (spot.comparePoint(piece.node, piece.from) >= 0) {
        const closes = before !== null && node.contains(before.node) && !node.contains(piece.node);
        return before !== null && closes ? before.at + before.length : piece.at;
      }
      before = piece;
    }
    return this.text.length;
  }

  /** @param {number} at @param {boolean} forward  prefer the piece that begins here */
  #place(at, forward) {
    let best = null;
    for (const piece of this.pieces) {
      if (piece.at > at) break;
      if (piece.at + piece.length < at) continue;
      best = piece;
      if (forward ? at < piece.at + piece.length : true) break;
    }
    if (best === null) return null;
    return { node: best.node, offset: best.from + (at - best.at) };
  }

  /** @param {Element} parent @param {CSSStyleDeclaration} style */
  #children(parent, style) {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#words(node, style);
      else if (node instanceof HTMLBRElement) this.#newLine(parent, node);
      else if (node instanceof HTMLElement) this.#element(node);
    }
  }

  /** @param {Element} parent @param {HTMLBRElement} br */
  #newLine(parent, br) {
    this.#begin();
    if (!this.#lineOpen) this.#piece(parent, [...parent.childNodes].indexOf(br), 0);
    this.#endLine(true);
  }

  /** @param {HTMLElement} element */
  #element(element) {
    const style = getComputedStyle(element);
    const block = !style.display.startsWith("inline") && style.display !== "contents";
    if (style.display === "none" || isDecoration(element, block)) return;
    if (block) this.#endLine(this.#lineOpen);
    this.#children(element, style);
    if (block) this.#endLine(this.#lineOpen);
  }

  /** @param {Text} node @param {CSSStyleDeclaration} style */
  #words(node, { whiteSpace }) {
    const keepsSpaces = /^(pre|pre-wrap|break-spaces)$/.test(whiteSpace);
    const keepsLines = keepsSpaces || whiteSpace === "pre-line";
    for (const { 0: run, index } of node.data.matchAll(RUNS)) {
      if (run === FILLER) continue;
      if (run === "\n" && keepsLines) {
        this.#begin();
        if (!this.#lineOpen) this.#piece(node, index, 0);
        this.#endLine(true);
      } else if (keepsSpaces || !SPACE.test(run)) {
        this.#write(node, index, run);
      } else if (this.#lineOpen) {
        this.#space ??= { node, from: index };
      }
    }
  }

  /** @param {Node} node @param {number} from @param {string} words */
  #write(node, from, words) {
    this.#begin();
    if (this.#space !== null) {
      this.#piece(this.#space.node, this.#space.from, 1);
      this.text += " ";
      this.#space = null;
    }
    this.#piece(node, from, words.length);
    this.text += words.replaceAll("\u00A0", " ");
    this.#lineOpen = true;
  }

  /** @param {Node} node @param {number} from @param {number} length */
  #piece(node, from, length) {
    const at = this.text.length;
    const last = this.pieces.at(-1);
    const follows =
      last?.node === node && last.from + last.length === from && last.at + last.length === at;
    if (last && follows && last.length > 0) last.length += length;
    else this.pieces.push({ at, node, from, length });
  }

  #begin() {
    if (this.#breakDue) this.text += "\n";
    this.#breakDue = false;
  }

  /** @param {boolean} due */
  #endLine(due) {
    this.#breakDue ||= due;
    this.#lineOpen = false;
    this.#space = null;
  }
}

/**
 * What stands in the box but is not written in it.
 * @param {HTMLElement} element
 * @param {boolean} block
 */
function isDecoration(element, block) {
  if (element.getAttribute("aria-hidden") === "true" || element.matches(CONTROLS)) return true;
  return block && !element.isContentEditable;
}
