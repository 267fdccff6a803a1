"""How good the advice is on the development drafts, and whether its suggestions hold."""

from collections import Counter
from dataclasses import replace


from nlp.advisor import Advice, Advisor
from nlp.evaluation import Evaluation
from nlp.policy.suggest import take

MACRO_F1 = 0.78
FALSE_ALARMS = 0.05
WAYS_OUT = 0.60
"""Share of the findings rightly made, accounts apart, for which there is something to offer."""


def test_the_development_drafts_are_judged_as_readers_judged_them(
    advisor: Advisor, judged: list[tuple[dict, Advice]]
) -> None:
    scores = Evaluation.of(advisor.pack)
    for case, advice in judged:
        scores.add(case, advice)
    whole = scores.whole
    assert len(whole.by_code) == 15
    assert whole.macro >= MACRO_F1, scores.table()
    assert whole.false_alarms <= FALSE_ALARMS * whole.clean, scores.table()
    assert whole.unwarned_alarms <= FALSE_ALARMS * whole.unwarned, scores.table()


def test_taking_a_suggestion_removes_its_finding_and_adds_none(
    advisor: Advisor, judged: list[tuple[dict, Advice]]
) -> None:
    right = helped = 0
    wrong = []
    for case, advice in judged:
        expected = {e["code"] for e in case["expect"]}
        before = Counter(f.code for f in advice.found)
        for finding in advice.findings:
            if finding.code not in expected or finding.where != "draft":
                continue
            right += 1
            helped += bool(finding.suggestions)
            for suggestion in finding.suggestions:
                changed = take(advice.draft, finding, suggestion)
                after = Counter(f.code for f in advisor.check(changed).found)
                if after[finding.code] >= before[finding.code] or not after <= before:
                    wrong.append((case["id"], finding.code, suggestion.replacement))
    assert wrong == []
    assert right > 50
    assert helped >= WAYS_OUT * right


def test_suggestions_hold_in_a_draft_that_is_read_in_several_windows(
    advisor: Advisor, judged: list[tuple[dict, Advice]]
) -> None:
    drafts = [advice.draft for _, advice in judged if advice.draft.text.strip()]
    tried = 0
    for first in range(0, len(drafts) - 4, 12):
        together = drafts[first : first + 4]
        text = "\n\n".join(draft.text for draft in together)
        advice = advisor.check(replace(together[0], text=text))
        before = Counter(f.code for f in advice.found)
        for finding in advice.findings:
            for suggestion in finding.suggestions:
                tried += 1
                changed = advisor.check(take(advice.draft, finding, suggestion))
                after = Counter(f.code for f in changed.found)
                assert after[finding.code] < before[finding.code] and after <= before
    assert tried > 10
