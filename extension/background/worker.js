// The only part that talks to the server. It keeps nothing between messages but the requests
// in flight, so the browser may stop it at any time.

import { createClient, Unavailable } from "./client.js";
import { serverPattern } from "./server.js";
import { keepSettings, onSettingsChanged, readSettings, siteSettings } from "./settings.js";
import { registerWatched } from "./watched.js";
import { words } from "./words.js";

/**
 * @typedef {import("../types.js").CheckReply} CheckReply
 * @typedef {import("../types.js").Draft} Draft
 * @typedef {import("../types.js").StatusReply} StatusReply
 * @typedef {chrome.runtime.MessageSender} Sender
 */

/** @type {Map<string, AbortController>} one request in flight for each frame */
const inFlight = new Map();

/** @param {Sender} sender */
const frameOf = ({ tab, frameId }) => `${tab?.id}/${frameId}`;

/** @param {string} frame */
const abort = (frame) => inFlight.get(frame)?.abort();

/** @throws {Unavailable} where the browser has not allowed the server's address */
async function connect() {
  const { server, token } = await readSettings();
  const allowed = await chrome.permissions.contains({ origins: [serverPattern(server)] });
  if (!allowed) throw new Unavailable(words.notAllowed(new URL(server).host));
  return createClient({ server, token });
}

/** @param {unknown} error */
const why = (error) => (error instanceof Unavailable ? error.message : words.broken);

/**
 * @param {Draft} draft
 * @param {string} frame
 * @returns {Promise<CheckReply>}
 */
async function check(draft, frame) {
  abort(frame);
  const request = new AbortController();
  inFlight.set(frame, request);
  try {
    const client = await connect();
    return { advice: await client.check(draft, request) };
  } catch (error) {
    return { unavailable: request.signal.aborted ? words.replaced : why(error) };
  } finally {
    if (inFlight.get(frame) === request) inFlight.delete(frame);
  }
}

/** @returns {Promise<StatusReply>} for the popup: does the server answer, and for whom? */
async function status() {
  const { server } = await readSettings();
  try {
    const { organisation } = await (await connect()).policy();
    return { reachable: true, message: words.answers(organisation), server };
  } catch (error) {
    return { reachable: false, message: why(error), server };
  }
}

/**
 * @param {any} message
 * @param {Sender} sender a content script
 * @returns {Promise<unknown> | undefined} undefined: there is no answer to wait for
 */
function answerPage(message, sender) {
  switch (message.type) {
    case "check":
      return check(message.draft, frameOf(sender));
    case "abort":
      return void abort(frameOf(sender));
    case "settings":
      return readSettings().then((settings) => siteSettings(settings, hostOf(sender)));
    default:
      return undefined;
  }
}

/**
 * @param {any} message
 * @returns {Promise<unknown> | undefined}
 */
function answerPopup(message) {
  switch (message.type) {
    case "keep":
      return keepSettings(message.settings);
    case "status":
      return status();
    default:
      return undefined;
  }
}

/** The page's host as the browser knows it, not as a message claims. @param {Sender} sender */
const hostOf = ({ url = "about:blank" }) => new URL(url).hostname;

/** Content scripts cannot read the storage, so they are told when to ask again. */
async function tellTabs() {
  const tabs = await chrome.tabs.query({});
  for (const { id = chrome.tabs.TAB_ID_NONE } of tabs) {
    chrome.tabs.sendMessage(id, { type: "settings" }).catch(() => {}); // most tabs have no listener
  }
}

async function showOnOrOff() {
  const { on } = await readSettings();
  await chrome.action.setBadgeText({ text: on ? "" : words.off });
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  const own = sender.url?.startsWith(chrome.runtime.getURL(""));
  const promise = own ? answerPopup(message) : answerPage(message, sender);
  promise?.then(reply);
  return promise !== undefined;
});

onSettingsChanged(() => {
  tellTabs();
  showOnOrOff();
  registerWatched();
});
for (const event of [
  chrome.permissions.onAdded,
  chrome.permissions.onRemoved,
  chrome.runtime.onInstalled,
]) {
  event.addListener(() => void registerWatched());
}
chrome.runtime.onStartup.addListener(showOnOrOff);

// A page could take over its content script: the access token stays out of its reach.
chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
