"""Signals and account in, findings out."""

from dataclasses import replace

import pytest

from nlp.advisor import Account, Draft, Media
from nlp.pipeline.signals import Signal
from nlp.policy import pack as packs
from nlp.policy.judge import judge

PACK = packs.load()
TEXT = "We're closed tomorrow at the library, says my boss, that weasel."


def _signal(label: str, words: str = TEXT, score: float = 0.9, where: str = "draft") -> Signal:
    start = TEXT.index(words) if where == "draft" else 0
    return Signal(label, where, start, start + len(words), score, "test", (0, len(TEXT)))


TIE = _signal("institution", "library")
STAFF = _signal("staff", "my boss")
DISCLAIMER = _signal("disclaimer", "Mine", where="bio")

CASES = [
    ("a voice warning with a tie", "personal", [_signal("official-voice"), TIE], ["official-voice"]),
    ("a voice warning without one", "personal", [_signal("official-voice")], []),
    ("a voice warning on an official account", "official", [_signal("official-voice"), TIE], []),
    ("a contributor's voice", "contributor", [_signal("official-voice"), TIE], ["official-voice"]),
    ("conduct on an official account", "official", [_signal("disrespect")], ["disrespect"]),
    ("a private post on an official account", "official", [_signal("wrong-account")],
     ["wrong-account"]),
    ("the same on one's own", "personal", [_signal("wrong-account")], []),
    ("an opinion by staff", "personal", [_signal("missing-disclaimer"), STAFF],
     ["missing-disclaimer"]),
    ("an opinion that is disclaimed", "personal",
     [_signal("missing-disclaimer"), STAFF, DISCLAIMER], []),
    ("an opinion by anybody", "personal", [_signal("missing-disclaimer")], []),
    ("the same words twice", "personal",
     [_signal("speaks-for-library"), _signal("official-voice"), TIE], ["speaks-for-library"]),
    ("words for each", "personal",
     [_signal("official-voice", "We're closed"), _signal("disrespect", "that weasel"), TIE],
     ["official-voice", "disrespect"]),
    ("one code, two stretches", "personal",
     [_signal("disrespect", "my boss"), _signal("disrespect", "weasel")],
     ["disrespect", "disrespect"]),
    ("one code, stretches that touch", "personal",
     [_signal("disrespect", "that weasel"), _signal("disrespect", "weasel")], ["disrespect"]),
    ("praise gives way to a warning", "personal",
     [_signal("promotion"), _signal("official-voice"), TIE], ["official-voice"]),
    ("a remark is made once", "personal",
     [_signal("organisation", "library"), _signal("organisation", "boss")], ["discoverable"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "signals", "codes"), CASES, ids=[c[0] for c in CASES])
def test_judging(name: str, kind: str, signals: list[Signal], codes: list[str]) -> None:
    draft = Draft(TEXT, Account(kind, bio="Mine"))
    assert [finding.code for finding in judge(PACK, draft, signals)] == codes


def test_a_finding_explains_itself() -> None:
    (finding,) = judge(PACK, Draft(TEXT), [_signal("disrespect", "that weasel", 0.83)])
    assert finding.quote == "that weasel"
    assert TEXT[finding.start : finding.end] == "that weasel"
    assert (finding.confidence, finding.where, finding.severity) == (0.83, "draft", "caution")
    assert finding.message and finding.explanation and finding.clause.quotation
    assert "{" not in finding.message + finding.explanation + finding.because
    assert finding.because.startswith("Off Desk is fairly sure")


def test_the_surest_of_two_signals_on_the_same_words_speaks() -> None:
    draft = Draft(TEXT, Account(bio="Mine"))
    meant = _signal("official-voice", "We're closed", 0.6)
    plain = replace(_signal("opening-hours", "We're closed tomorrow", 1.0), source="plain")
    (finding,) = judge(PACK, draft, [meant, plain, TIE, STAFF])
    assert (finding.quote, finding.source) == ("We're closed tomorrow", "plain")


def test_consent_is_asked_for_only_with_pictures() -> None:
    draft, signal = Draft(TEXT), _signal("institution", "library")
    with_picture = replace(draft, media=Media(images=1))
    assert "consent" not in {f.code for f in judge(PACK, draft, [signal])}
    assert "consent" in {f.code for f in judge(PACK, with_picture, [signal])}


def test_the_bio_is_spoken_of_only_in_a_profile_check() -> None:
    staff = _signal("staff", "Mine", where="bio")
    account = Account(bio="Mine")
    assert judge(PACK, Draft(TEXT, account), [staff]) == ()
    assert [f.code for f in judge(PACK, Draft("", account), [staff])] == ["add-disclaimer"]


@pytest.mark.parametrize(("where", "codes"), [("handle", ["account-looks-official"]), ("bio", [])])
def test_an_account_looks_official_where_a_name_stands_in_that_very_field(
    where: str, codes: list[str]
) -> None:
    draft = Draft(TEXT, Account(handle=TEXT, bio=TEXT))
    signals = [_signal("account-looks-official", where="handle"), _signal("town", where=where)]
    assert [finding.code for finding in judge(PACK, draft, signals)] == codes
