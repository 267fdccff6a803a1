// What the popup knows: the settings, and the site of the tab in front of which it opened.

import { readSettings } from "../../background/settings.js";
import { isNamed } from "../../background/watched.js";

/** @typedef {import("../../background/settings.js").Settings} Settings */

export let settings = await readSettings();

/** The host of the tab in front; "" where there is nothing to check. */
export const site = await siteInFront();

async function siteInFront() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url) return "";
  const { protocol, hostname } = new URL(tab.url);
  return protocol === "https:" || isNamed(hostname) ? hostname : "";
}

/**
 * Keeps a change at once, and by the background: a popup closes when the person clicks elsewhere
 * or the browser asks them something.
 *
 * @param {Partial<Settings>} changed
 */
export async function keep(changed) {
  settings = { ...settings, ...changed };
  await chrome.runtime.sendMessage({ type: "keep", settings: changed });
}

/** @param {Partial<Settings["sites"][string]>} changed */
export function keepSite(changed) {
  return keep({ sites: { ...settings.sites, [site]: { ...settings.sites[site], ...changed } } });
}

/**
 * Keeps settings that are of use only once the browser allows something. They are kept first,
 * since this window may not live to see the answer.
 *
 * @param {Partial<Settings>} changed
 * @param {string} pattern
 * @returns {Promise<boolean>} whether it is allowed
 */
export async function keepAndAsk(changed, pattern) {
  const kept = keep(changed);
  const allowed = await chrome.permissions.request({ origins: [pattern] });
  await kept;
  return allowed;
}
