/**
 * Says whether a place on the page is a box to be read: one that the site's entry names, and
 * never one for searching, signing in or private messages.
 *
 * @typedef {import("../types.js").SiteEntry} SiteEntry
 */

/** Boxes that are not posts, on any site. */
const NEVER = [
  "[role=searchbox]",
  "[aria-label*=search i]",
  "[placeholder*=search i]",
  "[autocomplete*=password i]",
  "[autocomplete=username]",
  "[autocomplete=one-time-code]",
].join(", ");
const NEVER_INSIDE = "[role=search]";

/**
 * `closest`, but out of open shadow roots too.
 * @param {Element} element
 * @param {string} selector
 * @returns {Element | null}
 */
export function closestAcross(element, selector) {
  for (let at = /** @type {Element | null} */ (element); at !== null; ) {
    const found = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** @param {EventTarget | null | undefined} target @returns {HTMLElement | null} */
function editableAt(target) {
  if (target instanceof HTMLTextAreaElement) return target;
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return null;
  let host = target;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/**
 * @param {EventTarget | null | undefined} target  the innermost element of an event's path
 * @param {SiteEntry} site
 * @returns {HTMLElement | null}
 */
export function composerAt(target, site) {
  const box = editableAt(target);
  if (box === null || closestAcross(box, site.composer) === null) return null;
  const inside = site.never === "" ? NEVER_INSIDE : `${NEVER_INSIDE}, ${site.never}`;
  return box.matches(NEVER) || closestAcross(box, inside) !== null ? null : box;
}

/**
 * The control that an event presses, if it is one that publishes.
 * @param {EventTarget | null | undefined} target
 * @param {SiteEntry} site
 * @returns {HTMLElement | null}
 */
export function publishControlAt(target, site) {
  const control = target instanceof Element ? closestAcross(target, site.publish) : null;
  if (!(control instanceof HTMLElement)) return null;
  const name = control.ariaLabel ?? control.textContent ?? "";
  return site.publishNames?.includes(name.trim()) ?? true ? control : null;
}

/**
 * Of several boxes, the one that stands nearest to a control in the page's tree. What shares
 * nothing but the page itself has nothing to do with it.
 * @template {{element: Element}} B
 * @param {B[]} boxes  the latest written in last
 * @param {Element} control
 * @returns {B | undefined}
 */
export function nearestBox(boxes, control) {
  const around = ancestors(control);
  const distance = (/** @type {B} */ box) =>
    around.findIndex((element) => ancestors(box.element).includes(element));
  return boxes
    .toReversed()
    .filter((box) => distance(box) >= 0)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** @param {Element} element */
function ancestors(element) {
  /** @type {Element[]} */
  const found = [];
  for (let at = /** @type {Element | null} */ (element); at !== null; ) {
    if (at !== document.body && at !== document.documentElement) found.push(at);
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}
