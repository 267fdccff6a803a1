/** LinkedIn: Quill boxes for posts and comments.
 * @type {import("../../types.js").SiteEntry} */
export const linkedin = {
  id: "linkedin",
  hosts: ["www.linkedin.com", "linkedin.com"],
  platform: "linkedin",
  composer: [
    ".share-creation-state .ql-editor",
    ".share-box .ql-editor",
    ".share-box-v2__modal .ql-editor",
    ".comments-comment-box .ql-editor",
    ".comments-comment-box__form .ql-editor",
  ].join(", "),
  never: [
    ".msg-form",
    ".msg-overlay-conversation-bubble",
  ].join(", "),
  publish: [
    "button.share-actions__primary-action",
    "button[class*=comments-comment-box__submit-button]",
  ].join(", "),
  shortcuts: {},
  sources: [
    {
      what: "publish",
      from: "class names in many public content scripts",
      date: "2026-11-22",
    },
    {
      what: "composer",
      from: "class names with .ql-editor, in public content scripts",
      date: "2026-11-22",
    },
  ],
};
