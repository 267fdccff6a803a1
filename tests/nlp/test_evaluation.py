"""Scores, on advice made up for the purpose."""

from nlp.advisor import Advice, Draft
from nlp.evaluation import Evaluation
from nlp.findings import Clause, Finding

CODES = ("disrespect", "promotion")


def _advice(text: str, *found: tuple[str, str]) -> Advice:
    findings = [
        Finding(code, "praise" if code == "promotion" else "caution", "draft", text.index(words),
                text.index(words) + len(words), words, "m", "e", 0.9, Clause("c", "t", "q"),
                (0, len(text)), "test")
        for code, words in found
    ]  # fmt: skip
    return Advice(Draft(text), tuple(findings), {})


def _case(text: str, *expect: tuple[str, str]) -> dict:
    expected = [{"code": code, "where": "draft", "quote": quote} for code, quote in expect]
    return {"text": text, "account": {}, "expect": expected}


def test_scores_count_a_code_once_a_draft_and_words_by_overlap() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    scores.add(_case("you weasel you", ("disrespect", "weasel")),
               _advice("you weasel you", ("disrespect", "you weasel")))  # fmt: skip
    scores.add(_case("you weasel you", ("disrespect", "weasel")),
               _advice("you weasel you", ("disrespect", "you")))  # fmt: skip
    scores.add(_case("you fox", ("disrespect", "fox")), _advice("you fox"))
    scores.add(_case("soup"), _advice("soup", ("disrespect", "soup")))
    scores.add(_case("come along", ("promotion", "come")), _advice("come along"))
    disrespect = scores.by_code["disrespect"]
    assert (disrespect.tp, disrespect.fp, disrespect.fn) == (2, 1, 1)
    assert scores.macro == (disrespect.fscore + 0.0) / 2
    assert (scores.clean, scores.false_alarms) == (1, 1)
    assert (scores.unwarned, scores.unwarned_alarms) == (2, 1)
    assert (scores.found, scores.touching) == (2, 1)
    assert "1 of 2 (50.0%)" in scores.table()


def test_praise_is_no_false_alarm() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    scores.add(_case("soup"), _advice("soup", ("promotion", "soup")))
    assert scores.false_alarms == 0
    assert scores.by_code["promotion"].fp == 1
