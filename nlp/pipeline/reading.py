"""How the encoder reads a draft: names masked by what they are, then the account, then the words.

Masking keeps one organisation's names out of the weights: the encoder sees
`[ORG]` whatever the organisation is called. A draft is read in windows, each
with the account in front, so that no draft is too long to be read whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span
from tokenizers import Tokenizer

from nlp.draft import ACCOUNT_FIELDS
from nlp.pipeline import organisation as names
from nlp.pipeline.disclaimer import SOURCE as DISCLAIMER
from nlp.pipeline.document import draft_of, fields, spans_in
from nlp.pipeline.identity import SOURCE as IDENTITY

MASKS = {names.ORGANISATION: "[ORG]", names.PLACE: "[PLACE]", names.TOWN: "[TOWN]"}
FIELD_MARKS = {
    "display_name": "[NAME]", "handle": "[HANDLE]", "bio": "[BIO]",
    "replying_to": "[REPLY]", "sharing": "[SHARE]",
}  # fmt: skip
KIND_MARKS = {"personal": "[PERSONAL]", "official": "[OFFICIAL]", "contributor": "[GUEST]"}
STAFF_MARK, OWN_VIEWS_MARK = "[STAFF]", "[OWNVIEWS]"
MARKS = (*MASKS.values(), *FIELD_MARKS.values(), *KIND_MARKS.values(), STAFF_MARK, OWN_VIEWS_MARK)
"""Every token the tokenizer must know beside its own vocabulary."""

ROOM = 96
"""Word pieces of the draft in a window, some four sentences: in more, a short fault is lost."""
OVERLAP = 24
"""Word pieces that two neighbouring windows share."""
_FIELD_PIECES = {"display_name": 16, "handle": 16, "bio": 48, "replying_to": 56, "sharing": 56}


@dataclass(frozen=True)
class Window:
    """One input of the encoder.

    `ids` and `types` have one entry a word piece; `chars` gives the stretch of
    the doc (code points) each piece came from, or `None` for a mark.
    """

    ids: list[int]
    types: list[int]
    chars: list[tuple[int, int] | None]


@dataclass
class _Pieces:
    ids: list[int]
    chars: list[tuple[int, int] | None]

    def __add__(self, other: "_Pieces") -> "_Pieces":
        return _Pieces(self.ids + other.ids, self.chars + other.chars)

    def __iadd__(self, other: "_Pieces") -> "_Pieces":
        self.ids += other.ids
        self.chars += other.chars
        return self

    def __getitem__(self, part: slice) -> "_Pieces":
        return _Pieces(self.ids[part], self.chars[part])


class Reader:
    """Cuts docs into windows with one tokenizer, which knows `MARKS`.

    `room` is how many pieces of the draft a window holds, beside the account's.
    """

    def __init__(self, tokenizer: Tokenizer, room: int = ROOM) -> None:
        tokenizer.encode_special_tokens = True  # an author's "[SEP]" is no mark of ours
        self._tokenizer = tokenizer
        self._room = room
        self._start, self._end = self._mark("[CLS]"), self._mark("[SEP]")
        self._nobody, self._staff = self._made_up("alex"), self._made_up("i work at")

    def windows(self, doc: Doc) -> Iterator[Window]:
        """The doc's windows in the order of the text; one at least."""
        context = self._start + self._context(doc) + self._end
        text = self._text(doc)
        for start in range(0, max(len(text.ids) - OVERLAP, 1), self._room - OVERLAP):
            part = text[start : start + self._room] + self._end
            pieces = context + part
            types = [0] * len(context.ids) + [1] * len(part.ids)
            yield Window(pieces.ids, types, pieces.chars)

    def _context(self, doc: Doc) -> _Pieces:
        pieces = self._mark(KIND_MARKS[draft_of(doc).account.kind])
        if doc.spans[IDENTITY]:
            pieces += self._mark(STAFF_MARK)
        if doc.spans[DISCLAIMER]:
            pieces += self._mark(OWN_VIEWS_MARK)
        if not any(fields(doc, "display_name", "handle")):
            for name in ("display_name", "handle"):
                pieces += self._mark(FIELD_MARKS[name]) + self._nobody
        if not any(fields(doc, *ACCOUNT_FIELDS)):
            pieces += self._mark(FIELD_MARKS["bio"]) + self._staff + self._mark("[ORG]")
        for field in fields(doc, *ACCOUNT_FIELDS, "replying_to", "sharing"):
            limit = _FIELD_PIECES[field.label_]
            pieces += self._mark(FIELD_MARKS[field.label_]) + self._pieces(field)[:limit]
        return pieces

    def _text(self, doc: Doc) -> _Pieces:
        return next((self._pieces(field) for field in fields(doc, "draft")), _Pieces([], []))

    def _mark(self, mark: str) -> _Pieces:
        return _Pieces([self._tokenizer.token_to_id(mark)], [None])

    def _made_up(self, text: str) -> _Pieces:
        """Stands in for what is missing of an account: the encoder learned from whole ones."""
        ids = self._tokenizer.encode(text, add_special_tokens=False).ids
        return _Pieces(ids, [None] * len(ids))

    def _pieces(self, field: Span) -> _Pieces:
        """The field's word pieces, each name in it one mask."""
        text, first = field.text, field.start_char
        pieces, at = _Pieces([], []), 0
        for name in spans_in(field.doc, names.SOURCE, field):
            if name.label_ in MASKS:
                pieces += self._plain(text[at : name.start_char - first], first + at)
                pieces += _Pieces(self._mark(MASKS[name.label_]).ids, [_chars(name)])
                pieces += self._rest(name)
                at = name.end_char - first
        pieces += self._plain(text[at:], first + at)
        return pieces

    def _plain(self, text: str, offset: int) -> _Pieces:
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        chars = [(start + offset, end + offset) for start, end in encoding.offsets]
        return _Pieces(encoding.ids, chars)

    def _rest(self, name: Span) -> _Pieces:
        """What stands in one word with the name: `kids events` of `ideaexchange_kids_events`."""
        rest = re.sub(r"[\W_]+", " ", names.without_name(name)).strip()
        encoding = self._tokenizer.encode(rest, add_special_tokens=False)
        return _Pieces(encoding.ids, [_chars(name)] * len(encoding.ids))


def _chars(span: Span) -> tuple[int, int]:
    return span.start_char, span.end_char
