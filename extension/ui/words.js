/** Everything that Off Desk itself says on a page. What the policy says comes from the server. */

export const words = {
  name: "Off Desk",
  severity: {
    stop: "Stop",
    caution: "Caution",
    note: "Note",
    praise: "Well said",
    remark: "Good to know",
  },
  badge: {
    clear: "Nothing to change",
    partly: "Read in part",
    note: "A note",
    caution: "Worth a second look",
    stop: "Please read before you post",
    checking: "Checking",
    offline: "Not checked",
    off: "Off",
  },
  shortcut: "Alt+Shift+O",
  openBy: "Press Alt+Shift+O to read it.",
  cardFor: "Off Desk: about your draft",
  close: "Close",
  clear: "Nothing to change here.",
  checking: "Checking your draft…",
  partly:
    "This is a very long post. Off Desk read the parts that seemed to need it most, not every line.",
  /** @param {string} field */
  aboutAccount: (field) => `About your ${FIELDS[field] ?? "account"}`,
  leaveOut: "Leave these words out",
  dismiss: "Not here",
  dismissTitle: "Do not show this again for this draft",
  copy: "Copy the new wording",
  copied: "Copied",
  refused: "This box did not take the change. You can copy the new wording and paste it yourself.",
  outdated: "The draft has changed since. Off Desk is looking at it again.",
  offlineTitle: "Off Desk cannot check right now",
  offline: "You can write and post as usual.",
  retry: "Try again",
  noAnswer: "Off Desk gave no answer.",
  reloaded: "Off Desk was updated. Reload this page to have drafts checked again.",
  guard: {
    title: "Before you post",
    intro: "Please look at this once more. You decide.",
    /** @param {number} count */
    more: (count) => `and ${count} more in this draft`,
    edit: "Go back and edit",
    post: "Post anyway",
  },
  off: "Off Desk is off here. Drafts are not read.",
  holding: "Checking before it goes…",
  /** @param {string} why */
  unchecked: (why) => `Not checked: ${why || "the check took too long."} The post was let through.`,
  changed: "Your draft changed while it was being checked. Press Post again.",
  pressAgain: "If your post has not gone yet, press Post once more.",
  /** @param {number} count */
  announce: (count) => (count === 1 ? "One thing to look at" : `${count} things to look at`),
};

/** @type {Record<string, string>} */
const FIELDS = { handle: "handle", display_name: "display name", bio: "bio" };
