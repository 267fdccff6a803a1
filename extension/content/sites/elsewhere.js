/**
 * A site with no entry of its own, where the person switched Off Desk on: any box for more than
 * a line that does not look like a search, a login or a message.
 * @type {import("../../types.js").SiteEntry} */
export const elsewhere = {
  id: "elsewhere",
  hosts: [],
  platform: "blog",
  composer: "textarea, [contenteditable=true], [contenteditable=plaintext-only], [role=textbox]",
  never: "[aria-label*=message i], [aria-label*=chat i], [role=log]",
  publish: "button[type=submit], input[type=submit], form button:not([type])",
  shortcuts: { "Mod+Enter": "*" },
  sources: [],
};
