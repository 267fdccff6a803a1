"""Labelled drafts as the encoder learns from them: which labels, on which word pieces."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from nlp import pipeline
from nlp.pipeline.encoder import LABELS
from nlp.pipeline.identity import STAFF
from nlp.pipeline.reading import Reader
from nlp.policy import pack as packs
from nlp.training.examples import UNKNOWN, Example, examples

TOKENIZER = Path(__file__).resolve().parents[3] / "nlp" / "model" / "tokenizer.json"
MEL = {"kind": "personal", "display_name": "Mel", "bio": "Library tech @ CPL"}
JO = {"kind": "personal", "display_name": "Jo", "bio": "bread"}


@pytest.fixture(scope="module")
def learned() -> Callable[..., list[Example]]:
    nlp, reader = pipeline.load(exclude=["encoder"]), Reader(Tokenizer.from_file(str(TOKENIZER)))

    def learned(text: str, account: dict, *found: tuple[str, str | None], **more: object) -> list:
        expect = [{"code": code, "where": "draft", "quote": quote} for code, quote in found]
        case = {"text": text, "account": account, "expect": expect, **more}
        return list(examples([case], nlp, reader, packs.load().organisation))

    return learned


def _marked(example: Example, code: str) -> list[tuple[int, int]]:
    column = example.marks[:, LABELS.index(code)]
    return [example.window.chars[i] for i in range(len(column)) if column[i] == 1]


def _label(example: Example, code: str) -> float:
    return example.labels[LABELS.index(code)]


def test_the_pieces_of_a_quote_are_marked_and_no_other(learned: Callable) -> None:
    text = "Morning! My landlord is a weasel. Soup?"
    (example,) = learned(text, JO, ("disrespect", "is a weasel"))
    assert _label(example, "disrespect") == 1 and _label(example, "discrimination") == 0
    pieces = _marked(example, "disrespect")
    assert len(pieces) >= 3
    assert pieces[-1][1] - pieces[0][0] == len("is a weasel")


def test_only_the_window_with_the_quote_has_the_label(learned: Callable) -> None:
    text = "The cat slept on the warm window sill all day. " * 40 + "My landlord is a weasel."
    found = learned(text, JO, ("disrespect", "a weasel"))
    assert len(found) > 1
    assert _label(found[-1], "disrespect") == 1
    assert _label(found[0], "disrespect") == UNKNOWN


def test_a_code_without_a_quote_marks_no_words(learned: Callable) -> None:
    (example,) = learned("Such a day", JO, ("disrespect", None), judged=("disrespect", "copyright"))
    assert _label(example, "disrespect") == 1
    assert _label(example, "copyright") == 0
    assert _label(example, "reputation") == UNKNOWN
    assert (example.marks[:, LABELS.index("disrespect")] == UNKNOWN).all()


@pytest.mark.parametrize(
    ("account", "found", "staff"),
    [
        (MEL, (), 1),
        (JO, (), 0),
        (JO, (("reputation", "a joke"),), 1),
    ],
    ids=["the bio says so", "nothing does", "the label needs it"],
)
def test_who_is_staff(learned: Callable, account: dict, found: tuple, staff: int) -> None:
    (example,) = learned("This place is a joke", account, *found)
    assert _label(example, STAFF) == staff
