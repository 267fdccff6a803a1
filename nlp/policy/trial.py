"""Tries a pack's examples against the whole pack."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nlp.draft import Draft
from nlp.findings import Advice
from nlp.policy.pack import Pack
from nlp.policy.rule import Example, Rule

Check = Callable[[Draft], Advice]


@dataclass(frozen=True)
class Trial:
    """One example and what came of it; `wrong` says in words what is not as it should be."""

    code: str
    group: str
    example: Example
    wrong: str = ""

    @property
    def known(self) -> bool:
        """Whether the pack itself says that the product gets this one wrong."""
        return self.group.startswith("known")


def trials(pack: Pack, check: Check) -> Iterator[Trial]:
    """Every example of every rule, tried.

    A flagged example must raise its code, on its quote if it has one; a clear
    one must not raise its code, and of a warning's clear examples none may be
    warned of anything.
    """
    for rule in pack.rules.values():
        for group in ("flagged", "known_misses"):
            for example in getattr(rule.examples, group):
                wrong = _missed(rule, example, check(example.draft))
                yield Trial(rule.code, group, example, wrong)
        for group in ("clear", "known_false_alarms"):
            for example in getattr(rule.examples, group):
                wrong = _alarmed(rule, check(example.draft))
                yield Trial(rule.code, group, example, wrong)


def known(pack: Pack) -> tuple[int, int]:
    """How many misses and false alarms the pack itself lists."""
    examples = [rule.examples for rule in pack.rules.values()]
    return (
        sum(len(e.known_misses) for e in examples),
        sum(len(e.known_false_alarms) for e in examples),
    )


def _missed(rule: Rule, example: Example, advice: Advice) -> str:
    raised = [f for f in advice.found if f.code == rule.code]
    if not raised:
        return "not raised" + _instead(advice)
    text = example.draft.field(example.where)
    start = text.find(example.quote)
    end = start + len(example.quote)
    if example.quote and not any(f.touches(example.where, start, end) for f in raised):
        return f"raised on other words: {raised[0].quote!r}"
    return ""


def _alarmed(rule: Rule, advice: Advice) -> str:
    codes = [f.code for f in advice.findings] if rule.is_warning else []
    codes += [f.code for f in advice.found if f.code == rule.code and f.code not in codes]
    return f"raises {', '.join(codes)}" if codes else ""


def _instead(advice: Advice) -> str:
    codes = [f.code for f in (*advice.findings, *advice.acknowledgements)]
    return f", but {', '.join(codes)} is" if codes else ""
