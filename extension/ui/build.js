/** Builds elements from plain text only: nothing is ever parsed as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function build(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** One shape for each severity and state, told apart without colour.
 * @type {Record<string, string>} */
const SHAPES = {
  stop: "M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2L5.2 1ZM8 4v5M8 11v1",
  caution: "M8 1.8 15.2 14H.8L8 1.8ZM8 6v4M8 11.5v.9",
  note: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM8 7.2V12M8 4.2v1",
  praise: "M8 14S1.5 10.3 1.5 5.7A3.4 3.4 0 0 1 8 4.3a3.4 3.4 0 0 1 6.5 1.4C14.5 10.3 8 14 8 14Z",
  remark: "M2 2h12v9H8l-3.5 3v-3H2V2ZM5 5.2h6M5 7.8h4",
  clear: "M2.5 8.5 6.3 12.3 13.5 4",
  checking: "M3 8h.01M8 8h.01M13 8h.01",
  offline: "M4.5 12.5h7a3 3 0 0 0 .6-5.9 4.2 4.2 0 0 0-8-.3 3.2 3.2 0 0 0 .4 6.2ZM2 2l12 12",
  off: "M8 1.5v6M4.5 3.6a5.5 5.5 0 1 0 7 0",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
};

/** @param {string} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name] ?? SHAPES.note);
  svg.append(path);
  return svg;
}
