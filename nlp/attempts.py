"""Trying a way out: a draft is read again as it would stand, and what was found is compared.

A draft too long to be read whole is read again only where the change touches it:
there, what is beyond is taken to say what it said before.
"""

from collections import Counter
from dataclasses import dataclass

from nlp.draft import Draft
from nlp.findings import Finding, Suggestion

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Reading:
    """What one pass over a draft found; `parts` of it were read closely, `None` is all of it."""

    draft: Draft
    found: tuple[Finding, ...]
    parts: list[Stretch] | None

    @property
    def size(self) -> int:
        """Code points that were read closely."""
        if self.parts is None:
            return len(self.draft.text)
        return sum(end - start for start, end in self.parts)

    @property
    def unread(self) -> tuple[Stretch, ...]:
        """The stretches of the draft that were not read closely, blank ones apart."""
        if self.parts is None:
            return ()
        gaps, at = [], 0
        for start, end in [*sorted(self.parts), (len(self.draft.text), 0)]:
            if self.draft.text[at:start].strip():
                gaps.append((at, start))
            at = max(at, end)
        return tuple(gaps)

    def count(self, parts: list[Stretch] | None) -> Counter[str]:
        """How many findings of each code stand in these parts of the draft, or beside it."""
        return Counter(
            f.code
            for f in self.found
            if parts is None
            or f.where != "draft"
            or any(start <= f.start < end for start, end in parts)
        )


@dataclass(frozen=True)
class Attempt:
    """One suggestion taken for one finding."""

    finding: Finding
    suggestion: Suggestion

    @property
    def focus(self) -> list[Stretch] | None:
        """What of a long draft, changed, has to be read again; `None` is all of it."""
        if self.finding.where != "draft":
            return None
        start = self.suggestion.start
        return [
            (max(start - 1, 0), start + max(len(self.suggestion.replacement), 1)),
            (self._after(self.finding.start), max(self._after(self.finding.end), 1)),
        ]

    def holds(self, before: Reading, after: Reading) -> bool:
        """Whether it takes its finding away and brings no other."""
        parts = after.parts and [(self._before(a), self._before(b)) for a, b in after.parts]
        was, now = before.count(parts), after.count(after.parts)
        return now[self.finding.code] < was[self.finding.code] and now <= was

    @property
    def _longer(self) -> int:
        return len(self.suggestion.replacement) - (self.suggestion.end - self.suggestion.start)

    def _after(self, at: int) -> int:
        """Where a place of the draft stands once the suggestion is taken."""
        if at <= self.suggestion.start:
            return at
        return max(at + self._longer, self.suggestion.start)

    def _before(self, at: int) -> int:
        """Where a place of the changed draft stood; all of the new words stood in the old ones."""
        if at <= self.suggestion.start:
            return at
        return max(at - self._longer, self.suggestion.end)
