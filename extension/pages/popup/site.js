// The part of the popup about the site in front: on or off here, watch it or not.

import { siteIsOn } from "../../background/settings.js";
import { isNamed, sitePattern } from "../../background/watched.js";
import { find } from "../find.js";
import { keep, keepAndAsk, keepSite, settings, site } from "./state.js";
import { words } from "./words.js";

const on = find("site-on", HTMLInputElement);
const state = find("site-state", HTMLElement);
const watch = find("watch", HTMLButtonElement);
const unwatch = find("unwatch", HTMLButtonElement);

/** Shows the site as the settings have it now. */
export async function showSite() {
  const named = isNamed(site);
  const watched = !named && (await isWatched());
  const active = named || watched;
  find("site-switch", HTMLElement).hidden = !active;
  find("site-host", HTMLElement).textContent = site;
  find("kind-label", HTMLElement).textContent = active ? words.kindOn(site) : words.kind;
  on.checked = siteIsOn(settings, site);
  on.disabled = !settings.on;
  watch.hidden = !site || active;
  unwatch.hidden = !watched;
  state.textContent = describe({ named, watched });
}

/** @param {{named: boolean, watched: boolean}} how */
function describe({ named, watched }) {
  if (!site) return words.nowhere;
  if (!settings.on) return words.allOff;
  if (!named && !watched) return words.unwatched(site);
  if (!siteIsOn(settings, site)) return words.siteOff;
  return named ? words.siteOn : words.watchedOn;
}

async function isWatched() {
  const permission = { origins: [sitePattern(site)] };
  return settings.watched.includes(site) && (await chrome.permissions.contains(permission));
}

const others = () => settings.watched.filter((each) => each !== site);

async function watchSite() {
  const allowed = await keepAndAsk({ watched: [...others(), site] }, sitePattern(site));
  if (!allowed) await keep({ watched: others() });
  await showSite();
  if (!allowed) state.textContent = words.denied;
}

async function unwatchSite() {
  await keep({ watched: others() });
  await chrome.permissions.remove({ origins: [sitePattern(site)] });
  await showSite();
}

on.addEventListener("change", () => keepSite({ on: on.checked }).then(showSite));
watch.addEventListener("click", watchSite);
unwatch.addEventListener("click", unwatchSite);
