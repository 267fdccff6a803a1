// The account form, alike in the popup and on the try-it page.

/** @typedef {import("../types.js").Account} Account */

const LINES = /** @type {const} */ (["display_name", "handle", "bio"]);

/**
 * What the form says. A line left empty is left out.
 *
 * @param {HTMLFormElement} form with the fields kind, display_name, handle and bio
 * @returns {Account}
 */
export function readAccount(form) {
  const data = new FormData(form);
  const lines = LINES.map((name) => [name, String(data.get(name) ?? "").trim()]);
  return {
    kind: /** @type {Account["kind"]} */ (data.get("kind")),
    ...Object.fromEntries(lines.filter(([, line]) => line)),
  };
}

/**
 * @param {HTMLFormElement} form
 * @param {Account} account
 */
export function showAccount(form, account) {
  for (const name of /** @type {const} */ (["kind", ...LINES])) {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    field.value = account[name] ?? "";
  }
}
