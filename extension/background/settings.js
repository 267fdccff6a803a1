// The one place that knows how settings are laid out in chrome.storage.local.
// No draft ever stands there.

import { oneAtATime } from "./turns.js";

/**
 * @typedef {import("../types.js").Account} Account
 * @typedef {import("../types.js").AccountKind} AccountKind
 * @typedef {import("../types.js").Settings & {token: string}} Settings
 * @typedef {import("../types.js").SiteSettings} SiteSettings
 */

const KEY = "settings";

/** @type {Settings} */
export const DEFAULTS = {
  server: "http://127.0.0.1:8765",
  token: "",
  on: true,
  account: { kind: "personal" },
  sites: {},
  watched: [],
};

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const stored = await chrome.storage.local.get(KEY);
  return { ...structuredClone(DEFAULTS), .../** @type {Partial<Settings>} */ (stored[KEY]) };
}

/** Sets the given keys and leaves the rest. Only the background calls it, so nothing is lost. */
export const keepSettings = oneAtATime(async (/** @type {Partial<Settings>} */ changed) => {
  await chrome.storage.local.set({ [KEY]: { ...(await readSettings()), ...changed } });
});

/** @param {() => void} callback called after any change, in whichever page it was made */
export function onSettingsChanged(callback) {
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && KEY in changes) callback();
  });
}

/**
 * What one site's content script is told: never the token.
 *
 * @param {Settings} settings
 * @param {string} host
 * @returns {SiteSettings}
 */
export function siteSettings(settings, host) {
  return {
    on: settings.on && siteIsOn(settings, host),
    account: { ...settings.account, kind: kindOn(settings, host) },
    watched: settings.watched,
  };
}

/**
 * @param {Settings} settings
 * @param {string} host
 */
export function siteIsOn(settings, host) {
  return settings.sites[host]?.on ?? true;
}

/**
 * @param {Settings} settings
 * @param {string} host
 * @returns {AccountKind}
 */
export function kindOn(settings, host) {
  return settings.sites[host]?.account ?? settings.account.kind;
}
