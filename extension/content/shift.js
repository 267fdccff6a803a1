/**
 * Carries spans of an older text over to a newer one, taking all that changed as one edit.
 * Fails closed: a span that the edit touches, or whose words or word edges differ, is dropped.
 *
 * @typedef {import("../types.js").Span} Span
 * @typedef {import("../types.js").Finding} Finding
 * @typedef {import("../types.js").Advice} Advice
 */

const WORD = /[\p{L}\p{N}\p{M}_'’]/u;

/**
 * @param {string} before
 * @param {string} after
 * @returns {{start: number, removed: number, added: number}}
 */
export function editBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same += 1;
  }
  return { start, removed: before.length - start - same, added: after.length - start - same };
}

/** Whether the characters on both sides of `at` belong to one word.
 * @param {string} text
 * @param {number} at
 */
function insideWord(text, at) {
  const left = [...text.slice(Math.max(0, at - 2), at)].pop() ?? "";
  const right = [...text.slice(at, at + 2)][0] ?? "";
  return WORD.test(left) && WORD.test(right);
}

/**
 * @template {Span} S
 * @param {S} span
 * @param {string} before
 * @param {string} after
 * @param {{start: number, removed: number, added: number}} [edit]
 * @returns {S | null}
 */
export function shiftSpan(span, before, after, edit = editBetween(before, after)) {
  const end = span.offset + span.length;
  const editEnd = edit.start + edit.removed;
  let offset = span.offset;
  const atPoint = span.length === 0 && edit.start === span.offset;
  if (editEnd <= span.offset && !atPoint) offset += edit.added - edit.removed;
  else if (edit.start < end || atPoint) return null;
  const sameWords =
    before.slice(span.offset, end) === after.slice(offset, offset + span.length);
  const sameEdges =
    insideWord(before, span.offset) === insideWord(after, offset) &&
    insideWord(before, end) === insideWord(after, offset + span.length);
  return sameWords && sameEdges ? { ...span, offset } : null;
}

/**
 * Findings about the account stay as they are. A suggestion goes when its own span does.
 * @param {Finding[]} findings
 * @param {string} before
 * @param {string} after
 * @returns {Finding[]}
 */
export function shiftFindings(findings, before, after) {
  if (before === after) return findings;
  const edit = editBetween(before, after);
  return findings.flatMap((finding) => {
    if (finding.where !== "draft") return [finding];
    const moved = shiftSpan(finding, before, after, edit);
    if (moved === null) return [];
    const suggestions = finding.suggestions.flatMap(
      (suggestion) => shiftSpan(suggestion, before, after, edit) ?? [],
    );
    return [{ ...moved, suggestions }];
  });
}

/**
 * Acknowledgements and remarks go the same way; the verdict is left to the reader of findings.
 * @param {Advice} advice
 * @param {string} before
 * @param {string} after
 * @returns {Advice}
 */
export function shiftAdvice(advice, before, after) {
  return {
    ...advice,
    findings: shiftFindings(advice.findings, before, after),
    acknowledgements: shiftFindings(advice.acknowledgements, before, after),
    remarks: advice.remarks,
  };
}
