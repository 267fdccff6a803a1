// Sites beyond those the manifest names, which the person switched on one by one. The browser's
// own permission decides: without it nothing is registered, whatever the settings say.

import { readSettings } from "./settings.js";
import { oneAtATime } from "./turns.js";

const [{ matches: NAMED = [], js = [], css = [] }] =
  chrome.runtime.getManifest().content_scripts ?? [{}];
const PREFIX = "watched:";

/** @param {string} host */
export const sitePattern = (host) => `https://${host}/*`;

/** @param {string} host whether the manifest names it */
export function isNamed(host) {
  return NAMED.some((pattern) => {
    const named = pattern.split("/")[2];
    return named.startsWith("*.") ? `.${host}`.endsWith(named.slice(1)) : host === named;
  });
}

/** Makes what is registered the same as what is wished for and allowed. */
export const registerWatched = oneAtATime(async () => {
  const registered = (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const wanted = (await allowed((await readSettings()).watched)).map((host) => PREFIX + host);
  const gone = registered.filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !registered.includes(id)).map(hostOf);
  if (gone.length) await chrome.scripting.unregisterContentScripts({ ids: gone });
  if (!added.length) return;
  await chrome.scripting.registerContentScripts(added.map(registration));
  await Promise.all(added.map(startInOpenTabs));
});

/** @param {string} id */
const hostOf = (id) => id.slice(PREFIX.length);

/** @param {string[]} hosts */
async function allowed(hosts) {
  const answers = await Promise.all(
    hosts.map((host) => chrome.permissions.contains({ origins: [sitePattern(host)] })),
  );
  return hosts.filter((_, index) => answers[index]);
}

/**
 * @param {string} host
 * @returns {chrome.scripting.RegisteredContentScript}
 */
function registration(host) {
  return {
    id: PREFIX + host,
    matches: [sitePattern(host)],
    js,
    css,
    runAt: "document_start",
  };
}

/** The page that asked is already open: it should not need a reload. @param {string} host */
async function startInOpenTabs(host) {
  const tabs = await chrome.tabs.query({ url: sitePattern(host) });
  await Promise.all(
    tabs.map(async ({ id = chrome.tabs.TAB_ID_NONE }) => {
      const target = { tabId: id };
      await chrome.scripting.insertCSS({ target, files: css });
      await chrome.scripting.executeScript({ target, files: js });
    }),
  );
}
