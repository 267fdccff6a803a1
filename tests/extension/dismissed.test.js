import assert from "node:assert/strict";
import { test } from "node:test";

import { Dismissed } from "../../extension/content/dismissed.js";

const TEXT = "Hi. We are closed today.";

/** @param {string} text @param {string} quote @param {object} [more] */
const finding = (text, quote, more = {}) =>
  /** @type {import("../../extension/types.js").Finding} */ ({
    ...{ code: "official-voice", severity: "stop", where: "draft", message: "" },
    ...{ explanation: "", because: "", clause: null, suggestions: [] },
    ...{ quote, offset: text.indexOf(quote), length: quote.length, ...more },
  });

/** @type {[string, string, string, object, boolean][]} */
const cases = [
  ["the same words", TEXT, "We are closed", {}, true],
  ["the same words, drawn wider", TEXT, "We are closed today", {}, true],
  ["the same words, drawn narrower", TEXT, "closed", {}, true],
  ["the same words further on", `So. ${TEXT}`, "We are closed", {}, true],
  ["the same words with more after them", `${TEXT} Sorry.`, "We are closed today. Sorry", {}, true],
  ["other words", TEXT, "Hi", {}, false],
  ["the same words found for another reason", TEXT, "We are closed", { code: "other" }, false],
  ["the same place in the bio", TEXT, "We are closed", { where: "bio" }, false],
  ["words that were changed", "Hi. We are cloxsed today.", "We are cloxsed", {}, false],
];
for (const [what, text, quote, more, expected] of cases) {
  test(`${what}: ${expected ? "quiet" : "shown"}`, () => {
    const dismissed = new Dismissed();
    dismissed.add(finding(TEXT, "We are closed"));
    dismissed.follow(TEXT, text);
    assert.equal(dismissed.has(finding(text, quote, more)), expected);
  });
}

test("the next draft starts anew", () => {
  const dismissed = new Dismissed();
  dismissed.add(finding(TEXT, "We are closed"));
  dismissed.clear();
  assert.equal(dismissed.has(finding(TEXT, "We are closed")), false);
});
