/** X: a Draft.js box; a thread has several.
 * @type {import("../../types.js").SiteEntry} */
export const x = {
  id: "x",
  hosts: ["x.com", "twitter.com", "mobile.twitter.com"],
  platform: "x",
  composer: "[data-testid^=tweetTextarea_]",
  never: [
    "[data-testid=dmComposerTextInput]",
    "[data-testid=DmActivityViewport]",
  ].join(", "),
  publish: [
    "[data-testid=tweetButton]",
    "[data-testid=tweetButtonInline]",
  ].join(", "),
  shortcuts: { "Mod+Enter": "*" },
  sources: [
    {
      what: "composer, publish",
      from: "test ids in public content scripts such as balajimalathi/auto-commenter",
      date: "2026-11-22",
    },
    {
      what: "never",
      from: "public content scripts that name X's message box by its test id",
      date: "2026-11-22",
    },
  ],
};
