"""Where the author says that the views are their own, not the employer's."""

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

from nlp.pipeline import signals
from nlp.pipeline.document import fields

SOURCE = DISCLAIMER = "disclaimer"
LABELS = (DISCLAIMER,)

def _word(*words: str, times: str = "{1}") -> dict:
    return {"LOWER": {"IN": list(words)}, "OP": times}


_VIEW = (
    "view", "views", "viewpoint", "viewpoints", "opinion", "opinions", "takes", "thoughts", "rant",
    "rants", "ramblings", "rambling", "nonsense", "musings",
)  # fmt: skip
_POST = (
    "post", "posts", "posting", "tweet", "tweets", "toot", "toots", "word", "words", "everything",
    "all", "here", "stuff", "skeets", "take", "thought",
)  # fmt: skip
_FILLER = _word(
    "are", "is", "r", "=", ":", "-", "–", "all", "here", "strictly", "only", "solely", "entirely",
    "obviously", "very", "'s", "’s", "reflect", "expressed", "on", "this", "account", "my", "and",
    "purely", "just", "personal", "these", "typos", "!", "too", ",", "|", "opinions", "views", "in",
    times="{0,4}",
)  # fmt: skip
_MINE, _OWN, _ALONE = ("mine", "own", "personal"), ("own", "personal"), ("only", "alone", "à", "here")
_ONLY = _word("only", "strictly", "just", "purely", "solely", "here", "entirely", times="{0,2}")
_NOT = ("not", "never", "nor")
_DENIED = (*_NOT, "n't", "nobody", "aren't", "isn't", "dont", "arent")
_SPEAK = ("speak", "speaks", "speaking", "posting", "talking", "writing", "saying", "says")
_STAND_FOR = (*_SPEAK[:-2], "reflect", "reflects", "represent", "represents")
_ANY, _FEW = {"OP": "{0,3}"}, {"OP": "{0,2}"}
_WHOSE = _word("my", "the", "any", "of", "for", "as", times="{1,2}")
_EMPLOYER = _word(
    "employer", "employers", "work", "workplace", "boss", "board", "library", "library's",
    "libraries", "museum", "gallery", "archives", "council", "city", "town", "institution",
)  # fmt: skip
_OWNERS = _word("'s", "’s", "'", "’", times="?")

_ANYWHERE = [
    # my own views; personal opinion
    [_word("my"), _word(*_OWN, "very", times="{1,2}"), _word(*_VIEW, "take")],
    [_word("my", "mes"), _word(*_VIEW, "take"), _word(*_ALONE, "mine")],
    [{"IS_SENT_START": True, **_word(*_OWN)}, _word(*_VIEW, "take")],
    [{"IS_PUNCT": True}, _word(*_OWN), _word(*_VIEW, "take")],
    [_word(*_OWN), {"ORTH": ","}, _word("all"), _word(*_MINE)],
    # don't reflect my employer's; not speaking for them
    [_word(*_DENIED), _word(*_STAND_FOR), _ANY, _EMPLOYER, _OWNERS],
    [_word(*_DENIED), _word(*_SPEAK), _word("for"), {"LOWER": {"NOT_IN": ["this", "that", "your"]}}],
    [_word(*_DENIED), _ANY, _word("as"), _word("my", "the"), _EMPLOYER, _OWNERS],
    [_word(*_NOT), _word("my", "the"), _EMPLOYER, _word(*_SPEAK)],
    [_word(*_NOT), _word("theirs")],
    [_word(*_NOT), _word("the", "any"), _word(*_VIEW), _word("of"), _FEW, _EMPLOYER, _OWNERS],
    [_word("none"), _word("of"), _word("my"), _EMPLOYER, _OWNERS],
    [_word(*_NOT), _word("the", "for", times="{0,2}"), _word("place", "where"), _word("i"), _word("work")],
    # speaking for myself, for nobody else
    [_word(*_SPEAK), _ONLY, _word("for", "as"), _ONLY, _word("myself", "me", "alone")],
    [_word(*_SPEAK), _ONLY, _word("for"), _word("nobody", "no")],
]
_IN_DRAFT = [
    [_word(*_VIEW), _FILLER, _word(*_MINE)],
    # me talking, not my employer
    [_word("me", "myself", "mine", "own", *_VIEW, *_SPEAK), _ANY, _word(*_NOT), _WHOSE, _FEW,
     _EMPLOYER, _OWNERS],
    [_word("me", "mine", *_SPEAK), {"OP": "{0,8}"}, _word(*_NOT), _word("my"), _word("employer"), _OWNERS],
    [{"IS_SENT_START": True, **_word(*_NOT)}, _word("my"), _word("employer"), _OWNERS],
]  # fmt: skip
_IN_ACCOUNT = [
    [_word(*_VIEW, *_POST), _FILLER, _word(*_MINE)],
    [_word("my", "own", "personal"), _word(*_POST), _word(*_ALONE, "mine")],
    [_word(*_OWN), _word(*_VIEW, *_POST)],
    [_word(*_NOT), _WHOSE, _FEW, _EMPLOYER, _OWNERS],
]
"""What disclaims in a line about oneself, where nothing else is told, and would not in a post."""


@Language.factory("offdesk_disclaimer")
def create_disclaimer(nlp: Language, name: str) -> "Disclaimer":
    return Disclaimer(nlp)


class Disclaimer:
    """Writes `disclaimer` spans over any plain form, in the account or in the draft."""

    def __init__(self, nlp: Language) -> None:
        draft, account = Matcher(nlp.vocab), Matcher(nlp.vocab)
        draft.add(DISCLAIMER, [*_ANYWHERE, *_IN_DRAFT], greedy="LONGEST")
        account.add(DISCLAIMER, [*_ANYWHERE, *_IN_ACCOUNT], greedy="LONGEST")
        self._matchers = {"draft": draft, "display_name": account, "bio": account}

    def __call__(self, doc: Doc) -> Doc:
        found = []
        for field in fields(doc, *self._matchers):
            found += self._matchers[field.label_](field, as_spans=True)
        signals.write(doc, SOURCE, found)
        return doc
