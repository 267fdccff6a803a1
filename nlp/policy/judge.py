"""Signals and account in, findings out, under the rules of a pack."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter

from nlp.draft import Draft
from nlp.findings import Finding
from nlp.pipeline.signals import Signal
from nlp.policy.facts import facts
from nlp.policy.pack import Pack
from nlp.policy.rule import Evidence, Rule


def judge(pack: Pack, draft: Draft, signals: Iterable[Signal]) -> tuple[Finding, ...]:
    """The findings in the order of the text, without suggestions; one a stretch of words.

    A rule is heard after those that it yields to, and gives way where one of them was kept.
    """
    signals = sorted(signals, key=lambda signal: -signal.score)
    holding = facts(signals, draft)
    kept: dict[str, _Taken] = {}
    for code in pack.precedence:
        rule = pack.rules[code]
        kept[code] = _Taken()
        if draft.account.kind in rule.accounts:
            before = [kept[other] for other in rule.yields_to if other in kept]
            for finding in _raised(pack, rule, draft, signals, holding):
                if not any(taken.touched_by(finding) for taken in before):
                    kept[code].add(finding)
    found = [finding for taken in kept.values() for finding in taken.findings]
    return tuple(sorted(found, key=lambda f: (f.where != "draft", f.start, f.code)))


class _Taken:
    """Findings of one code, none of which touches another; by field, in the order of the text."""

    def __init__(self) -> None:
        self._fields: dict[str, list[Finding]] = defaultdict(list)

    @property
    def findings(self) -> Iterator[Finding]:
        return chain.from_iterable(self._fields.values())

    def add(self, finding: Finding) -> None:
        insort(self._fields[finding.where], finding, key=_start)

    def touched_by(self, other: Finding | Signal) -> bool:
        there = self._fields[other.where]
        at = bisect_left(there, other.end, key=_start)
        return at > 0 and there[at - 1].touches(other.where, other.start, other.end)


_start = attrgetter("start")


def _raised(
    pack: Pack, rule: Rule, draft: Draft, signals: list[Signal], holding: frozenset[str]
) -> Iterable[Finding]:
    """The rule's findings, the surest first where two would touch; a remark is made once."""
    found = _Taken()
    grounds = [evidence for evidence in rule.raised_by if holding.issuperset(evidence.needs)]
    seen = {(signal.where, signal.label) for signal in signals} if grounds else set()
    for signal in signals:
        evidence = next((each for each in grounds if _shows(each, signal, seen)), None)
        if evidence is None or found.touched_by(signal):
            continue
        if rule.is_remark:
            return [_finding(pack, rule, draft, signal)]
        because = pack.grounds.told(signal, evidence.needs, signals, draft)
        found.add(_finding(pack, rule, draft, signal, because))
    return found.findings


def _shows(evidence: Evidence, signal: Signal, seen: set[tuple[str, str]]) -> bool:
    """Whether it is the signal asked for; `seen` has the field and label of every signal."""
    return (
        signal.label == evidence.signal
        and signal.score >= evidence.least
        and (not evidence.fields or signal.where in evidence.fields)
        and (not evidence.beside or any((signal.where, at) in seen for at in evidence.beside))
    )


def _finding(pack: Pack, rule: Rule, draft: Draft, signal: Signal, because: str = "") -> Finding:
    quote = draft.field(signal.where)[signal.start : signal.end]
    return Finding(
        code=rule.code,
        severity=rule.severity,
        where=signal.where,
        start=signal.start,
        end=signal.end,
        quote=quote,
        message=pack.words(rule.message, quote),
        explanation=pack.words(rule.explanation, quote),
        because=because,
        confidence=signal.score,
        clause=pack.clause(rule.clause),
        sentence=signal.sentence,
        source=signal.source,
    )
