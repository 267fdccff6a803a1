"""What was found and missed in a set of drafts."""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import fmean

from spacy.scorer import PRFScore


def share(part: int, whole: int) -> str:
    """`3 of 40 (7.5%)`."""
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "0 of 0"


@dataclass
class Tally:
    """Counts over drafts: each code at most once a draft, as the labelling guideline has it.

    `clean` drafts expect nothing at all, `unwarned` ones no warning.
    """

    by_code: dict[str, PRFScore] = field(default_factory=lambda: defaultdict(PRFScore))
    drafts: int = 0
    clean: int = 0
    false_alarms: int = 0
    unwarned: int = 0
    unwarned_alarms: int = 0
    found: int = 0
    touching: int = 0

    def add(
        self, wanted: set[str], given: set[str], touching: set[str], warnings: frozenset[str]
    ) -> None:
        """Count a draft: codes expected, codes given, and those given on the expected words."""
        warned = bool(given & warnings)
        self.drafts += 1
        if not wanted:
            self.clean += 1
            self.false_alarms += warned
        if not wanted & warnings:
            self.unwarned += 1
            self.unwarned_alarms += warned
        for code in wanted | given:
            self.by_code[code].score_set(given & {code}, wanted & {code})
        self.found += len(wanted & given)
        self.touching += len(touching)

    @property
    def macro(self) -> float:
        """The mean F1 of the codes that were expected or given at least once."""
        return fmean(score.fscore for score in self.by_code.values()) if self.by_code else 0.0

    @property
    def all_codes(self) -> PRFScore:
        """Precision, recall and F1 over all codes together."""
        return sum(self.by_code.values(), PRFScore())
