"""The one door: a draft in, advice out.

    >>> advisor = Advisor.load()
    >>> advisor.check(Draft("We're closed tomorrow, folks!")).verdict
"""

from dataclasses import replace
from threading import Lock
from typing import Any, Self

from spacy.language import Language

from nlp import pipeline
from nlp.attempts import Attempt, Reading
from nlp.draft import ACCOUNT_KINDS, Account, Draft, Media
from nlp.findings import VERDICTS, Advice, Finding, Suggestion
from nlp.organisation import Organisation
from nlp.pipeline import signals
from nlp.pipeline.document import judged_parts, make_doc
from nlp.policy import pack as packs
from nlp.policy.judge import judge
from nlp.policy.pack import Pack
from nlp.policy.source import PackError
from nlp.policy.suggest import candidates, take

__all__ = [
    "ACCOUNT_KINDS", "Account", "Advice", "Advisor", "Draft", "Finding", "Media", "Organisation",
    "PackError", "Suggestion", "VERDICTS",
]  # fmt: skip

_MOST_SUGGESTIONS = 2
_MOST_TO_READ_AGAIN = 3000
"""Code points; once as many have been read closely again to try suggestions, no more are tried."""
_SKIMS_A_READING = 6
"""All components but the encoder look at as many code points while it reads one."""


class Advisor:
    """Checks drafts against one pack. Load it once; it may be called from several threads.

    Calls take turns: spaCy's memory zone, which forgets a draft's words as soon
    as it is answered, holds for one draft at a time.
    """

    def __init__(self, pack: Pack, nlp: Language) -> None:
        self.pack = pack
        self._nlp = nlp
        self._turn = Lock()

    @classmethod
    def load(cls, pack: str | None = None) -> Self:
        """An advisor for the pack of that id or in that folder, or for the only pack there is.

        Raises `PackError`.
        """
        advisor = cls(packs.load(pack), pipeline.load())
        advisor.check(Draft("The first check takes ten times as long, so nobody should wait for it."))
        return advisor

    @property
    def version(self) -> str:
        """The pack's."""
        return self.pack.version

    def check(self, draft: Draft, organisation: Organisation | None = None) -> Advice:
        """What there is to say of a draft; of another organisation's staff, if one is given."""
        whose = organisation or self.pack.organisation
        with self._turn:
            self._nlp.get_pipe("organisation").learn(whose)
            with self._nlp.memory_zone():
                read = self._read(draft, whose)
                offered = self._suggestions(draft, read, whose)
        found = tuple(replace(f, suggestions=offered.get(f, ())) for f in read.found)
        policy = {"id": self.pack.id, "version": self.pack.version}
        return Advice(draft, found, policy, read.unread)

    def profile(self, account: Account) -> Advice:
        """What there is to say of the account alone."""
        return self.check(Draft("", account))

    def policy(self) -> dict[str, Any]:
        """The policy as `GET /api/v1/policy` serves it."""
        return self.pack.to_dict()

    def _read(
        self, draft: Draft, whose: Organisation, focus: list[tuple[int, int]] | None = None
    ) -> Reading:
        doc = self._nlp(make_doc(self._nlp, draft, whose, focus))
        return Reading(draft, judge(self.pack, draft, signals.read(doc)), judged_parts(doc))

    def _suggestions(
        self, draft: Draft, read: Reading, whose: Organisation
    ) -> dict[Finding, tuple[Suggestion, ...]]:
        """For each finding the candidates that hold: taking one removes it and adds none.

        Trying costs a reading, and readings are rationed: the gravest findings come first.
        """
        left, offered = _MOST_TO_READ_AGAIN, {}
        for finding in sorted(read.found, key=_gravity, reverse=True):
            chosen: list[Suggestion] = []
            for suggestion in candidates(self.pack, draft, finding):
                if left <= 0 or len(chosen) == _MOST_SUGGESTIONS:
                    break
                changed, attempt = take(draft, finding, suggestion), Attempt(finding, suggestion)
                if not changed.field(finding.where).strip() or any(
                    _alike(suggestion, other) for other in chosen
                ):
                    continue
                after = self._read(changed, whose, attempt.focus)
                left -= after.size + len(changed.text) // _SKIMS_A_READING
                if attempt.holds(read, after):
                    chosen.append(suggestion)
            offered[finding] = tuple(chosen)
        return offered


def _gravity(finding: Finding) -> int:
    return VERDICTS.index(finding.severity) if finding.severity in VERDICTS else -1


def _alike(suggestion: Suggestion, other: Suggestion) -> bool:
    """One that differs from another by a full stop is no second choice."""
    return suggestion.replacement.strip(" .!") == other.replacement.strip(" .!")
