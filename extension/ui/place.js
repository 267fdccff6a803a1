/** Where things stand on the screen, in viewport pixels. */

const GAP = 8;

/** The part of an element that its scrolling ancestors leave in sight.
 * @param {HTMLElement} element
 * @returns {{left: number, top: number, right: number, bottom: number}} */
export function visiblePart(element) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const seen = { left, top, right, bottom };
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === "visible" && overflowY === "visible") continue;
    if (at === document.documentElement || at === document.body) continue;
    const edge = at.getBoundingClientRect();
    seen.left = Math.max(seen.left, edge.left);
    seen.top = Math.max(seen.top, edge.top);
    seen.right = Math.min(seen.right, edge.right);
    seen.bottom = Math.min(seen.bottom, edge.bottom);
  }
  return seen;
}

/** Whether the middle of what is seen of `element` is covered by something else of the page.
 * @param {HTMLElement} element
 * @param {HTMLElement} layer  ours, which covers nothing */
export function isCovered(element, layer) {
  const { left, top, right, bottom } = visiblePart(element);
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const found = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const ours = layer.getRootNode();
  return found !== element && !(ours instanceof ShadowRoot && found === ours.host);
}

/** @param {Element} element */
function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Moves `panel` under `anchor`, or above it where there is more room, all of it in sight.
 * @param {HTMLElement} panel
 * @param {{left: number, top: number, right: number, bottom: number}} anchor */
export function placeBeside(panel, anchor) {
  panel.style.maxHeight = "";
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const below = view.height - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const { width, height } = panel.getBoundingClientRect();
  const under = height <= below || below >= above;
  panel.style.maxHeight = `${Math.max(120, under ? below : above)}px`;
  const tall = Math.min(height, Math.max(120, under ? below : above));
  const top = under ? anchor.bottom + GAP : anchor.top - GAP - tall;
  panel.style.left = `${clamp(anchor.left, GAP, view.width - width - GAP)}px`;
  panel.style.top = `${clamp(top, GAP, view.height - tall - GAP)}px`;
}

/** Puts `badge` on the lower right corner of what is seen of `box`; hides it if nothing is.
 * @param {HTMLElement} badge
 * @param {HTMLElement} box */
export function placeOnCorner(badge, box) {
  const seen = visiblePart(box);
  const gone = seen.right - seen.left < 24 || seen.bottom - seen.top < 8;
  const outside = seen.bottom < 0 || seen.top > innerHeight;
  badge.hidden = gone || outside;
  if (badge.hidden) return;
  const { width, height } = badge.getBoundingClientRect();
  const top = Math.min(seen.bottom - height * 0.75, innerHeight - height - 4);
  const right = Math.min(seen.right, document.documentElement.clientWidth);
  badge.style.left = `${Math.max(4, right - width - GAP)}px`;
  badge.style.top = `${Math.max(4, top)}px`;
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
