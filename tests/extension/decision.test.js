import assert from "node:assert/strict";
import { test } from "node:test";

import { decide, decideHeld, stops } from "../../extension/content/decision.js";

/** @param {string} severity @param {string} [where] */
const finding = (severity, where = "draft") =>
  /** @type {import("../../extension/types.js").Finding} */ ({ severity, where });

const STOP = finding("stop");
const CALM = { empty: false, busy: false, allowed: false, fresh: true, findings: [] };

/** @type {[string, object, string][]} */
const presses = [
  ["a fresh answer with nothing open", {}, "pass"],
  ["a fresh answer with a stop", { findings: [STOP] }, "ask"],
  ["a fresh answer with a stop among others", { findings: [finding("note"), STOP] }, "ask"],
  ["a fresh answer with a caution", { findings: [finding("caution")] }, "pass"],
  ["a fresh answer with a stop about the account", { findings: [finding("stop", "bio")] }, "pass"],
  ["no fresh answer", { fresh: false }, "hold"],
  ["no fresh answer and an older stop", { fresh: false, findings: [STOP] }, "hold"],
  ["nothing written", { empty: true, fresh: false }, "pass"],
  ["an earlier press still held", { busy: true }, "swallow"],
  ["an earlier press still held, stale", { busy: true, fresh: false }, "swallow"],
  ["said to post anyway", { allowed: true, findings: [STOP] }, "pass"],
];
for (const [what, situation, expected] of presses) {
  test(`a press with ${what}: ${expected}`, () => {
    assert.equal(decide({ ...CALM, ...situation }), expected);
  });
}

/** @type {[string, {changed: boolean, answered: boolean, findings: any[]}, string][]} */
const held = [
  ["a clear answer", { changed: false, answered: true, findings: [] }, "send"],
  ["a caution", { changed: false, answered: true, findings: [finding("caution")] }, "send"],
  ["a stop", { changed: false, answered: true, findings: [STOP] }, "ask"],
  ["no answer", { changed: false, answered: false, findings: [] }, "unchecked"],
  ["no answer, an older stop", { changed: false, answered: false, findings: [STOP] }, "unchecked"],
  ["changed text", { changed: true, answered: true, findings: [] }, "changed"],
  ["changed text and no answer", { changed: true, answered: false, findings: [STOP] }, "changed"],
];
for (const [what, outcome, expected] of held) {
  test(`a held press with ${what}: ${expected}`, () => {
    assert.equal(decideHeld(outcome), expected);
  });
}

test("only stops in the draft open the dialog", () => {
  assert.deepEqual(stops([finding("caution"), STOP, finding("stop", "handle")]), [STOP]);
});
