// The window behind the toolbar button: on or off, the account, and the two parts beside them.

import { kindOn } from "../../background/settings.js";
import { readAccount, showAccount } from "../account.js";
import { find } from "../find.js";
import { showChecker } from "./checker.js";
import { showSite } from "./site.js";
import { keep, keepSite, settings, site } from "./state.js";
import { words } from "./words.js";

const power = find("power", HTMLInputElement);
const account = find("account", HTMLFormElement);

function showPower() {
  power.checked = settings.on;
  find("power-state", HTMLElement).textContent = settings.on ? words.on : words.off;
}

/** The account in one line, or "" while nobody has filled it in. */
function profileLine() {
  const { display_name, handle, bio } = settings.account;
  return [display_name, handle, bio].filter(Boolean).join(" · ");
}

function showProfileLine() {
  find("profile-line", HTMLElement).textContent = profileLine();
}

async function setPower() {
  await keep({ on: power.checked });
  showPower();
  await showSite();
}

async function setAccount() {
  const { kind, ...lines } = readAccount(account);
  await keep({ account: { kind: site ? settings.account.kind : kind, ...lines } });
  if (site) await keepSite({ account: kind });
  showProfileLine();
}

power.addEventListener("change", setPower);
account.addEventListener("input", setAccount);
account.addEventListener("submit", (event) => event.preventDefault());

showPower();
showAccount(account, { ...settings.account, kind: kindOn(settings, site) });
showProfileLine();
find("profile", HTMLDetailsElement).open = profileLine() === "";
await showSite();
await showChecker();
