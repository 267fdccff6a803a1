/** Bluesky: a TipTap box.
 * @type {import("../../types.js").SiteEntry} */
export const bluesky = {
  id: "bluesky",
  hosts: ["bsky.app"],
  platform: "bluesky",
  composer: [
    "[data-testid=composePostView] .ProseMirror",
    "[role=dialog] .ProseMirror",
  ].join(", "),
  never: "[data-testid=messageInput]",
  publish: "[data-testid=composerPublishBtn]",
  shortcuts: { "Mod+Enter": "*" },
  sources: [
    {
      what: "composer, publish, shortcut",
      from: "bluesky-social/social-app, src/view/com/composer",
      date: "2026-11-22",
    },
  ],
};
