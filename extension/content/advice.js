/**
 * Reads what came from the server. A single odd finding is dropped; an answer that is no answer
 * throws. Nothing is trusted: numbers are in range, a quote is the text it points to.
 *
 * @typedef {import("../types.js").Advice} Advice
 * @typedef {import("../types.js").Draft} Draft
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").Suggestion} Suggestion
 */

const GRAVITY = ["clear", "note", "caution", "stop"];
const FIELDS = ["draft", "handle", "display_name", "bio"];

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null;

/** @param {unknown} value */
const words = (value) => (typeof value === "string" ? value : "");

/** @param {unknown} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value.filter(isObject) : []);

/** @param {any} span @param {string} text */
function fits(span, text) {
  return (
    Number.isInteger(span.offset) &&
    Number.isInteger(span.length) &&
    span.offset >= 0 &&
    span.length >= 0 &&
    span.offset + span.length <= text.length
  );
}

/** @param {any} value @param {string} text @returns {Suggestion[]} */
function readSuggestion(value, text) {
  if (!fits(value, text) || typeof value.replacement !== "string") return [];
  const { offset, length, replacement } = value;
  return [{ offset, length, replacement, label: words(value.label) }];
}

/** @param {any} value @param {Draft} draft @param {string[]} severities @returns {Finding[]} */
function readFinding(value, draft, severities) {
  const severity = severities.includes(value.severity) ? value.severity : severities[0];
  const where = FIELDS.includes(value.where) ? value.where : "draft";
  const text = where === "draft" ? draft.text : words(/** @type {any} */ (draft.account)[where]);
  const spot = { offset: value.offset ?? 0, length: value.length ?? 0 };
  if (typeof value.code !== "string" || !fits(spot, text)) return [];
  const quote = text.slice(spot.offset, spot.offset + spot.length);
  if (quote.toWellFormed() !== words(value.quote)) return [];
  const clause = isObject(value.clause)
    ? {
        id: words(value.clause.id),
        title: words(value.clause.title),
        quotation: words(value.clause.quotation),
        url: webAddress(value.clause.url),
      }
    : null;
  return [
    {
      ...spot,
      code: value.code,
      severity,
      where,
      quote,
      message: words(value.message),
      explanation: words(value.explanation),
      because: words(value.because),
      clause,
      suggestions:
        where === "draft"
          ? list(value.suggestions).flatMap((each) => readSuggestion(each, draft.text))
          : [],
    },
  ];
}

/** Only a web address may become a link. @param {unknown} value */
function webAddress(value) {
  return typeof value === "string" && /^https?:\/\//i.test(value) ? value : null;
}

/**
 * @param {unknown} value
 * @param {Draft} draft  the draft that was asked about
 * @returns {Advice}
 * @throws {TypeError} when it is no answer at all
 */
export function readAdvice(value, draft) {
  if (!isObject(value) || !Array.isArray(value.findings)) throw new TypeError("no advice");
  /** @param {unknown} values @param {string[]} severities */
  const read = (values, ...severities) =>
    list(values).flatMap((each) => readFinding(each, draft, severities));
  const findings = read(value.findings, "note", "caution", "stop");
  return {
    verdict: gravest(findings),
    findings,
    acknowledgements: read(value.acknowledgements, "praise"),
    remarks: read(value.remarks, "remark"),
    partly: list(value.unread).length > 0,
  };
}

/** @param {Finding[]} findings @returns {import("../types.js").Verdict} */
export function gravest(findings) {
  const levels = findings.map((finding) => GRAVITY.indexOf(finding.severity));
  return /** @type {any} */ (GRAVITY[Math.max(0, ...levels)]);
}
