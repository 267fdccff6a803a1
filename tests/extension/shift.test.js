import assert from "node:assert/strict";
import { test } from "node:test";

import { editBetween, shiftFindings, shiftSpan } from "../../extension/content/shift.js";

const BEFORE = "Hi! We are closed today. Bring tea.";
const WORDS = "We are closed";

/** @param {string} text @param {string} words */
const spanOf = (text, words) => ({ offset: text.indexOf(words), length: words.length });

const kept = [
  ["words put before it", "Oh, hi! Hi! We are closed today. Bring tea."],
  ["an emoji put before it", "🧑‍🚒 Hi! We are closed today. Bring tea."],
  ["words taken away before it", "We are closed today. Bring tea."],
  ["words changed after it", "Hi! We are closed tomorrow. Bring tea."],
  ["everything after it taken away", "Hi! We are closed"],
  ["a comma right after it", "Hi! We are closed, today. Bring tea."],
  ["a new line right before it", "Hi! \nWe are closed today. Bring tea."],
  ["no change", BEFORE],
];
for (const [what, after] of kept) {
  test(`a span stays on its words: ${what}`, () => {
    assert.deepEqual(shiftSpan(spanOf(BEFORE, WORDS), BEFORE, after), spanOf(after, WORDS));
  });
}

const dropped = [
  ["a letter put into it", "Hi! We arXe closed today. Bring tea."],
  ["a letter taken out of it", "Hi! We are close today. Bring tea."],
  ["its last word made longer", "Hi! We are closedX today. Bring tea."],
  ["its first word made longer", "Hi! XWe are closed today. Bring tea."],
  ["an accent joined to its last letter", "Hi! We are closed\u0301 today. Bring tea."],
  ["changes on both sides of it", "Oh! We are closed now."],
  ["everything taken away", ""],
  ["another text", "Something else altogether"],
];
for (const [what, after] of dropped) {
  test(`a span is dropped: ${what}`, () => {
    assert.equal(shiftSpan(spanOf(BEFORE, WORDS), BEFORE, after), null);
  });
}

test("a span on one of two equal words stays on the same one", () => {
  const span = { offset: 8, length: 3 };
  assert.deepEqual(shiftSpan(span, "one and one", "and one"), { offset: 4, length: 3 });
  assert.deepEqual(shiftSpan({ offset: 0, length: 3 }, "one and one", "one and"), {
    offset: 0,
    length: 3,
  });
});

test("a place to add words moves along, and goes when somebody writes there", () => {
  const end = { offset: 5, length: 0 };
  assert.deepEqual(shiftSpan(end, "Done.", "So. Done."), { offset: 9, length: 0 });
  assert.equal(shiftSpan(end, "Done.", "Done. Or not."), null);
});

test("the edit is the shortest stretch that differs", () => {
  assert.deepEqual(editBetween("abcd", "abXcd"), { start: 2, removed: 0, added: 1 });
  assert.deepEqual(editBetween("aaa", "aa"), { start: 2, removed: 1, added: 0 });
  assert.deepEqual(editBetween("", "new"), { start: 0, removed: 0, added: 3 });
  assert.deepEqual(editBetween("same", "same"), { start: 4, removed: 0, added: 0 });
});

/** @param {object} more @returns {import("../../extension/types.js").Finding} */
const finding = (more) => ({
  code: "official-voice",
  severity: "stop",
  where: "draft",
  ...spanOf(BEFORE, WORDS),
  quote: WORDS,
  message: "",
  explanation: "",
  because: "",
  clause: null,
  suggestions: [],
  ...more,
});

test("a finding keeps only the suggestions whose own words still stand", () => {
  const sentence = { ...spanOf(BEFORE, "We are closed today."), label: "", replacement: "Ask." };
  const words = { ...spanOf(BEFORE, WORDS), label: "", replacement: "They rest" };
  const [shifted] = shiftFindings(
    [finding({ suggestions: [sentence, words] })],
    BEFORE,
    "Hi! We are closed now. Bring tea.",
  );
  assert.deepEqual(shifted.suggestions, [words]);
});

test("a finding about the account stays whatever is written", () => {
  const about = finding({ where: "bio", offset: 2 });
  assert.deepEqual(shiftFindings([about], BEFORE, "Another draft"), [about]);
});
