"""What a finding says of how it came about."""

import pytest

from nlp.advisor import Account, Draft
from nlp.draft import FIELDS
from nlp.pipeline.signals import Signal
from nlp.policy import pack as packs
from nlp.policy.grounds import Grounds

GROUNDS = packs.load().grounds
DRAFT = Draft("They sent us home early, and at work nobody says why.", Account(bio="Page at CPL"))


def _signal(label: str, words: str, where: str = "draft", score: float = 1.0) -> Signal:
    start = DRAFT.field(where).index(words)
    end = start + len(words)
    return Signal(label, where, start, end, score, "encoder", (0, len(DRAFT.field(where))))


FOUND = _signal("reputation", "sent us home early")
CASES = [
    ("sure", 0.95, (), (), "quite sure"),
    ("less so", 0.75, (), (), "fairly sure"),
    ("not very", 0.45, (), (), "not certain"),
    ("what the signal is", 0.95, (), (), "what these words mean"),
    ("who is identifiable by a bio", 0.95, ["identifiable"], [_signal("staff", "CPL", "bio")],
     "“CPL” in your bio tells readers where you work"),
    ("who is identifiable by the draft", 0.95, ["identifiable"], [_signal("staff", "at work")],
     "“at work” in your post tells readers where you work"),
    ("no words to name", 0.95, ["identifiable"], [_signal("staff", DRAFT.text)],
     "It takes it that readers can tell where you work"),
    ("a tie", 0.95, ["tied"], [_signal("organisation", "CPL", "bio")], "“CPL” in your bio links it"),
    ("the plainest tie", 0.95, ["tied"],
     [_signal("institution", "at work"), _signal("organisation", "CPL", "bio")], "“CPL” in your bio"),
    ("one proof of two facts", 0.95, ["identifiable", "tied"], [_signal("staff", "CPL", "bio")],
     "profile. “CPL” in your bio tells readers where you work."),
    ("what is not said", 0.95, ["undisclaimed"], [], "Nothing says yet that the views are your own"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "score", "needs", "others", "said"), CASES, ids=[c[0] for c in CASES])
def test_grounds(name: str, score: float, needs: list[str], others: list[Signal], said: str) -> None:
    signal = _signal(FOUND.label, "sent us home early", score=score)
    told = GROUNDS.told(signal, needs, others, DRAFT)
    assert said in told
    assert told.count("“") <= 1


def test_every_bit_of_a_draft_has_a_name_and_every_sureness_its_words() -> None:
    staff = [_signal("staff", "CPL", "bio")]
    for score in (0.0, 0.3, 0.699, 0.7, 1.0):
        told = GROUNDS.told(_signal("reputation", "home", score=score), ["identifiable"], staff, DRAFT)
        assert told.startswith("Off Desk is") and "{" not in told
    assert set(GROUNDS.places) == set(FIELDS)


def test_a_pack_without_grounds_says_nothing_of_them() -> None:
    assert Grounds().told(FOUND, ["identifiable"], [], DRAFT) == ""
