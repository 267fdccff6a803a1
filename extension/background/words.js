// Everything the background says to a person. What says why there is no answer is a whole
// sentence, fit to stand after "Not checked."

export const words = {
  /** @param {string} place host and port of the server */
  silent: (place) => `The checker at ${place} does not answer. Is it running?`,
  /** @param {string} place */
  slow: (place) => `The checker at ${place} took too long to answer.`,
  /** @param {string} place */
  notAllowed: (place) =>
    `Your browser has not let Off Desk reach ${place} yet. ` +
    "Open the Off Desk window and save the address again.",
  token: "The checker wants an access token, or a different one. Ask whoever runs it.",
  busy: "The checker is busy. Try again in a moment.",
  broken: "The checker has a problem of its own and could not look at your post.",
  /** @param {string} place */
  stranger: (place) => `Something answers at ${place}, but it is not Off Desk’s checker.`,
  refused: "The checker did not accept this draft.",
  replaced: "A newer version of this draft is being checked.",
  badAddress: "This does not look like an address. Try something like http://127.0.0.1:8765",
  needsHttps:
    "A checker on another computer must have an address that starts with https://, " +
    "so that nobody on the way can read your draft.",
  /** @param {string} organisation */
  answers: (organisation) => `The checker answers. It uses the guidelines of ${organisation}.`,
  off: "off", // on the toolbar button, where four letters fit
};
