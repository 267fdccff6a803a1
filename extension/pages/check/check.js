// The try-it page: the extension's own modules on a page of ours, with nothing installed.

import { createClient } from "../../background/client.js";
import { startSession } from "../../content/session.js";
import { tryIt } from "../../content/sites/try-it.js";
import { words as shared } from "../../ui/words.js";
import { showAccount } from "../account.js";
import { pageClient } from "../client.js";
import { find } from "../find.js";
import { items } from "./list.js";
import { words } from "./words.js";

/**
 * @typedef {import("../../types.js").Session} Session
 * @typedef {import("../../types.js").State} State
 */

const plain = find("plain", HTMLTextAreaElement);
const rich = find("rich", HTMLElement);
const post = find("post", HTMLButtonElement);
const retry = find("retry", HTMLButtonElement);
const account = find("account", HTMLFormElement);
const summary = find("summary", HTMLElement);
const list = find("list", HTMLElement);
const posted = find("posted", HTMLElement);

/** @type {Session | null} null while the installed extension does the checking */
let session = null;

/** The box in use, and its text. */
const box = () => (plain.hidden ? rich : plain);
const text = () => (plain.hidden ? rich.innerText : plain.value);

/** @param {string} kind */
function showBox(kind) {
  plain.hidden = kind !== "plain";
  rich.hidden = kind !== "rich";
  noticeText();
}

function noticeText() {
  post.disabled = text().trim() === "";
  if (!post.disabled) posted.textContent = "";
}

function pretendToPost() {
  plain.value = "";
  rich.replaceChildren();
  noticeText();
  posted.textContent = words.posted;
  session?.recheck();
}

function writeExample() {
  box().focus();
  document.execCommand("selectAll");
  document.execCommand("insertText", false, words.example); // so that Undo takes it back
}

/** @param {State} state */
function show(state) {
  const said = summaryOf(state);
  if (summary.textContent !== said) summary.textContent = said; // or it is read aloud again
  retry.hidden = state.status !== "offline";
  list.replaceChildren(...items(state, { apply, dismiss }));
}

/** @param {State} state */
function summaryOf({ status, message, partly, findings: { length } }) {
  if (status === "idle") return words.idle;
  if (status === "checking") return shared.checking;
  if (status === "offline") return words.offline(message);
  return length ? words.found(length) : partly ? words.partly : words.clear;
}

/** @param {import("../../types.js").Suggestion} suggestion */
async function apply(suggestion) {
  if (!(await session?.apply(suggestion))) summary.textContent = shared.refused;
}

/** @param {import("../../types.js").Finding} finding */
function dismiss(finding) {
  session?.dismiss(finding);
  list.focus({ preventScroll: true }); // the pressed button is gone
}

/** A made-up colleague of whichever library the server's guidelines belong to. */
async function introduce() {
  const { organisation } = await createClient({ server: location.origin }).policy();
  find("policy", HTMLElement).textContent = words.policy(organisation);
  showAccount(account, {
    kind: "personal",
    display_name: words.name,
    handle: words.handle,
    bio: words.bio(organisation),
  });
}

/** The installed extension does the same on this page; nothing should be marked twice. */
function takeTurns() {
  session?.stop();
  list.replaceChildren();
  retry.hidden = true;
  const extension = document.documentElement.dataset.offDesk !== undefined;
  account.hidden = extension; // it has an account of its own
  summary.textContent = extension ? words.extension : words.idle;
  session = extension
    ? null
    : startSession({ client: pageClient(account), site: tryIt, document, onState: show });
}

for (const radio of document.querySelectorAll("#boxes input")) {
  radio.addEventListener("change", () => showBox(/** @type {HTMLInputElement} */ (radio).value));
}
for (const each of [plain, rich]) {
  each.addEventListener("input", noticeText);
  each.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (key === "Enter" && (ctrlKey || metaKey) && !post.disabled) pretendToPost();
  });
}
post.addEventListener("click", pretendToPost);
retry.addEventListener("click", () => session?.recheck());
find("example", HTMLButtonElement).addEventListener("click", writeExample);
account.addEventListener("input", () => (find("pretend", HTMLElement).hidden = true));
account.addEventListener("submit", (event) => event.preventDefault());

await introduce().catch((error) => {
  find("policy", HTMLElement).textContent = error.message;
});
takeTurns();
new MutationObserver(takeTurns).observe(document.documentElement, {
  attributeFilter: ["data-off-desk"],
});
