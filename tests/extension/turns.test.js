import assert from "node:assert/strict";
import { test } from "node:test";
import { oneAtATime } from "../../extension/background/turns.js";

test("a call waits for the one before it", async () => {
  /** @type {string[]} */
  const log = [];
  const run = oneAtATime(async (/** @type {string} */ name) => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
  });
  await Promise.all([run("a"), run("b")]);
  assert.deepEqual(log, ["a begins", "a ends", "b begins", "b ends"]);
});

test("a failure reaches its caller and holds nobody up", async () => {
  const run = oneAtATime(async (/** @type {boolean} */ fail) => {
    if (fail) throw new Error("no");
  });
  await Promise.all([assert.rejects(run(true), /no/), run(false)]);
});
