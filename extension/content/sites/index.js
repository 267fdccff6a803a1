/**
 * The sites, each one small entry of data.
 *
 * @typedef {import("../../types.js").SiteEntry} SiteEntry
 */
import { bluesky } from "./bluesky.js";
import { elsewhere } from "./elsewhere.js";
import { facebook } from "./facebook.js";
import { instagram } from "./instagram.js";
import { linkedin } from "./linkedin.js";
import { mastodon } from "./mastodon.js";
import { oldReddit } from "./old-reddit.js";
import { reddit } from "./reddit.js";
import { threads } from "./threads.js";
import { tryIt } from "./try-it.js";
import { wordpress } from "./wordpress.js";
import { x } from "./x.js";
import { youtube } from "./youtube.js";

/** @type {SiteEntry[]} */
export const sites = [
  bluesky,
  facebook,
  instagram,
  linkedin,
  mastodon,
  oldReddit,
  reddit,
  threads,
  tryIt,
  wordpress,
  x,
  youtube,
];

/** @param {string} hostname @returns {SiteEntry} */
export function siteFor(hostname) {
  return sites.find(({ hosts }) => hosts.some((host) => covers(host, hostname))) ?? elsewhere;
}

/** @param {string} host @param {string} hostname */
function covers(host, hostname) {
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
}
