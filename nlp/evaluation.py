"""How good the advice is: findings against labelled drafts.

A code counts once a draft, as the labelling guideline has it; the words count
by overlap, never by equality, and for an account any field that qualifies will do.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from spacy.scorer import PRFScore

from nlp.draft import Draft
from nlp.findings import Advice, Finding
from nlp.pipeline.encoder import ACCOUNT_LABEL


@dataclass
class Evaluation:
    """Scores gathered case by case with `add`; `codes` are those that count."""

    codes: tuple[str, ...]
    warnings: frozenset[str]
    by_code: dict[str, PRFScore] = field(default_factory=lambda: defaultdict(PRFScore))
    drafts: int = 0
    clean: int = 0
    false_alarms: int = 0
    unwarned: int = 0
    unwarned_alarms: int = 0
    touching: int = 0
    found: int = 0

    def add(self, case: dict[str, Any], advice: Advice) -> None:
        """Count one labelled case (a corpus row) and the advice given on it."""
        expected = case["expect"]
        wanted = {e["code"] for e in expected}
        given = {f.code for f in (*advice.findings, *advice.acknowledgements)}
        warned = bool(given & self.warnings)
        self.drafts += 1
        if not wanted:
            self.clean += 1
            self.false_alarms += warned
        if not wanted & self.warnings:
            self.unwarned += 1
            self.unwarned_alarms += warned
        for code in self.codes:
            self.by_code[code].score_set(given & {code}, wanted & {code})
        for code in wanted & given:
            self.found += 1
            self.touching += any(
                _touch(advice.draft, e, f)
                for e in expected
                if e["code"] == code
                for f in advice.found
                if f.code == code
            )

    @property
    def scored(self) -> list[str]:
        """The codes that were expected or given at least once."""
        return [c for c in self.codes if (s := self.by_code[c]).tp + s.fp + s.fn]

    @property
    def macro(self) -> float:
        """The mean F1 of the scored codes."""
        return fmean(self.by_code[code].fscore for code in self.scored) if self.scored else 0.0

    def table(self) -> str:
        """The scores as lines that a person can read."""
        lines = [f"{'':28}{'precision':>10}{'recall':>8}{'F1':>6}{'expected':>10}"]
        for code in self.scored:
            score = self.by_code[code]
            lines.append(
                f"{code:28}{score.precision:>10.2f}{score.recall:>8.2f}{score.fscore:>6.2f}"
                f"{score.tp + score.fn:>10}"
            )
        return "\n".join([
            *lines,
            "",
            f"macro F1             {self.macro:.3f} over {len(self.scored)} codes, "
            f"{self.drafts} drafts",
            f"false alarms         {_share(self.false_alarms, self.clean)} of the drafts in which "
            "nothing is expected were warned",
            f"                     {_share(self.unwarned_alarms, self.unwarned)} of the drafts in "
            "which no warning is expected were warned",
            f"words                {_share(self.touching, self.found)} of the codes rightly found "
            "lie on the expected words",
        ])  # fmt: skip


def _touch(draft: Draft, expected: dict[str, Any], finding: Finding) -> bool:
    if finding.code == ACCOUNT_LABEL:
        return True
    where, quote = expected["where"], expected["quote"]
    start = draft.field(where).find(quote)
    return finding.touches(where, start, start + len(quote))


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "0 of 0"
