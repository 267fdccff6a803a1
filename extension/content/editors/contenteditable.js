/** Any element that the page made editable. */
import { HighlightPainter } from "../../ui/highlight.js";
import { PageText } from "./text.js";

/** @type {import("../../types.js").Editor} */
export const contenteditable = {
  name: "contenteditable",
  matches: (element) => element instanceof HTMLElement && element.isContentEditable,
  read(element) {
    const page = new PageText(element);
    return { text: page.text, range: (start, end) => page.range(start, end) };
  },
  isEmpty: (element) => (element.textContent ?? "").trim() === "",
  select(element, start, end) {
    const range = new PageText(element).range(start, end);
    if (range === null) return;
    const selection = element.ownerDocument.getSelection();
    selection?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  },
  caret(element) {
    const selection = element.ownerDocument.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!element.contains(range.commonAncestorContainer)) return null;
    const page = new PageText(element);
    return {
      start: page.offsetOf(range.startContainer, range.startOffset),
      end: page.offsetOf(range.endContainer, range.endOffset),
    };
  },
  watch(element, changed) {
    const observer = new MutationObserver(changed);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  },
  painter: () => new HighlightPainter(),
};
