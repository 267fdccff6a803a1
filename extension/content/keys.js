/** Keys that mean something to the extension. */

/** @param {KeyboardEvent} event */
export function isCardShortcut({ altKey, shiftKey, ctrlKey, metaKey, code }) {
  return altKey && shiftKey && !ctrlKey && !metaKey && code === "KeyO";
}

/**
 * Whether a key pressed in a box posts what is in it.
 * @param {KeyboardEvent} event
 * @param {Element} box
 * @param {import("../types.js").SiteEntry["shortcuts"]} shortcuts
 */
export function posts(event, box, shortcuts) {
  if (event.key !== "Enter" || event.isComposing || event.repeat) return false;
  if (event.ctrlKey || event.metaKey) return fits(box, shortcuts["Mod+Enter"]);
  return !event.shiftKey && !event.altKey && fits(box, shortcuts.Enter);
}

/** @param {Element} box @param {string | undefined} selector */
const fits = (box, selector) => selector !== undefined && box.matches(selector);
