"""Labelled drafts made of labelled drafts: the labels must hold."""

import pytest

from nlp import pipeline
from nlp.policy import pack as packs
from nlp.training.augment import accompanied, disguised, unnamed

STAFF = {"kind": "personal", "display_name": "Mel", "handle": "@mel", "bio": "Library tech @ CPL"}
STRANGER = {"kind": "personal", "display_name": "Jo", "handle": "@jo", "bio": "bread"}


def _case(text: str, account: dict, *found: tuple[str, str], where: str = "draft") -> dict:
    expect = [{"code": code, "where": where, "quote": quote} for code, quote in found]
    return {"text": text, "account": account, "replying_to": None, "expect": expect}


NOTICE = _case("We're closed tomorrow.", STAFF, ("official-voice", "We're closed tomorrow"))
SOUP = _case("Soup for lunch.", STAFF)
INSULT = _case("My landlord is a weasel", STRANGER, ("disrespect", "a weasel"))
RESIDENT = _case("Our mayor should reopen the pool.", STRANGER)
ABOUT_US = _case("Love the new carpet at CPL.", STAFF)
OFFICIAL = _case("Doors open at nine.", STAFF | {"kind": "official"})
PROFILE = _case("Soup again.", STRANGER, ("account-looks-official", "@jo"), where="handle")


@pytest.fixture(scope="module")
def joined() -> list[dict]:
    nlp, organisation = pipeline.load(exclude=["encoder"]), packs.load().organisation
    cases = [NOTICE, SOUP, INSULT, RESIDENT, ABOUT_US, OFFICIAL, PROFILE]
    return [case for seed in range(40) for case in accompanied(cases, 1.0, seed, nlp, organisation)]


def test_every_quote_still_stands_once_in_the_text(joined: list[dict]) -> None:
    assert len(joined) > 100
    assert all(case["text"].count(e["quote"]) == 1 for case in joined for e in case["expect"])


def test_the_account_stays_and_both_drafts_codes_are_kept(joined: list[dict]) -> None:
    texts = {(case["text"], *(e["code"] for e in case["expect"])) for case in joined}
    assert ("We're closed tomorrow. Soup for lunch.", "official-voice") in texts
    both = [case for case in joined if len(case["expect"]) == 2]
    assert {e["code"] for case in both for e in case["expect"]} == {"official-voice", "disrespect"}
    assert all(case["account"] == STAFF for case in both)


@pytest.mark.parametrize("other", [RESIDENT, ABOUT_US, NOTICE], ids=["opinion", "tie", "voice"])
def test_what_depends_on_its_author_is_put_beside_nobody_elses_words(
    joined: list[dict], other: dict
) -> None:
    """A resident's opinion would need a disclaimer in another's mouth."""
    hosts = {case["account"]["bio"] for case in joined if other["text"] in case["text"]}
    assert hosts == {other["account"]["bio"]}


def test_official_accounts_and_profiles_are_left_alone(joined: list[dict]) -> None:
    assert not [case for case in joined if "Doors open" in case["text"] or "again" in case["text"]]


def test_a_fault_may_be_buried_in_harmless_talk(joined: list[dict]) -> None:
    buried = [case for case in joined if SOUP["text"] in case["text"] and case["expect"]]
    assert {e["code"] for case in buried for e in case["expect"]} == {"official-voice", "disrespect"}
    parts = [NOTICE["text"], SOUP["text"], INSULT["text"]]
    assert [case for case in joined if all(part in case["text"] for part in parts)]


def test_a_disguise_changes_words_of_the_quote_and_the_quote_with_them() -> None:
    cases = [case for seed in range(60) for case in disguised([INSULT, SOUP, NOTICE], 1.0, seed)]
    abusive = [case for case in cases if case["expect"]]
    harmless = [case for case in cases if not case["expect"]]
    assert len(abusive) > 40 and len(harmless) > 40
    for case in abusive:
        (expected,) = case["expect"]
        assert expected["code"] == "disrespect"
        assert expected["quote"] in case["text"] != INSULT["text"]
        assert case["text"].startswith("My landlord is")
    tricks = {expected["quote"] for case in abusive for expected in case["expect"]}
    assert {"a w e a s e l", "a w3453l"} <= tricks
    assert {case["text"] for case in harmless} - {SOUP["text"]}


def test_only_abuse_is_disguised() -> None:
    assert list(disguised([NOTICE, PROFILE], 1.0, 1)) == []


def test_unnamed_takes_name_and_handle_but_not_the_bio() -> None:
    (case,) = unnamed([SOUP], 1.0, 1)
    assert case["account"] == STAFF | {"display_name": "", "handle": ""}
    assert list(unnamed([PROFILE], 1.0, 1)) == []


def test_the_same_seed_gives_the_same_cases() -> None:
    cases = [SOUP, INSULT, NOTICE] * 20
    assert list(unnamed(cases, 0.3, 5)) == list(unnamed(cases, 0.3, 5))
    assert list(unnamed(cases, 0.3, 5)) != list(unnamed(cases, 0.3, 6))
