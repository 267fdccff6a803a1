"""One draft as one spaCy `Doc`: every field in a row, each a span of `doc.spans["fields"]`."""

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.draft import ACCOUNT_FIELDS, FIELDS, Draft
from nlp.organisation import Organisation

FIELD_SPANS = "fields"
FOCUS, JUDGED = "focus", "judged"
"""Keys of `doc.user_data`: the stretches (code points of the doc) that alone are asked about, and
those that were read closely; either is absent where it is the whole."""
_BREAK = "\n"
_LONGEST_RUN = 100
_ENDLESS = re.compile(rf"\S{{{_LONGEST_RUN + 1},}}\s*")
_PIECE = re.compile(rf"\S{{1,{_LONGEST_RUN}}}\s*")


def make_doc(
    nlp: Language,
    draft: Draft,
    organisation: Organisation,
    focus: Sequence[tuple[int, int]] | None = None,
) -> Doc:
    """The draft's fields, tokenised one by one so that no token crosses from one to the next.

    `focus` are the stretches (code points) of the draft that alone are asked about, if not all.
    """
    tokens, spaces, norms, bounds = [], [], {}, []
    for name in FIELDS:
        text = draft.field(name)
        if not text or (name in ACCOUNT_FIELDS and not text.strip()):
            continue
        start = len(tokens)
        for part in _tokenizable(text):
            words = nlp.tokenizer(part)
            # The tokenizer's own norms ("'re" is "are") do not survive as words.
            norms |= {len(tokens) + t.i: t.norm_ for t in words if t.norm_ != t.lower_}
            tokens += [token.text for token in words]
            spaces += [bool(token.whitespace_) for token in words]
        bounds.append((name, start, len(tokens)))
        tokens.append(_BREAK)
        spaces.append(False)
    doc = Doc(nlp.vocab, words=tokens, spaces=spaces)
    for index, norm in norms.items():
        doc[index].norm_ = norm
    doc.spans[FIELD_SPANS] = [Span(doc, start, end, label=name) for name, start, end in bounds]
    doc.user_data["draft"] = draft
    doc.user_data["organisation"] = organisation
    if focus is not None:
        doc.user_data[FOCUS] = [
            (text.start_char + start, text.start_char + end)
            for text in fields(doc, "draft")
            for start, end in focus
        ]
    return doc


def judged_parts(doc: Doc) -> list[tuple[int, int]] | None:
    """The stretches of the draft (its code points) that were read closely; `None` is the whole."""
    if JUDGED not in doc.user_data:
        return None
    return [
        (max(start, text.start_char) - text.start_char, min(end, text.end_char) - text.start_char)
        for text in fields(doc, "draft")
        for start, end in doc.user_data[JUDGED]
    ]


def _tokenizable(text: str) -> Iterator[str]:
    """The text in parts whose longest run without a space is bounded; few drafts have two parts.

    spaCy's tokenizer takes time quadratic in such a run: 16,000 emoji are 48 seconds.
    """
    at = 0
    for run in _ENDLESS.finditer(text):
        yield text[at : run.start()]
        yield from _PIECE.findall(run[0])
        at = run.end()
    yield text[at:]


def spans_in(doc: Doc, source: str, field: Span) -> list[Span]:
    """The spans that a component left in one field."""
    return [span for span in doc.spans[source] if field.start <= span.start < field.end]


def draft_of(doc: Doc) -> Draft:
    return doc.user_data["draft"]


def organisation_of(doc: Doc) -> Organisation:
    return doc.user_data["organisation"]


def fields(doc: Doc, *names: str) -> Iterator[Span]:
    """The fields that are there, or those of them that are named."""
    return (span for span in doc.spans[FIELD_SPANS] if not names or span.label_ in names)
