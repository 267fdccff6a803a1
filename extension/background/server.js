// Which addresses a draft may be sent to, and how they are written.

import { words } from "./words.js";

const LOOPBACK = new Set(["127.0.0.1", "localhost"]);

/** An address that a draft must not be sent to; `message` says why, in plain words. */
export class BadAddress extends Error {
  name = "BadAddress";
}

/**
 * The address as it is kept: scheme, host, port and path, without a slash at the end.
 * A server elsewhere than on this computer is reached over https only.
 *
 * @param {string} typed
 * @returns {string}
 * @throws {BadAddress}
 */
export function serverAddress(typed) {
  const text = typed.trim();
  const address = parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : withScheme(text));
  const loopback = LOOPBACK.has(address.hostname);
  if (address.protocol !== "https:" && !(address.protocol === "http:" && loopback)) {
    throw new BadAddress(words.needsHttps);
  }
  if (address.username || address.password || address.search || address.hash) {
    throw new BadAddress(words.badAddress);
  }
  return address.origin + address.pathname.replace(/\/+$/, "");
}

/**
 * The match pattern that lets the background reach this server.
 *
 * @param {string} server as `serverAddress` returned it
 */
export function serverPattern(server) {
  const { protocol, hostname } = new URL(server);
  return `${protocol}//${hostname}/*`;
}

/** @param {string} text an address with no scheme */
function withScheme(text) {
  const host = text.split(/[:/]/, 1)[0];
  return `${LOOPBACK.has(host) ? "http" : "https"}://${text}`;
}

/** @param {string} text */
function parse(text) {
  if (/\s/.test(text) || !URL.canParse(text)) throw new BadAddress(words.badAddress);
  return new URL(text);
}
