/** Begins a session on the page of a content script. The try-it page has a session of its own,
 * and is told when this one takes its place. */
import { messagingClient } from "./client.js";
import { startSession } from "./session.js";
import { siteFor } from "./sites/index.js";
import { tryIt } from "./sites/try-it.js";

/**
 * @param {EventTarget | null} target  where the person went first
 * @param {boolean} wrote  whether something was written there already
 */
export function main(target, wrote) {
  const client = messagingClient();
  const site = siteFor(location.hostname);
  startSession({ client, site, document }).notice(target, wrote);
  if (site !== tryIt) return;
  const tellPage = (/** @type {{on: boolean}} */ { on }) =>
    document.documentElement.toggleAttribute("data-off-desk", on);
  client.onSettings(tellPage);
  client.settings().then(tellPage, () => {});
}
