/** Reddit: Lexical boxes with the button in a slot.
 * @type {import("../../types.js").SiteEntry} */
export const reddit = {
  id: "reddit",
  hosts: ["www.reddit.com", "reddit.com", "sh.reddit.com", "new.reddit.com"],
  platform: "reddit",
  composer: [
    "shreddit-composer [contenteditable=true]",
    "shreddit-simple-composer [contenteditable=true]",
    "#post-composer_bodytext",
    "textarea[name=title]",
  ].join(", "),
  never: "[data-testid=chat-composer], rs-message-composer",
  publish: [
    "shreddit-composer button[slot=submit-button]",
    "shreddit-simple-composer button[slot=submit-button]",
    "#submit-post-button",
    "r-post-form-submit-button",
  ].join(", "),
  shortcuts: { "Mod+Enter": "*" },
  sources: [
    {
      what: "composer, publish",
      from: "shreddit-composer and its submit-button slot, in public moderator tools",
      date: "2026-11-22",
    },
  ],
};
