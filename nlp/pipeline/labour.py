"""Talk of one's own working conditions, in which staff have rights."""

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from nlp.lexicon import words
from nlp.pipeline import signals
from nlp.pipeline.document import fields

SOURCE = LABOUR = "labour"
LABELS = (LABOUR,)


@Language.factory("offdesk_labour")
def create_labour(nlp: Language, name: str) -> "Labour":
    return Labour(nlp)


class Labour:
    """Writes `labour` spans over the phrases of `nlp/lexicon/labour.txt`."""

    def __init__(self, nlp: Language) -> None:
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._matcher.add(LABOUR, [nlp.make_doc(phrase) for phrase in sorted(words(LABOUR))])

    def __call__(self, doc: Doc) -> Doc:
        found = [s for field in fields(doc, "draft") for s in self._matcher(field, as_spans=True)]
        signals.write(doc, SOURCE, found)
        return doc
