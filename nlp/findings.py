"""What the advisor answers: findings, praise and remarks."""

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from nlp.draft import Draft
from nlp.utf16 import Utf16

VERDICTS = ("clear", "note", "caution", "stop")
PRAISE, REMARK = "praise", "remark"
SEVERITIES = (*VERDICTS[1:], PRAISE, REMARK)


@dataclass(frozen=True)
class Clause:
    """One numbered part of the policy."""

    id: str
    title: str
    quotation: str
    url: str | None = None


@dataclass(frozen=True)
class Suggestion:
    """Another way to say it: put `replacement` at `start:end` (code points of the field)."""

    label: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Finding:
    """One code over one stretch (`start:end`, code points of the field `where`).

    `because` says what it goes by and how sure it is; `sentence` is the stretch of the
    sentence or sentences round it; `source` names the component whose signal raised it.
    """

    code: str
    severity: str
    where: str
    start: int
    end: int
    quote: str
    message: str
    explanation: str
    because: str
    confidence: float
    clause: Clause
    sentence: tuple[int, int]
    source: str
    suggestions: tuple[Suggestion, ...] = ()

    def touches(self, where: str, start: int, end: int) -> bool:
        """Whether the finding has a code point in `start:end` of that field."""
        return self.where == where and self.start < end and start < self.end


@dataclass(frozen=True)
class Advice:
    """The answer to one draft. `policy` is `{"id", "version"}` of the pack that answered.

    `unread` are the stretches (code points) of a very long draft that were not read closely.
    """

    draft: Draft
    found: tuple[Finding, ...]
    policy: dict[str, str]
    unread: tuple[tuple[int, int], ...] = ()

    @cached_property
    def findings(self) -> list[Finding]:
        """The warnings, in the order of the text."""
        return [f for f in self.found if f.severity in VERDICTS]

    @cached_property
    def acknowledgements(self) -> list[Finding]:
        return [f for f in self.found if f.severity == PRAISE]

    @cached_property
    def remarks(self) -> list[Finding]:
        return [f for f in self.found if f.severity == REMARK]

    @property
    def verdict(self) -> str:
        """The gravest warning; `clear` without one."""
        return max((f.severity for f in self.findings), key=VERDICTS.index, default=VERDICTS[0])

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON object; offsets and lengths in UTF-16 code units."""
        groups = ("findings", "acknowledgements", "remarks")
        units: dict[str, Utf16] = {}

        def edge(where: str, start: int, end: int) -> dict[str, int]:
            if where not in units:
                units[where] = Utf16(self.draft.field(where))
            text = units[where]
            offset = text.offset(start)
            return {"offset": offset, "length": text.offset(end) - offset}

        def as_json(finding: Finding) -> dict[str, Any]:
            return {
                "code": finding.code,
                "severity": finding.severity,
                "where": finding.where,
                **edge(finding.where, finding.start, finding.end),
                "quote": finding.quote,
                "message": finding.message,
                "explanation": finding.explanation,
                "because": finding.because,
                "confidence": round(finding.confidence, 2),
                "clause": asdict(finding.clause),
                "suggestions": [
                    {
                        "label": s.label,
                        **edge(finding.where, s.start, s.end),
                        "replacement": s.replacement,
                    }
                    for s in finding.suggestions
                ],
            }

        answer = {name: [as_json(f) for f in getattr(self, name)] for name in groups}
        unread = [edge("draft", start, end) for start, end in self.unread]
        return {"verdict": self.verdict, **answer, "unread": unread, "policy": self.policy}
