/** Threads: Lexical boxes known by role alone.
 * @type {import("../../types.js").SiteEntry} */
export const threads = {
  id: "threads",
  hosts: ["www.threads.com", "www.threads.net", "threads.net", "threads.com"],
  platform: "threads",
  composer: "[contenteditable=true][role=textbox]",
  never: "[aria-label*=message i][role=textbox]",
  publish: "[role=button]",
  publishNames: ["Post", "Publier"],
  shortcuts: { "Mod+Enter": "*" },
  sources: [
    {
      what: "composer",
      from: "role=textbox, in public content scripts such as official5ETa/ThreadsAutoComment",
      date: "2026-11-22",
    },
    {
      what: "publish",
      from: "role=button with the word Post, in public automation code",
      date: "2026-11-22",
    },
  ],
};
