"""Can a reader tell that the author works for the organisation?

From the account where it names the organisation, one of its places or a job of
its kind in its town; from the draft where the first person is at work, and it or
what it answers or shares names the organisation. Of an account about which nothing is known we take it that readers can tell: those
who ask are staff, and a warning too many is set right by filling in the profile.
"""

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span

from nlp.draft import ACCOUNT_FIELDS
from nlp.lexicon import words
from nlp.pipeline import signals
from nlp.pipeline.document import fields, spans_in
from nlp.pipeline.organisation import INSTITUTION, ORGANISATION, PLACE, SOURCE as NAMES, TOWN

SOURCE = "identity"
STAFF = "staff"
LABELS = (STAFF,)

_I = {"LOWER": {"IN": ["i", "we"]}}
_AM = {"LOWER": {"IN": ["'ve", "’ve", "have", "'m", "’m", "am", "ve", "do", "still", "also", "just",
                        "only", "used", "been", "was", "actually", "literally"]}, "OP": "{0,2}"}  # fmt: skip
_MY = {"LOWER": {"IN": ["my", "our"]}}
_NUMBER = {"LIKE_NUM": True}
AT_WORK = {
    "i work": [[_I, _AM, {"LOWER": {"IN": ["work", "worked", "working", "shelve", "shelved",
                                           "staff", "catalogue", "programme", "clock"]}}],
               [{"LOWER": {"IN": ["somebody", "someone", "person", "people", "those", "anyone"]}},
                {"LOWER": "who"}, {"LOWER": {"IN": ["works", "work", "worked"]}}],
               [_I, _AM, {"LOWER": {"IN": ["working", "work"]}}, {"LOWER": {"IN": ["at", "for"]}}],
               [{"IS_SENT_START": True, "LOWER": "working"}, {"LOWER": {"IN": ["at", "for"]}}],
               [_I, _AM, {"LOWER": {"IN": ["run", "host", "teach", "lead"]}}]],
    "at work": [[{"LOWER": {"IN": ["at", "from", "after", "before"]}}, {"LOWER": "work"}],
                [{"LOWER": "work"}, {"LOWER": {"IN": ["today", "tonight", "tomorrow", "yesterday"]}}]],
    "my shift": [[_MY, {"OP": "{0,2}"}, {"LOWER": {"IN": [
        "shift", "shifts", "desk", "boss", "manager", "managers", "supervisor", "coworkers",
        "coworker", "colleagues", "branch", "department", "team", "programs", "storytime", "ceo",
        "director", "employer", "workplace", "union", "contract", "board", "bosses", "job",
        "storytimes", "library", "leadership", "schedule", "patrons", "staff", "break"]}}],
                 [{"LOWER": {"IN": ["on", "closing", "opening", "desk", "evening", "late"]}},
                  {"LOWER": "shift"}],
                 [{"LOWER": "staff"}, {"LOWER": {"IN": ["room", "lunch", "meeting", "kitchen"]}}]],
    "as a librarian": [[{"LOWER": "as"}, {"LOWER": {"IN": ["a", "an", "your"]}}, {"OP": "{0,3}"},
                        {"LOWER": {"IN": ["librarian", "page", "clerk", "tech", "technician",
                                          "employee", "worker", "archivist", "curator", "staffer",
                                          "programmer", "shelver"]}}],
                       [{"LOWER": {"IN": ["us", "we", "fellow"]}}, {"OP": "?"},
                        {"LOWER": {"IN": ["library", "museum", "gallery", "archives"]}},
                        {"LOWER": {"IN": ["folk", "folks", "staff", "workers", "people", "pages"]}}]],
    "years on the desk": [[_NUMBER, {"OP": "{0,2}"}, {"LOWER": {"IN": ["years", "yrs", "year",
                                                                       "months", "winters"]}},
                           {"OP": "{0,3}"}, {"LOWER": {"IN": ["on", "at", "in", "behind"]}}]],
}  # fmt: skip


@Language.factory("offdesk_identity")
def create_identity(nlp: Language, name: str) -> "Identity":
    return Identity(nlp)


class Identity:
    """Writes `staff` spans over the words that give the author's employment away."""

    def __init__(self, nlp: Language) -> None:
        self._at_work = Matcher(nlp.vocab)
        for name, patterns in AT_WORK.items():
            self._at_work.add(name, patterns)
        self._jobs = words("jobs")
        self._library_jobs = words("library_jobs")
        self._not_staff = words("not_staff")

    def __call__(self, doc: Doc) -> Doc:
        found = [s for field in fields(doc, *ACCOUNT_FIELDS) for s in self._in_account(doc, field)]
        if any(fields(doc, *ACCOUNT_FIELDS)):
            found += [s for field in fields(doc, "draft") for s in self._in_draft(doc, field)]
        else:
            found += fields(doc, "draft")
        signals.write(doc, SOURCE, [Span(doc, s.start, s.end, label=STAFF) for s in found])
        return doc

    def _in_account(self, doc: Doc, field: Span) -> list[Span]:
        if any(token.lower_ in self._not_staff for token in field):
            return []
        names = {span.label_: span for span in spans_in(doc, NAMES, field)}
        job = any(token.lower_ in self._jobs for token in field)
        library_job = any(token.lower_ in self._library_jobs for token in field)
        at_institution = INSTITUTION in names
        if ORGANISATION in names and field.label_ == "bio":
            return [names[ORGANISATION]]
        if PLACE in names and (job or library_job or at_institution):
            return [names[PLACE]]
        if TOWN in names and (library_job or at_institution):
            return [names[TOWN]]
        return []

    def _in_draft(self, doc: Doc, draft: Span) -> list[Span]:
        named = {span.label_ for span in doc.spans[NAMES]}
        tied = ORGANISATION in named or PLACE in named or {TOWN, INSTITUTION} <= named
        return self._at_work(draft, as_spans=True) if tied else []


