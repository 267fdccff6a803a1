"""Every example of the pack, against the whole pack."""

from nlp.advisor import Advisor
from nlp.policy.trial import trials


def test_every_example_does_what_it_says(advisor: Advisor) -> None:
    tried = list(trials(advisor.pack, advisor.check))
    wrong = [(t.code, t.group, t.example.text, t.wrong) for t in tried if t.wrong and not t.known]
    assert len(tried) > 200
    assert wrong == []


def test_what_is_known_to_be_wrong_still_is(advisor: Advisor) -> None:
    """An example that has come right belongs among those that must stay so."""
    tried = [t for t in trials(advisor.pack, advisor.check) if t.known]
    assert [t.example.text for t in tried if not t.wrong] == []
