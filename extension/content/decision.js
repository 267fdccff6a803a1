/**
 * What the guard does about one press of Post. Pure: no page, no time.
 *
 * @typedef {import("../types.js").Finding} Finding
 */

/**
 * @typedef {object} Situation
 * @property {boolean} empty     nothing was written by the person
 * @property {boolean} busy      an earlier press is still held, or its dialog is open
 * @property {boolean} allowed   the person said "Post anyway" to exactly this draft
 * @property {boolean} fresh     the answer at hand is for exactly this draft
 * @property {Finding[]} findings  open ones
 */

/**
 * "pass": let it through; "swallow": it is the same press again; "ask": open the dialog;
 * "hold": stop it, check, and decide again.
 * @param {Situation} situation
 * @returns {"pass" | "swallow" | "ask" | "hold"}
 */
export function decide({ empty, busy, allowed, fresh, findings }) {
  if (allowed) return "pass";
  if (busy) return "swallow";
  if (empty) return "pass";
  if (!fresh) return "hold";
  return stops(findings).length > 0 ? "ask" : "pass";
}

/**
 * After a hold: what became of it.
 * @param {{changed: boolean, answered: boolean, findings: Finding[]}} outcome
 * @returns {"changed" | "ask" | "send" | "unchecked"}
 */
export function decideHeld({ changed, answered, findings }) {
  if (changed) return "changed";
  if (!answered) return "unchecked";
  return stops(findings).length > 0 ? "ask" : "send";
}

/** The findings that open the dialog: never those about the account itself.
 * @param {Finding[]} findings */
export function stops(findings) {
  return findings.filter(({ severity, where }) => severity === "stop" && where === "draft");
}
