// Talks to the server: one request, a time-out, and a plain sentence when there is no answer.
// The try-it page uses it too, with the page's own address.

import { words } from "./words.js";

/**
 * @typedef {import("../types.js").Draft} Draft
 * @typedef {{organisation: string}} Policy
 */

const TIMEOUT_MS = 8000;
const LONGEST_MESSAGE = 300;

/** There is no answer; `message` is a sentence for the person who writes. */
export class Unavailable extends Error {
  name = "Unavailable";
}

/**
 * @param {object} where
 * @param {string} where.server address without a slash at the end
 * @param {string} [where.token] sent as a bearer token when there is one
 * @param {number} [where.timeout] milliseconds
 */
export function createClient({ server, token = "", timeout = TIMEOUT_MS }) {
  const place = new URL(server).host;

  /**
   * @param {string} path
   * @param {RequestInit} options
   * @param {AbortSignal} [signal]
   * @returns {Promise<unknown>} the parsed JSON of an answer of 2xx
   * @throws {Unavailable} or what the signal was aborted with
   */
  async function ask(path, options, signal) {
    const clock = AbortSignal.timeout(timeout);
    const headers = new Headers(options.headers);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    try {
      const response = await fetch(server + path, {
        ...options,
        headers,
        signal: signal ? AbortSignal.any([signal, clock]) : clock,
        cache: "no-store",
        credentials: "omit",
        redirect: "error", // a draft goes to the configured server and nowhere else
        referrerPolicy: "no-referrer",
      });
      const body = await readJson(response);
      if (!response.ok) throw new Unavailable(refusal(response.status, body));
      if (body === undefined) throw new Unavailable(words.stranger(place));
      return body;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Unavailable) throw error;
      throw new Unavailable(clock.aborted ? words.slow(place) : words.silent(place));
    }
  }

  return {
    /**
     * @param {Draft} draft
     * @param {{signal?: AbortSignal}} [options]
     * @returns {Promise<unknown>} advice, not yet looked at
     * @throws {Unavailable} or what the signal was aborted with
     */
    check(draft, { signal } = {}) {
      const options = {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(draft),
      };
      return ask("/api/v1/check", options, signal);
    },

    /**
     * @returns {Promise<Policy>} whose guidelines the server checks against
     * @throws {Unavailable}
     */
    async policy() {
      const body = /** @type {any} */ (await ask("/api/v1/policy", {}));
      const organisation = body?.organisation?.name;
      if (typeof organisation !== "string") throw new Unavailable(words.stranger(place));
      return { organisation };
    },
  };
}

/**
 * @param {Response} response
 * @returns {Promise<unknown>} undefined where the body is not JSON
 */
async function readJson(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {number} status
 * @param {unknown} body the server's own words, where it has any, say what to do
 */
function refusal(status, body) {
  if (status === 401 || status === 403) return words.token;
  if (status === 429) return words.busy;
  if (status >= 500) return words.broken;
  const said = /** @type {{message?: unknown} | null} */ (body)?.message;
  return typeof said === "string" && said ? said.slice(0, LONGEST_MESSAGE) : words.refused;
}
