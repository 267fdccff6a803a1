/** Instagram: captions and comments.
 * @type {import("../../types.js").SiteEntry} */
export const instagram = {
  id: "instagram",
  hosts: ["www.instagram.com", "instagram.com"],
  platform: "instagram",
  composer: [
    '[aria-label^="Write a caption"]',
    '[aria-label^="Add a comment"]',
    '[aria-label^="Ajouter un commentaire"]',
    "[role=dialog] [contenteditable=true][role=textbox]",
  ].join(", "),
  never: [
    "[aria-label*=message i][role=textbox]",
    "[aria-label=Messages]",
  ].join(", "),
  publish: "[role=dialog] [role=button], form [role=button], form button",
  publishNames: ["Share", "Post", "Partager", "Publier"],
  shortcuts: { Enter: "textarea" },
  sources: [
    {
      what: "composer",
      from: "aria-labels in public automation code such as KineticNexus/instagram-ai-bot",
      date: "2026-11-22",
    },
    {
      what: "publish",
      from: "the words Share and Post on buttons, in the same",
      date: "2026-11-22",
    },
  ],
};
