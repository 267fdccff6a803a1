// The part of the popup about the checker: does it answer, where is it, and what it sees.

import { BadAddress, serverAddress, serverPattern } from "../../background/server.js";
import { find } from "../find.js";
import { keepAndAsk, settings } from "./state.js";
import { words } from "./words.js";

const form = find("server", HTMLFormElement);
const error = find("server-error", HTMLElement);
const status = find("status", HTMLElement);
const retry = find("retry", HTMLButtonElement);
const tryPage = find("try", HTMLAnchorElement);

/** Shows where the checker is, and asks it. */
export async function showChecker() {
  /** @type {HTMLInputElement} */ (form.elements.namedItem("server")).value = settings.server;
  /** @type {HTMLInputElement} */ (form.elements.namedItem("token")).value = settings.token;
  find("promise", HTMLElement).textContent = words.promise(new URL(settings.server).host);
  tryPage.href = `${settings.server}/`;
  await ask();
}

async function ask() {
  show("asking", words.asking);
  const { reachable, message } = await chrome.runtime.sendMessage({ type: "status" });
  show(reachable ? "answers" : "silent", message);
}

/**
 * @param {"asking" | "answers" | "silent"} state
 * @param {string} message
 */
function show(state, message) {
  status.dataset.state = state;
  status.textContent = message;
  retry.hidden = state !== "silent";
  tryPage.hidden = state !== "answers";
}

/** @throws {BadAddress} */
async function save() {
  error.textContent = "";
  const data = new FormData(form);
  const server = serverAddress(String(data.get("server")));
  const token = String(data.get("token")).trim();
  await keepAndAsk({ server, token }, serverPattern(server));
  find("address", HTMLDetailsElement).open = false;
  await showChecker();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  save().catch((problem) => {
    if (!(problem instanceof BadAddress)) throw problem;
    error.textContent = problem.message;
  });
});
retry.addEventListener("click", ask);
