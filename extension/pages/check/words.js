// What the try-it page says that depends on the moment; the rest stands in index.html.

export const words = {
  example: "We’re closed tomorrow, folks! Stay warm.",
  /** @param {string} organisation */
  policy: (organisation) => `Checked against the social media guidelines of ${organisation}.`,
  name: "Mel",
  handle: "@mel_reads",
  /** @param {string} organisation */
  bio: (organisation) => `I work at ${organisation}.`,
  posted: "Posted. (Nowhere: this page publishes nothing.)",
  idle: "Write something, and what there is to say about it appears here.",
  clear: "Nothing to change. Most posts are fine.",
  partly: "Nothing to change in what was read.",
  /** @param {number} count */
  found: (count) => (count === 1 ? "One thing to look at." : `${count} things to look at.`),
  /** @param {string} reason a sentence */
  offline: (reason) => `Not checked: ${reason}`,
  extension:
    "The Off Desk extension is checking this page, for the account you gave in its own window " +
    "(the Off Desk button of your browser). Look for its marks in the box.",
};
