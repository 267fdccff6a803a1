/** The families of compose boxes, the most particular first.
 * @typedef {import("../../types.js").Editor} Editor */
import { contenteditable } from "./contenteditable.js";
import { textarea } from "./textarea.js";

/** @type {Editor[]} */
const families = [textarea, contenteditable];

/** @param {Element} element @returns {Editor | null} */
export const editorFor = (element) =>
  families.find((family) => family.matches(element)) ?? null;
