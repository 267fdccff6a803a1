"""Plain forms: phrases that say a thing outright, and so need no weighing.

One file a signal in `nlp/lexicon/plain/`, one phrase a line, its words as they
are written out in full (`we are closed` also finds "We're closed"):

    closed|open     any of these words        {organisation}  a name of the organisation
    all?            may be missing            {library}       that, a branch, or such a place
    ...             up to three words
"""

from importlib.resources import files

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from nlp.pipeline import signals
from nlp.pipeline.document import fields
from nlp.pipeline.organisation import INSTITUTION, ORGANISATION, PLACE

SOURCE = "plain"
SURE = 0.75
"""The score of every phrase: each file was right at least as often on the training drafts."""

_PHRASES = files("nlp.lexicon") / "plain"
LABELS = tuple(sorted(path.name.removesuffix(".txt") for path in _PHRASES.iterdir()))
_NAMES = {
    "{organisation}": [ORGANISATION],
    "{library}": [ORGANISATION, PLACE, INSTITUTION],
}
_LONGEST_NAME = 6
"""Tokens of a name; without a bound, a run of names takes time that is quadratic in its length."""
_GAP = {"IS_PUNCT": False, "IS_SPACE": False, "OP": "{0,3}"}


@Language.factory("offdesk_plain")
def create_plain(nlp: Language, name: str) -> "PlainForms":
    return PlainForms(nlp)


class PlainForms:
    """Writes a span over each plain form in the draft, labelled with its file's name."""

    def __init__(self, nlp: Language) -> None:
        self._matcher = Matcher(nlp.vocab)
        for label in LABELS:
            lines = (_PHRASES / f"{label}.txt").read_text(encoding="utf-8").splitlines()
            self._matcher.add(label, [pattern(line) for line in lines])

    def __call__(self, doc: Doc) -> Doc:
        found = [s for field in fields(doc, "draft") for s in self._matcher(field, as_spans=True)]
        codes = {span.label for span in found}
        spans = [s for code in codes for s in filter_spans(s for s in found if s.label == code)]
        signals.write(doc, SOURCE, spans, [SURE] * len(spans))
        return doc


def pattern(phrase: str) -> list[dict]:
    """A line of a phrase file as a pattern for spaCy's Matcher."""
    return [_token(part) for part in phrase.split()]


def _token(part: str) -> dict:
    if part == "...":
        return _GAP
    maybe = part.endswith("?")
    part = part.removesuffix("?")
    if part in _NAMES:
        return {"ENT_TYPE": {"IN": _NAMES[part]}, "OP": f"{{{0 if maybe else 1},{_LONGEST_NAME}}}"}
    words = part.split("|")
    token: dict = {"NORM": {"IN": words} if len(words) > 1 else part}
    return {**token, "OP": "?"} if maybe else token
