import assert from "node:assert/strict";
import { test } from "node:test";
import { BadAddress, serverAddress, serverPattern } from "../../extension/background/server.js";

const KEPT = [
  ["http://127.0.0.1:8765", "http://127.0.0.1:8765"],
  ["http://127.0.0.1:8765/", "http://127.0.0.1:8765"],
  ["  127.0.0.1:8765 ", "http://127.0.0.1:8765"],
  ["localhost:9000", "http://localhost:9000"],
  ["HTTPS://Checker.Example.org/", "https://checker.example.org"],
  ["checker.example.org", "https://checker.example.org"],
  ["https://example.org:8443/off-desk/", "https://example.org:8443/off-desk"],
];

for (const [typed, kept] of KEPT) {
  test(`keeps ${typed} as ${kept}`, () => assert.equal(serverAddress(typed), kept));
}

const REFUSED = [
  "http://checker.example.org",
  "http://127.0.0.1.example.org",
  "http://localhost.example.org:8765",
  "http://10.0.0.7:8765",
  "ftp://127.0.0.1",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "https://mel:secret@example.org",
  "https://example.org/?to=elsewhere",
  "not an address",
  "",
];

for (const typed of REFUSED) {
  test(`refuses ${typed || "nothing"}`, () =>
    assert.throws(() => serverAddress(typed), BadAddress));
}

test("asks the browser for the host alone", () => {
  assert.equal(serverPattern("http://127.0.0.1:8765"), "http://127.0.0.1/*");
  assert.equal(serverPattern("https://example.org:8443/off-desk"), "https://example.org/*");
});
