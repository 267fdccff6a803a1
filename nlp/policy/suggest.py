"""Ways out of a finding, as the pack words them; whether they hold is for the advisor to try."""

from collections.abc import Iterator
from dataclasses import replace

from nlp.draft import ACCOUNT_FIELDS, Draft
from nlp.findings import Finding, Suggestion
from nlp.policy.pack import Pack
from nlp.policy.rule import Rewrite


def candidates(pack: Pack, draft: Draft, finding: Finding) -> Iterator[Suggestion]:
    """The pack's suggestions for a finding, best first, each as a change to the field's text."""
    for rewrite in pack.rules[finding.code].suggestions:
        yield _suggestion(pack, rewrite, draft.field(finding.where), finding)


def _suggestion(pack: Pack, rewrite: Rewrite, text: str, finding: Finding) -> Suggestion:
    words = pack.words(rewrite.replacement, finding.quote)
    match rewrite.change:
        case "words":
            start, end = finding.start, finding.end
        case "sentence":
            start, end = finding.sentence
        case "start":
            start = end = 0
            words = f"{words} "
        case "end":
            start = end = len(text.rstrip())
            words = f" {words}" if start else words
    if words:
        end -= _trailing(text[start:end])
    elif start < end:
        start, end = _cut(text, start, end)
    return Suggestion(pack.words(rewrite.label), start, end, words)


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """What to take out with a stretch so that the rest reads on: one of the two gaps beside it.

    A line break is kept before a mere space; at either end of the text no gap is left.
    """
    end -= _trailing(text[start:end])
    before = _trailing(text[:start])
    after = len(text[end:]) - len(text[end:].lstrip())
    at_start, at_end = before == start, end + after == len(text)
    breaks = text[start - before : start].count("\n"), text[end : end + after].count("\n")
    if at_start or (before and after and not at_end and breaks[0] >= breaks[1]):
        return start, end + after
    return start - before, end


def _trailing(text: str) -> int:
    return len(text) - len(text.rstrip())


def take(draft: Draft, finding: Finding, suggestion: Suggestion) -> Draft:
    """The draft as it would read with the suggestion taken."""
    text = draft.field(finding.where)
    changed = text[: suggestion.start] + suggestion.replacement + text[suggestion.end :]
    if finding.where == "draft":
        return replace(draft, text=changed)
    if finding.where in ACCOUNT_FIELDS:
        return replace(draft, account=replace(draft.account, **{finding.where: changed}))
    return replace(draft, **{finding.where: changed})
