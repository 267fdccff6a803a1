// The try-it page's way to the server: the page came from it, so it asks the same address. The
// same interface as the content script's client, which asks the background.

import { createClient } from "../background/client.js";
import { readAccount } from "./account.js";

/**
 * @typedef {import("../types.js").Client} Client
 * @typedef {import("../types.js").SiteSettings} SiteSettings
 */

/**
 * @param {HTMLFormElement} form the account form; what stands there counts, and is kept nowhere
 * @returns {Client}
 */
export function pageClient(form) {
  const server = createClient({ server: location.origin });
  /** @returns {SiteSettings} */
  const settings = () => ({ on: true, account: readAccount(form), watched: [] });
  return {
    check: (draft, options) => server.check(draft, options),
    settings: async () => settings(),
    onSettings(callback) {
      const tell = () => callback(settings());
      form.addEventListener("input", tell);
      return () => form.removeEventListener("input", tell);
    },
  };
}
