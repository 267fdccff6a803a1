"""One draft as one spaCy `Doc`: every field in a row, each a span of `doc.spans["fields"]`."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.draft import FIELDS, Draft
from nlp.organisation import Organisation

FIELD_SPANS = "fields"
_BREAK = "\n"


def make_doc(nlp: Language, draft: Draft, organisation: Organisation) -> Doc:
    """The draft's fields, tokenised one by one so that no token crosses from one to the next."""
    tokens, spaces, bounds = [], [], []
    for name in FIELDS:
        text = draft.field(name)
        if not text:
            continue
        field = nlp.tokenizer(text)
        bounds.append((name, len(tokens), len(tokens) + len(field)))
        tokens += [token.text for token in field] + [_BREAK]
        spaces += [bool(token.whitespace_) for token in field] + [False]
    doc = Doc(nlp.vocab, words=tokens, spaces=spaces)
    doc.spans[FIELD_SPANS] = [Span(doc, start, end, label=name) for name, start, end in bounds]
    doc.user_data["draft"] = draft
    doc.user_data["organisation"] = organisation
    return doc


def draft_of(doc: Doc) -> Draft:
    return doc.user_data["draft"]


def organisation_of(doc: Doc) -> Organisation:
    return doc.user_data["organisation"]


def fields(doc: Doc, *names: str) -> Iterator[Span]:
    """The fields that are there, or those of them that are named."""
    return (span for span in doc.spans[FIELD_SPANS] if not names or span.label_ in names)
