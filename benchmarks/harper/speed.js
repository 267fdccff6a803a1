// Times harper.js on posts read from standard input, a JSON list: prints milliseconds, a JSON list.

import { readFileSync, writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";

const posts = JSON.parse(readFileSync(0, "utf8"));
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();
for (const post of posts.slice(0, 20)) await linter.lint(post);
const times = [];
for (const post of posts) {
  const began = performance.now();
  await linter.lint(post);
  times.push(performance.now() - began);
}
writeSync(1, JSON.stringify(times));
