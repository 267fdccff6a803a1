/** YouTube: comments and community posts.
 * @type {import("../../types.js").SiteEntry} */
export const youtube = {
  id: "youtube",
  hosts: ["www.youtube.com", "youtube.com"],
  platform: "youtube",
  composer: [
    "ytd-commentbox #contenteditable-root",
    "ytd-backstage-post-dialog-renderer #contenteditable-root",
  ].join(", "),
  never: "yt-live-chat-renderer",
  publish: "ytd-commentbox #submit-button",
  shortcuts: {},
  sources: [
    {
      what: "composer, publish",
      from: "ytd-commentbox, contenteditable-root and submit-button, in public content scripts",
      date: "2026-11-22",
    },
  ],
};
