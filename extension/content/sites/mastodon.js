/** Mastodon: a React text box, alike on every instance.
 * @type {import("../../types.js").SiteEntry} */
export const mastodon = {
  id: "mastodon",
  hosts: [
    "mastodon.social",
    "mastodon.online",
    "mstdn.ca",
    "mstdn.social",
    "mas.to",
    "fosstodon.org",
    "hachyderm.io",
    "glammr.us",
  ],
  platform: "mastodon",
  composer: ".compose-form textarea.autosuggest-textarea__textarea",
  never: ".compose-form .spoiler-input",
  publish: [
    ".compose-form__submit button",
    ".compose-form__publish button",
  ].join(", "),
  shortcuts: { "Mod+Enter": "*" },
  sources: [
    {
      what: "composer, publish, shortcut",
      from: "mastodon/mastodon, features/compose/components/compose_form.jsx",
      date: "2026-11-22",
    },
  ],
};
