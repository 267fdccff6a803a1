/**
 * Takes a suggestion over into a draft without ever editing the editor's page: the words are
 * selected, the editor is asked, and only if nobody answers is the browser told to type. What
 * came of it is verified; whatever does not verify is left as the editor has it.
 *
 * @typedef {import("../types.js").Editor} Editor
 * @typedef {import("../types.js").Suggestion} Suggestion
 */

/** Editors notice a new selection, and show their new text, only after a turn. */
const TURN = 60;
const VERIFY_FOR = 600;

/** @param {number} milliseconds @returns {Promise<void>} */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * @param {HTMLElement} element
 * @param {Editor} editor
 * @param {string} text   the text that the suggestion was made for
 * @param {Suggestion} suggestion
 * @returns {Promise<boolean>} whether the draft now reads as suggested
 */
export async function replace(element, editor, text, suggestion) {
  const { offset, length, replacement } = suggestion;
  const end = offset + length;
  const wanted = text.slice(0, offset) + replacement + text.slice(end);
  const reads = () => editor.read(element).text;

  if (reads() !== text) return false;
  const caret = editor.caret(element) ?? { start: end, end };
  if (!hasFocus(element)) element.focus({ preventScroll: true });
  editor.select(element, offset, end);
  await wait(TURN);
  const untouched = () => {
    const selected = editor.caret(element);
    return reads() === text && selected?.start === offset && selected.end === end;
  };
  if (!untouched()) return false;

  if (askEditor(element, replacement)) {
    await wait(TURN);
    if (untouched()) typeOver(element.ownerDocument, replacement);
  }
  if (!(await becomes(reads, wanted))) return false;

  const grown = replacement.length - length;
  /** @param {number} at */
  const moved = (at) => (at >= end ? at + grown : at > offset ? offset + replacement.length : at);
  await wait(TURN);
  if (reads() === wanted) editor.select(element, moved(caret.start), moved(caret.end));
  return true;
}

/** @param {HTMLElement} element */
function hasFocus(element) {
  const active = /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement;
  return active !== null && element.contains(active);
}

/** @param {HTMLElement} element @param {string} replacement @returns {boolean} nobody took it */
function askEditor(element, replacement) {
  const range = element.ownerDocument.getSelection()?.rangeCount
    ? element.ownerDocument.getSelection()?.getRangeAt(0)
    : undefined;
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", replacement);
  return element.dispatchEvent(
    new InputEvent("beforeinput", {
      inputType: "insertReplacementText",
      data: replacement,
      dataTransfer,
      targetRanges: range && element.contains(range.startContainer) ? [new StaticRange(range)] : [],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/** The deprecated command is the one way that keeps the page's undo history.
 * @param {Document} document @param {string} replacement */
function typeOver(document, replacement) {
  if (replacement === "") document.execCommand("delete");
  else document.execCommand("insertText", false, replacement);
}

/** @param {() => string} reads @param {string} wanted */
async function becomes(reads, wanted) {
  for (let waited = 0; waited < VERIFY_FOR; waited += TURN) {
    if (reads() === wanted) return true;
    await wait(TURN);
  }
  return reads() === wanted;
}
