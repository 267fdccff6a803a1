"""Whose names stand in the draft: the organisation, its places, its town, its kind."""

import re
from functools import lru_cache

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from nlp.lexicon import words
from nlp.organisation import Organisation
from nlp.pipeline import signals
from nlp.pipeline.document import fields, organisation_of

SOURCE = "organisation"
LABELS = ORGANISATION, PLACE, TOWN, INSTITUTION = "organisation", "place", "town", "institution"

_LONG_ENOUGH = 6
"""Letters a name needs to be looked for inside a longer word, such as a handle."""
_APOSTROPHES = ("'", "\u2019")
_PIECE = re.compile(r"[^\W_]+")


@Language.factory("offdesk_organisation")
def create_organisation(nlp: Language, name: str) -> "OrganisationNames":
    return OrganisationNames(nlp)


class OrganisationNames:
    """Writes `organisation`, `place`, `town` and `institution` spans, as entities too.

    The names are the pack's (or the case's), so `learn` makes a matcher for an
    organisation and keeps those lately asked for. Learn before
    a memory zone is entered: its words go when it ends.
    """

    def __init__(self, nlp: Language) -> None:
        self.learn = lru_cache(maxsize=64)(lambda organisation: _Names(nlp, organisation))

    def __call__(self, doc: Doc) -> Doc:
        names = self.learn(organisation_of(doc))
        spans = filter_spans([*names.named(doc), *names.compact(doc)])
        signals.write(doc, SOURCE, spans)
        doc.set_ents(spans)
        return doc


class _Names:
    """One organisation's names, ready to be found."""

    def __init__(self, nlp: Language, organisation: Organisation) -> None:
        self._anycase = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._exact = PhraseMatcher(nlp.vocab, attr="ORTH")
        for label, phrases in (
            (ORGANISATION, (*organisation.names, *_short_names(organisation), *organisation.handles)),
            (PLACE, organisation.places),
            (TOWN, (organisation.town,) if organisation.town else ()),
            (INSTITUTION, words("institutions")),
        ):
            for phrase in phrases:
                matcher = self._exact if _could_be_a_word(phrase) else self._anycase
                straight = phrase.replace(_APOSTROPHES[1], _APOSTROPHES[0])
                spellings = {straight.replace(_APOSTROPHES[0], mark) for mark in _APOSTROPHES}
                matcher.add(label, [nlp.make_doc(spelling) for spelling in spellings])
        handles = tuple(handle.lstrip("@") for handle in organisation.handles)
        self._compact = _longest_first(
            *organisation.names, *_short_names(organisation), *handles
        )
        self._tails = (*words("tag_tails"), *_longest_first(organisation.town, *organisation.places))
        self._places = [p for p in _longest_first(*organisation.places) if len(p) >= _LONG_ENOUGH]

    def named(self, doc: Doc) -> list[Span]:
        spans = [*self._anycase(doc, as_spans=True), *self._exact(doc, as_spans=True)]
        return sorted(spans, key=lambda span: (span.label_ != ORGANISATION, span.label_ != PLACE))

    def compact(self, doc: Doc) -> list[Span]:
        """Names run together: in a handle, a tag, a mention."""
        in_handle = {token.i for field in fields(doc, "handle") for token in field}
        spans = []
        for token in doc:
            tagged = token.i and doc[token.i - 1].text in "#@"
            if tagged or token.text[0] in "#@" or token.i in in_handle:
                label, name = self._inside(token.text)
                if label:
                    spans.append(Span(doc, token.i, token.i + 1, label=label, span_id=name))
        return spans

    def _inside(self, text: str) -> tuple[str, str]:
        """The label and letters of the name that a word holds, or two empty strings."""
        letters, pieces = _letters(text), {piece.lower() for piece in _PIECE.findall(text)}
        for name in self._compact:
            if name in pieces or (len(name) >= _LONG_ENOUGH and name in letters):
                return ORGANISATION, name
            if _is_acronym(name) and self._leads(name, text):
                return ORGANISATION, name
        return next(((PLACE, name) for name in self._places if name in letters), ("", ""))

    def _leads(self, acronym: str, word: str) -> bool:
        """Whether a word begins with it and goes on with another: `CPLsoccer`, `cplkids`."""
        bare = word.lstrip("#@")
        rest = bare[len(acronym) :]
        if not rest or not bare.lower().startswith(acronym):
            return False
        capitals_end = bare[: len(acronym)].isupper() and not rest.isupper()
        return capitals_end or rest.lower().startswith(self._tails)


def without_name(span: Span) -> str:
    """What is left of a word beside the name found inside it."""
    name, word = span.id_, span.text.lower()
    if not name:
        return ""
    rest = word.replace(name, " ", 1)
    return rest if rest != word else _letters(word).replace(name, " ", 1)


def _short_names(organisation: Organisation) -> set[str]:
    """What people say for short: the town with the kind of institution."""
    said = {_singular(word) for name in organisation.names for word in name.lower().split()}
    kinds = {kind for kind in words("institutions") if _singular(kind) in said}
    spellings = kinds | {f"public {kind}" for kind in kinds}
    return {f"{organisation.town} {kind}" for kind in spellings} if organisation.town else set()


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


def _longest_first(*names: str) -> list[str]:
    """The letters of each name, of those that have any."""
    return sorted({_letters(name) for name in names} - {""}, key=len, reverse=True)


def _letters(name: str) -> str:
    return "".join(_PIECE.findall(name)).lower()


def _is_acronym(name: str) -> bool:
    """Whether it is none of the words that have a vowel, as most of English does."""
    return not any(letter in "aeiouy" for letter in name.lower())


def _could_be_a_word(phrase: str) -> bool:
    """Whether lower case would make it an ordinary word: `TAG`, `the Lantern`."""
    bare = phrase.removeprefix("the ").removeprefix("The ")
    return (phrase.isupper() and not _is_acronym(phrase)) or (
        bare != phrase and " " not in bare
    )
