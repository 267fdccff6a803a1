"""Where the author says that the views are their own, not the employer's."""

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

from nlp.pipeline import signals
from nlp.pipeline.document import fields

SOURCE = DISCLAIMER = "disclaimer"

_VIEWS = {"LOWER": {"IN": [
    "view", "views", "viewpoints", "opinion", "opinions", "take", "takes", "thought", "thoughts",
    "post", "posts", "posting", "tweet", "tweets", "toot", "toots", "word", "words", "rant", "rants",
    "ramblings", "rambling", "nonsense", "everything", "all", "here", "stuff", "skeets", "musings",
]}}  # fmt: skip
_FILLER = {"LOWER": {"IN": [
    "are", "is", "r", "=", ":", "-", "–", "all", "here", "strictly", "only", "solely", "entirely",
    "obviously", "very", "'s", "’s", "reflect", "expressed", "on", "this", "account", "my", "and",
    "purely", "just", "personal", "these", "typos", "!", "too", ",", "|", "opinions", "views", "in",
]}, "OP": "{0,4}"}  # fmt: skip
_MY = {"LOWER": {"IN": ["my", "own", "personal", "mes"]}}
_OWN = {"LOWER": {"IN": ["mine", "own", "personal"]}}
_NOT = {"LOWER": {"IN": ["not", "n't", "never", "nobody", "aren't", "isn't", "dont", "arent"]}}
_ANY = {"OP": "{0,3}"}
_EMPLOYER = {"LOWER": {"IN": [
    "employer", "employers", "theirs", "work", "workplace", "boss", "library", "library's",
    "libraries", "museum", "gallery", "archives", "council", "city", "town", "theirs", "institution",
]}}  # fmt: skip
_SPEAK = {"LOWER": {"IN": ["speak", "speaks", "speaking", "posting", "talking", "writing"]}}
_ME = {"LOWER": {"IN": ["myself", "me", "alone"]}}

PATTERNS = {
    "views are my own": [[_VIEWS, _FILLER, _OWN], [_OWN, {"ORTH": ","}, {"LOWER": "all"}, _OWN]],
    "my own views": [[_MY, {"LOWER": {"IN": ["own", "personal", "very"]}, "OP": "?"}, _VIEWS,
                      {"LOWER": {"IN": ["only", "alone", "à", "here", "mine"]}}],
                     [{"LOWER": {"IN": ["own", "personal"]}}, _VIEWS]],
    "not my employer's": [[_NOT, _ANY, {"LOWER": {"IN": ["my", "the", "of", "for"]}}, _ANY,
                           _EMPLOYER, {"LOWER": {"IN": ["'s", "’s", "."]}, "OP": "?"}],
                          [_NOT, {"LOWER": "theirs"}]],
    "speaking for myself": [[_SPEAK, _ANY, {"LOWER": {"IN": ["for", "as"]}}, _ANY, _ME],
                            [_NOT, _SPEAK, {"LOWER": "for"}],
                            [_SPEAK, {"LOWER": "for"}, {"LOWER": {"IN": ["nobody", "no"]}}]],
}  # fmt: skip

_PERSONAL_FIELDS = ("display_name", "bio", "draft")


@Language.factory("offdesk_disclaimer")
def create_disclaimer(nlp: Language, name: str) -> "Disclaimer":
    return Disclaimer(nlp)


class Disclaimer:
    """Writes `disclaimer` spans over any plain form, in the account or in the draft."""

    def __init__(self, nlp: Language) -> None:
        self._matcher = Matcher(nlp.vocab)
        for patterns in PATTERNS.values():
            self._matcher.add(DISCLAIMER, patterns, greedy="LONGEST")

    def __call__(self, doc: Doc) -> Doc:
        found = []
        for field in fields(doc, *_PERSONAL_FIELDS):
            found += self._matcher(field, as_spans=True)
        signals.write(doc, SOURCE, found)
        return doc
