/** Facebook: Lexical boxes known by role alone.
 * @type {import("../../types.js").SiteEntry} */
export const facebook = {
  id: "facebook",
  hosts: ["www.facebook.com", "facebook.com", "web.facebook.com"],
  platform: "facebook",
  composer: [
    "[role=dialog] [contenteditable=true][role=textbox]",
    "[role=article] [contenteditable=true][role=textbox]",
    "form [contenteditable=true][role=textbox]",
  ].join(", "),
  never: [
    "[role=dialog][aria-label*=chat i]",
    "[aria-label*=message i][role=textbox]",
    "[aria-label=Messenger]",
    "[aria-label=Messages]",
  ].join(", "),
  publish: "[role=dialog] [role=button][aria-label], form [role=button][aria-label]",
  publishNames: ["Post", "Save", "Comment", "Publier", "Enregistrer", "Commenter"],
  shortcuts: {
    Enter: "[aria-label*=comment i], [aria-label^=Reply], [aria-label^=Répondre]",
  },
  sources: [
    {
      what: "composer, publish",
      from: "roles and aria-labels in public automation code such as vader-pepe/snorkel",
      date: "2026-11-22",
    },
  ],
};
