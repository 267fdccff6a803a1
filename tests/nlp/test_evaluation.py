"""Scores, on advice made up for the purpose."""

from nlp.advisor import Advice, Draft
from nlp.evaluation import Evaluation
from nlp.findings import Clause, Finding

CODES = ("disrespect", "promotion")


def _advice(text: str, *found: tuple[str, str], sure: float = 0.9) -> Advice:
    findings = [
        Finding(code, "praise" if code == "promotion" else "caution", "draft", text.index(words),
                text.index(words) + len(words), words, "m", "e", "b", sure, Clause("c", "t", "q"),
                (0, len(text)), "test")
        for code, words in found
    ]  # fmt: skip
    return Advice(Draft(text), tuple(findings), {})


def _case(text: str, *expect: tuple[str, str], **account: str) -> dict:
    expected = [{"code": code, "where": "draft", "quote": quote} for code, quote in expect]
    return {"text": text, "account": account, "expect": expected}


def test_scores_count_a_code_once_a_draft_and_words_by_overlap() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    scores.add(_case("you weasel you", ("disrespect", "weasel")),
               _advice("you weasel you", ("disrespect", "you weasel")))  # fmt: skip
    scores.add(_case("you weasel you", ("disrespect", "weasel")),
               _advice("you weasel you", ("disrespect", "you")))  # fmt: skip
    scores.add(_case("you fox", ("disrespect", "fox")), _advice("you fox"))
    scores.add(_case("soup"), _advice("soup", ("disrespect", "soup")))
    scores.add(_case("come along", ("promotion", "come")), _advice("come along"))
    whole = scores.whole
    disrespect = whole.by_code["disrespect"]
    assert (disrespect.tp, disrespect.fp, disrespect.fn) == (2, 1, 1)
    assert whole.macro == (disrespect.fscore + 0.0) / 2
    assert (whole.clean, whole.false_alarms) == (1, 1)
    assert (whole.unwarned, whole.unwarned_alarms) == (2, 1)
    assert (whole.found, whole.touching) == (2, 1)
    assert "1 of 2 (50.0%)" in scores.table()


def test_praise_is_no_false_alarm() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    scores.add(_case("soup"), _advice("soup", ("promotion", "soup")))
    assert scores.whole.false_alarms == 0
    assert scores.whole.by_code["promotion"].fp == 1


def test_platforms_and_kinds_are_counted_apart() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    for case in (
        _case("you fox", ("disrespect", "fox"), platform="x", kind="personal"),
        _case("soup", platform="blog", kind="official"),
    ):
        advice = Advice(Draft.from_dict(case), (), {})
        scores.add(case, advice)
    assert {name: tally.drafts for name, tally in scores.platforms.items()} == {"x": 1, "blog": 1}
    assert scores.kinds["personal"].by_code["disrespect"].fn == 1
    assert scores.kinds["official"].clean == 1
    assert "blog" in scores.table() and "official" in scores.table()


def test_every_error_is_named_with_its_words() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    scores.add(_case("come, you fox", ("disrespect", "fox")),
               _advice("come, you fox", ("promotion", "come")))  # fmt: skip
    missed, false = scores.errors
    assert (missed["error"], missed["code"], missed["quote"]) == ("missed", "disrespect", "fox")
    assert (false["error"], false["code"], false["quote"]) == ("false", "promotion", "come")
    assert false["confidence"] == 0.9


def test_confidence_is_held_against_what_came_true() -> None:
    scores = Evaluation(CODES, frozenset({"disrespect"}))
    for sure, expect in ((0.95, ("disrespect", "you")), (0.95, ("disrespect", "you")), (0.55, None)):
        scores.add(_case("you", *(expect,) if expect else ()),
                   _advice("you", ("disrespect", "you"), sure=sure))  # fmt: skip
    low, high = scores.reliability.bins()
    assert low == (0.5, 0.6, 1, 0.55, 0.0)
    assert (high[2], high[4]) == (2, 1.0)
    assert abs(scores.reliability.error - (0.55 + 2 * 0.05) / 3) < 1e-9
