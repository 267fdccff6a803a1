import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULTS, kindOn, siteIsOn, siteSettings } from "../../extension/background/settings.js";

/** @type {import("../../extension/background/settings.js").Settings} */
const SETTINGS = {
  ...DEFAULTS,
  token: "s3cret",
  account: { kind: "personal", handle: "@mel" },
  sites: { "x.com": { account: "official" }, "bsky.app": { on: false } },
  watched: ["forum.example.org"],
};

const CASES = /** @type {[string, boolean, string][]} */ ([
  ["mastodon.social", true, "personal"],
  ["x.com", true, "official"],
  ["bsky.app", false, "personal"],
]);

for (const [host, on, kind] of CASES) {
  test(`${host} is ${on ? "on" : "off"}, for a ${kind} account`, () => {
    assert.equal(siteIsOn(SETTINGS, host), on);
    assert.equal(kindOn(SETTINGS, host), kind);
    assert.deepEqual(siteSettings(SETTINGS, host), {
      on,
      account: { kind, handle: "@mel" },
      watched: ["forum.example.org"],
    });
  });
}

test("the main switch is above all", () => {
  assert.equal(siteSettings({ ...SETTINGS, on: false }, "x.com").on, false);
});

test("a site never learns the token", () => {
  assert.equal(JSON.stringify(siteSettings(SETTINGS, "x.com")).includes("s3cret"), false);
});
