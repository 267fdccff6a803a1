/** Old Reddit: plain text boxes.
 * @type {import("../../types.js").SiteEntry} */
export const oldReddit = {
  id: "old-reddit",
  hosts: ["old.reddit.com"],
  platform: "reddit",
  composer: [
    "form.usertext textarea[name=text]",
    "#newlink textarea",
  ].join(", "),
  never: [
    ".compose-message-form",
    "#compose-message",
  ].join(", "),
  publish: [
    "form.usertext button.save",
    "#newlink button[name=submit]",
  ].join(", "),
  shortcuts: { "Mod+Enter": "*" },
  sources: [
    {
      what: "composer, publish",
      from: "reddit-archive/reddit, r2/r2/templates/usertext.html and newlink.html",
      date: "2026-11-22",
    },
  ],
};
