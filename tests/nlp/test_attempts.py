"""Trying a way out: where things stand before and after, and what counts as better."""

import pytest

from nlp.advisor import Draft
from nlp.attempts import Attempt, Reading, Stretch
from nlp.findings import Clause, Finding, Suggestion

CLAUSE = Clause("c", "t", "q")
#       0         1         2         3
TEXT = "One fine day. You fox. We close. End"


def _finding(code: str, words: str, text: str = TEXT, where: str = "draft") -> Finding:
    start = text.index(words) if where == "draft" else 0
    end = start + len(words)
    return Finding(code, "caution", where, start, end, words, "m", "e", "b", 0.9, CLAUSE,
                   (start, end), "test")  # fmt: skip


def _attempt(finding: Finding, start: int, end: int, replacement: str) -> Attempt:
    return Attempt(finding, Suggestion("s", start, end, replacement))


def _reading(text: str, *found: Finding, parts: list[Stretch] | None = None) -> Reading:
    return Reading(Draft(text), found, parts)


FOX = _finding("disrespect", "You fox")
CLOSE = _finding("official-voice", "We close")

FOCUS = [
    ("words replaced", FOX, 14, 21, "Hello", [(13, 19), (14, 19)]),
    ("words left out", FOX, 13, 22, "", [(12, 14), (13, 13)]),
    ("words put at the end", FOX, 36, 36, " Mine.", [(35, 42), (14, 21)]),
    ("words put in front", FOX, 0, 0, "Me: ", [(0, 4), (18, 25)]),
]


@pytest.mark.parametrize(
    ("name", "finding", "start", "end", "words", "focus"), FOCUS, ids=[f[0] for f in FOCUS]
)
def test_what_is_read_again(
    name: str, finding: Finding, start: int, end: int, words: str, focus: list[Stretch]
) -> None:
    assert _attempt(finding, start, end, words).focus == focus


def test_of_a_change_in_the_account_everything_is_read_again() -> None:
    assert _attempt(_finding("account-looks-official", "cpl", where="bio"), 0, 3, "x").focus is None


def test_it_holds_where_the_finding_goes_and_none_comes() -> None:
    attempt = _attempt(FOX, 14, 21, "Hello")
    before, text = _reading(TEXT, FOX, CLOSE), TEXT.replace("You fox", "Hello")
    other = _finding("copyright", "Hello", text)
    still = _finding("disrespect", "Hello", text)
    closed = _finding("official-voice", "We close", text)
    assert attempt.holds(before, _reading(text, closed))
    assert not attempt.holds(before, _reading(text, closed, still))
    assert not attempt.holds(before, _reading(text, closed, other))
    assert not attempt.holds(before, _reading(text, closed, closed))


def test_only_the_parts_that_were_read_again_are_compared() -> None:
    """The finding still stands, though another of its code is out of sight."""
    twin = _finding("disrespect", "One fine")
    attempt = _attempt(FOX, 14, 21, "Hello")
    text = TEXT.replace("You fox", "Hello")
    still = _finding("disrespect", "Hello", text)
    before, parts = _reading(TEXT, twin, FOX), [(12, 25)]
    assert attempt.holds(before, _reading(text, parts=parts))
    assert not attempt.holds(before, _reading(text, still, parts=parts))


def test_what_was_not_read_is_told_blanks_apart() -> None:
    assert _reading(TEXT).unread == ()
    assert _reading(TEXT, parts=[(14, 22), (0, 13)]).unread == ((22, 36),)
    assert _reading(TEXT, parts=[(5, 40)]).unread == ((0, 5),)
