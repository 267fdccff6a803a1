/** A plain text box. */
import { MirrorPainter } from "../../ui/mirror.js";

/** @param {HTMLElement} element */
const box = (element) => /** @type {HTMLTextAreaElement} */ (element);

/** Pages set `.value` without a word to anybody, so it is looked at now and then. */
const LOOK_EVERY = 500;

/** @type {import("../../types.js").Editor} */
export const textarea = {
  name: "textarea",
  matches: (element) => element instanceof HTMLTextAreaElement,
  read: (element) => ({ text: box(element).value, range: () => null }),
  isEmpty: (element) => box(element).value.trim() === "",
  select: (element, start, end) => box(element).setSelectionRange(start, end),
  caret: (element) => ({ start: box(element).selectionStart, end: box(element).selectionEnd }),
  watch(element, changed) {
    let seen = box(element).value;
    const look = () => {
      if (box(element).value === seen) return;
      seen = box(element).value;
      changed();
    };
    const timer = setInterval(look, LOOK_EVERY);
    element.addEventListener("input", look);
    return () => {
      clearInterval(timer);
      element.removeEventListener("input", look);
    };
  },
  painter: (element, layer) => new MirrorPainter(box(element), layer),
};
