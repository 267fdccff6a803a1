// What the popup says that depends on the moment; the rest stands in index.html.

export const words = {
  on: "On",
  off: "Off",
  kind: "This is",
  /** @param {string} host */
  kindOn: (host) => `On ${host}, this is`,
  allOff: "Off Desk is off everywhere. It reads nothing and sends nothing.",
  siteOff: "Off here. Off Desk reads nothing on this site.",
  siteOn: "Checks what you write in a compose box here.",
  watchedOn: "Checks what you write in larger text boxes here.",
  /** @param {string} host */
  unwatched: (host) =>
    `Off Desk reads nothing on ${host}. If you would like it to, your browser asks you once more.`,
  nowhere: "There is nothing to check on this page. Off Desk works on websites only.",
  denied: "Your browser was told not to allow it. Nothing has changed.",
  asking: "Asking the checker …",
  /** @param {string} place */
  promise: (place) =>
    `It goes to the checker at ${place} and nowhere else; whoever runs that checker could see it ` +
    "while it answers; nothing is kept.",
};
