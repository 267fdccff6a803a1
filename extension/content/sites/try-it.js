/** The page that the server shows at its root, to try a draft with nothing installed.
 * @type {import("../../types.js").SiteEntry} */
export const tryIt = {
  id: "try-it",
  hosts: ["127.0.0.1", "localhost"],
  platform: "blog",
  composer: "[data-off-desk-composer]",
  never: "",
  publish: "[data-off-desk-publish]",
  shortcuts: { "Mod+Enter": "*" },
  sources: [{ what: "composer, publish", from: "extension/pages/check", date: "2026-11-22" }],
};
