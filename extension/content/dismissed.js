/**
 * The findings that the person has put away with "Not here", for one draft and in memory only.
 * They are kept by place, so that the same words stay quiet when the next check draws the finding
 * a little wider or narrower.
 *
 * @typedef {import("../types.js").Finding} Finding
 */
import { shiftFindings } from "./shift.js";

export class Dismissed {
  /** @type {Finding[]} */
  #findings = [];

  /** @param {Finding} finding */
  add(finding) {
    this.#findings.push(finding);
  }

  /** The draft has changed. @param {string} before @param {string} after */
  follow(before, after) {
    this.#findings = shiftFindings(this.#findings, before, after);
  }

  /** @param {Finding} finding */
  has(finding) {
    return this.#findings.some((known) => isSame(known, finding));
  }

  clear() {
    this.#findings = [];
  }
}

/** @param {Finding} one @param {Finding} other */
function isSame(one, other) {
  return (
    one.code === other.code &&
    one.where === other.where &&
    one.offset <= other.offset + other.length &&
    other.offset <= one.offset + one.length
  );
}
