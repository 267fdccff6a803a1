"""Sentences: they end at a stop, at a line break and where a field ends."""

from spacy.language import Language
from spacy.pipeline import Sentencizer
from spacy.tokens import Doc

from nlp.pipeline.document import fields


@Language.factory("offdesk_sentences")
def create_sentences(nlp: Language, name: str) -> "Sentences":
    return Sentences()


class Sentences:
    """spaCy's sentencizer, which knows nothing of line breaks, with them."""

    def __init__(self) -> None:
        self._sentencizer = Sentencizer()

    def __call__(self, doc: Doc) -> Doc:
        doc = self._sentencizer(doc)
        for token in doc[:-1]:
            if "\n" in token.text:
                doc[token.i + 1].is_sent_start = True
        for field in fields(doc):
            doc[field.start].is_sent_start = True
        return doc
