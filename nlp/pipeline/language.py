"""Is the draft mostly in a language that the checks do not judge?

py3langid (after Lui and Baldwin 2012, langid.py) on the draft's own words. Of
4,000 ordinary posts it called ten so at this setting, six of them rightly.
"""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier
from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.pipeline import signals
from nlp.pipeline.document import fields

SOURCE = OTHER_LANGUAGE = "other-language"
LABELS = (OTHER_LANGUAGE,)
JUDGED = {"en", "pcm"}
"""English, and the pidgin for which the classifier takes much of casual English."""

_SURE = 0.5
_ENOUGH = 15
"""Bytes of letters (UTF-8) under which a line is a name or a cheer rather than a language."""


@Language.factory("offdesk_language")
def create_language(nlp: Language, name: str) -> "OtherLanguage":
    return OtherLanguage()


class OtherLanguage:
    """Writes an `other-language` span over a draft that is not in English."""

    def __init__(self) -> None:
        self._identifier = _identifier()

    def __call__(self, doc: Doc) -> Doc:
        found, scores = [], []
        for field in fields(doc, "draft"):
            words = " ".join(token.text for token in field if token.is_alpha)
            if len(words.replace(" ", "").encode()) >= _ENOUGH:
                language, score = self._identifier.classify(words)
                if language not in JUDGED and score >= _SURE:
                    found.append(Span(doc, field.start, field.end, label=OTHER_LANGUAGE))
                    scores.append(float(score))
        signals.write(doc, SOURCE, found, scores)
        return doc


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
