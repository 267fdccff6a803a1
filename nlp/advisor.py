"""The one door: a draft in, advice out.

    >>> advisor = Advisor.load()
    >>> advisor.check(Draft("We're closed tomorrow, folks!")).verdict
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from threading import Lock
from typing import Any, Self

from spacy.language import Language

from nlp import pipeline
from nlp.draft import ACCOUNT_KINDS, Account, Draft, Media
from nlp.findings import VERDICTS, Advice, Finding, Suggestion
from nlp.organisation import Organisation
from nlp.pipeline import signals
from nlp.pipeline.document import make_doc
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
        return self.pack.version

    def check(self, draft: Draft, organisation: Organisation | None = None) -> Advice:
        """What there is to say of a draft; of another organisation's staff, if one is given."""
        whose = organisation or self.pack.organisation
        self._nlp.get_pipe("organisation").learn(whose)
        with self._turn, self._nlp.memory_zone():
            found = self._found(draft, whose)
            found = tuple(
                replace(f, suggestions=tuple(self._suggestions(draft, f, found, whose)))
                for f in found
            )
        return Advice(draft, found, {"id": self.pack.id, "version": self.pack.version})

    def profile(self, account: Account) -> Advice:
        """What there is to say of the account alone."""
        return self.check(Draft("", account))

    def policy(self) -> dict[str, Any]:
        """The policy as `GET /api/v1/policy` serves it."""
        return self.pack.to_dict()

    def _found(self, draft: Draft, organisation: Organisation) -> tuple[Finding, ...]:
        doc = self._nlp(make_doc(self._nlp, draft, organisation))
        return judge(self.pack, draft, signals.read(doc))

    def _suggestions(
        self, draft: Draft, finding: Finding, found: tuple[Finding, ...], whose: Organisation
    ) -> Iterator[Suggestion]:
        """The candidates that hold: taking one removes its finding and adds none.

        One that differs from another by a full stop is no second choice.
        """
        before = Counter(f.code for f in found)
        offered: set[str] = set()
        for suggestion in candidates(self.pack, draft, finding):
            words = suggestion.replacement.strip(" .!")
            if words not in offered and self._holds(
                take(draft, finding, suggestion), finding, before, whose
            ):
                offered.add(words)
                yield suggestion
            if len(offered) == _MOST_SUGGESTIONS:
                return

    def _holds(
        self, changed: Draft, finding: Finding, before: Counter[str], whose: Organisation
    ) -> bool:
        if not changed.field(finding.where).strip():
            return False
        after = Counter(f.code for f in self._found(changed, whose))
        return after[finding.code] < before[finding.code] and after <= before
