"""Is a finding right as often as it says it is?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass
class Reliability:
    """Findings by how sure they were; `findings` are pairs of confidence and rightness."""

    findings: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, confidence: float, right: bool) -> None:
        self.findings.append((confidence, right))

    def bins(
        self, edges: Sequence[float] = EDGES
    ) -> list[tuple[float, float, int, float, float]]:
        """Each filled bin: its edges, how many findings, their mean confidence, share right."""
        rows = []
        for low, high in zip(edges, edges[1:], strict=False):
            inside = [f for f in self.findings if low <= f[0] < high or f[0] == high == edges[-1]]
            if inside:
                sure = sum(confidence for confidence, _ in inside) / len(inside)
                right = sum(right for _, right in inside) / len(inside)
                rows.append((low, high, len(inside), sure, right))
        return rows

    @property
    def error(self) -> float:
        """Expected calibration error: the mean distance of said and true, by findings
        (Naeini et al. 2015, doi:10.1609/aaai.v29i1.9602)."""
        rows = self.bins()
        total = sum(count for _, _, count, _, _ in rows)
        return sum(n * abs(sure - right) for _, _, n, sure, right in rows) / total if rows else 0.0
