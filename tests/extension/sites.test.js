import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { siteFor, sites } from "../../extension/content/sites/index.js";

/** @type {{content_scripts: {matches: string[]}[]}} */
const manifest = JSON.parse(
  readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"),
);

/** @type {[string, string][]} */
const found = [
  ["x.com", "x"],
  ["old.reddit.com", "old-reddit"],
  ["www.reddit.com", "reddit"],
  ["wordpress.com", "wordpress"],
  ["a-library-blog.wordpress.com", "wordpress"],
  ["127.0.0.1", "try-it"],
  ["example.org", "elsewhere"],
  ["notx.com", "elsewhere"],
  ["x.com.example.org", "elsewhere"],
  ["wordpress.com.example.org", "elsewhere"],
];
for (const [hostname, id] of found) {
  test(`${hostname} has the entry ${id}`, () => assert.equal(siteFor(hostname).id, id));
}

for (const pattern of manifest.content_scripts.flatMap(({ matches }) => matches)) {
  test(`${pattern}, which the manifest names, has an entry of its own`, () => {
    const { hostname } = new URL(pattern.replace("/*", "/"));
    assert.notEqual(siteFor(hostname).id, "elsewhere");
  });
}

for (const { id, hosts, sources } of sites) {
  test(`${id} says where each of its selectors comes from, and since when`, () => {
    const said = sources.map(({ what }) => what).join(", ");
    for (const what of ["composer", "publish"]) assert.match(said, new RegExp(what));
    for (const { from, date } of sources) {
      assert.notEqual(from, "");
      assert.match(date, /^\d{4}-\d\d-\d\d$/);
    }
  });

  test(`${id} shares no host with another entry`, () => {
    const others = sites.filter((site) => site.id !== id).flatMap((site) => site.hosts);
    assert.deepEqual(hosts.filter((host) => others.includes(host)), []);
  });
}
