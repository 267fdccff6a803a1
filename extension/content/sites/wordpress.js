/** WordPress: Gutenberg, where its blocks are not in a frame, and the classic box.
 * @type {import("../../types.js").SiteEntry} */
export const wordpress = {
  id: "wordpress",
  hosts: ["wordpress.com", "*.wordpress.com"],
  platform: "blog",
  composer: [
    ".block-editor-writing-flow [contenteditable=true]",
    ".editor-post-title__input",
    "textarea.wp-editor-area",
    "#comment",
  ].join(", "),
  never: "",
  publish: [
    ".editor-post-publish-panel__header .editor-post-publish-button",
    ".edit-post-header .editor-post-publish-button",
    ".editor-header .editor-post-publish-button",
    "#publish",
  ].join(", "),
  shortcuts: {},
  sources: [
    {
      what: "publish, title",
      from: "WordPress/gutenberg, packages/editor/src/components",
      date: "2026-11-22",
    },
    {
      what: "composer",
      from: "WordPress/gutenberg, packages/block-editor/src/components/writing-flow",
      date: "2026-11-22",
    },
  ],
};
