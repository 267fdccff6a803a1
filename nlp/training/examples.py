"""Labelled drafts as the encoder learns from them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.draft import ACCOUNT_FIELDS, Draft
from nlp.organisation import Organisation
from nlp.pipeline.document import fields, make_doc, spans_in
from nlp.pipeline.encoder import LABELS
from nlp.pipeline.identity import STAFF
from nlp.pipeline.identity import SOURCE as IDENTITY
from nlp.pipeline.organisation import INSTITUTION, SOURCE as NAMES
from nlp.pipeline.reading import Reader, Window

_NEEDS_STAFF = {"missing-disclaimer", "reputation"}
UNKNOWN = -1.0
HELD_OUT = {"t4", "u7", "x5", "p1", "r1"}
"""Authors of the corpus (the front of a draft's id) on whom thresholds are chosen."""


@dataclass(frozen=True)
class Example:
    """A window with what it should yield.

    `labels` has a value for each of `LABELS` (1, 0 or `UNKNOWN`), `marks` one
    row a word piece: which labels' quotes it stands in.
    """

    window: Window
    labels: np.ndarray
    marks: np.ndarray


def read_cases(path: Path) -> list[dict]:
    """The rows of a corpus file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def held_out(case: dict) -> bool:
    """Whether a draft's author is kept from training, to calibrate on."""
    return case.get("id", "").split("-")[0] in HELD_OUT


def examples(
    cases: Iterable[dict], nlp: Language, reader: Reader, organisation: Organisation
) -> Iterator[Example]:
    """Every window of every case; a case's own organisation stands in for the given one."""
    for case in cases:
        whose = Organisation.of_case(case) or organisation
        doc = nlp(make_doc(nlp, Draft.from_dict(case), whose))
        expected = [(LABELS.index(e["code"]), _quote(doc, e)) for e in case["expect"]]
        background = _background(doc, case)
        for window in reader.windows(doc):
            yield _example(window, expected, background)


def _example(
    window: Window, expected: list[tuple[int, range | None]], background: np.ndarray
) -> Example:
    labels = background.copy()
    marks = np.tile(np.minimum(background, 0), (len(window.ids), 1))
    marks[:, LABELS.index(STAFF)] = UNKNOWN
    for index, quote in expected:
        if quote is None:
            labels[index], marks[:, index] = 1, UNKNOWN
            continue
        inside = [
            chars is not None and chars[0] < quote.stop and quote.start < chars[1]
            for chars in window.chars
        ]
        marks[inside, index] = 1
        labels[index] = 1 if any(inside) else UNKNOWN
    return Example(window, labels, marks)


def _background(doc: Doc, case: dict) -> np.ndarray:
    """Each label's value where nothing is expected: absent, or unknown."""
    judged = set(case.get("judged", LABELS))
    values = np.array([0.0 if label in judged else UNKNOWN for label in LABELS], dtype=np.float32)
    values[LABELS.index(STAFF)] = _is_staff(doc, {e["code"] for e in case["expect"]})
    return values


def _quote(doc: Doc, expected: dict) -> range | None:
    """Where the quote stands in the doc, in code points; `None` if the source has none.

    Raises `ValueError` where it is not in its field.
    """
    if expected["quote"] is None:
        return None
    field = next(fields(doc, expected["where"]))
    start = field.start_char + field.text.index(expected["quote"])
    return range(start, start + len(expected["quote"]))


def _is_staff(doc: Doc, codes: set[str]) -> float:
    """Whether a reader can tell that the author works there, as far as the labels let us know."""
    if codes & _NEEDS_STAFF or any(
        spans_in(doc, IDENTITY, field) for field in fields(doc, *ACCOUNT_FIELDS)
    ):
        return 1.0
    named = any(span.label_ != INSTITUTION for span in doc.spans[NAMES])
    return UNKNOWN if named or doc.spans[IDENTITY] else 0.0
