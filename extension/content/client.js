/**
 * The way from a page to the server: by message to the background, never by itself.
 *
 * @typedef {import("../types.js").Client} Client
 * @typedef {import("../types.js").Message} Message
 */
import { words } from "../ui/words.js";

/** @param {string} message */
export function unavailable(message) {
  const error = new Error(message);
  error.name = "Unavailable";
  return error;
}

/**
 * The extension may have been reloaded or removed under this page; then `chrome.runtime` is gone.
 * @param {Message} message
 * @returns {Promise<any>}
 * @throws {Error} named "Unavailable"
 */
async function send(message) {
  if (!globalThis.chrome?.runtime?.id) throw unavailable(words.reloaded);
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    throw unavailable(chrome.runtime?.id ? words.noAnswer : words.reloaded);
  }
}

/** @returns {Client} */
export function messagingClient() {
  return {
    async check(draft, { signal }) {
      const abort = () => void send({ type: "abort" }).catch(() => {});
      signal.addEventListener("abort", abort, { once: true });
      const reply = await send({ type: "check", draft }).finally(() =>
        signal.removeEventListener("abort", abort),
      );
      if (reply && "advice" in reply) return reply.advice;
      const why = reply?.unavailable;
      throw unavailable(typeof why === "string" ? why : words.noAnswer);
    },
    settings: () => send({ type: "settings" }),
    onSettings(callback) {
      const listener = (/** @type {unknown} */ message) => {
        if (!isSettings(message)) return;
        send({ type: "settings" }).then(callback, () => {});
      };
      chrome.runtime.onMessage.addListener(listener);
      return () => chrome.runtime?.onMessage?.removeListener(listener);
    },
  };
}

/** @param {any} message */
const isSettings = (message) => message?.type === "settings";
