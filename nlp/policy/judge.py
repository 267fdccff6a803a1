"""Signals and account in, findings out, under the rules of a pack."""

from collections.abc import Iterable

from nlp.draft import Draft
from nlp.findings import Finding
from nlp.pipeline.signals import Signal
from nlp.policy.facts import facts
from nlp.policy.pack import Pack
from nlp.policy.rule import Evidence, Rule


def judge(pack: Pack, draft: Draft, signals: Iterable[Signal]) -> tuple[Finding, ...]:
    """The findings in the order of the text, without suggestions; one a stretch of words."""
    signals = sorted(signals, key=lambda signal: -signal.score)
    holding = facts(signals, draft)
    found = [
        finding
        for rule in pack.rules.values()
        if draft.account.kind in rule.accounts
        for finding in _raised(pack, rule, draft, signals, holding)
    ]
    kept = [f for f in found if not any(_yields(pack, f, other) for other in found)]
    return tuple(sorted(kept, key=lambda f: (f.where != "draft", f.start, f.code)))


def _raised(
    pack: Pack, rule: Rule, draft: Draft, signals: list[Signal], holding: frozenset[str]
) -> list[Finding]:
    """The rule's findings, the surest first where two would touch; a remark is made once."""
    found: list[Finding] = []
    grounds = [evidence for evidence in rule.raised_by if holding.issuperset(evidence.needs)]
    for signal in signals:
        evidence = next((each for each in grounds if _shows(each, signal)), None)
        if evidence is None or any(
            f.touches(signal.where, signal.start, signal.end) for f in found
        ):
            continue
        if rule.is_remark:
            return [_finding(pack, rule, draft, signal)]
        because = pack.grounds.told(signal, evidence.needs, signals, draft)
        found.append(_finding(pack, rule, draft, signal, because))
    return found


def _shows(evidence: Evidence, signal: Signal) -> bool:
    return (
        signal.label == evidence.signal
        and signal.score >= evidence.least
        and (not evidence.fields or signal.where in evidence.fields)
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


def _yields(pack: Pack, finding: Finding, other: Finding) -> bool:
    wins = other.code in pack.rules[finding.code].yields_to
    return wins and other.touches(finding.where, finding.start, finding.end)
