import pytest

from nlp.draft import Account, Draft


def test_missing_and_null_account_fields_are_empty() -> None:
    draft = Draft.from_dict({"text": "hi", "account": {"kind": "personal", "bio": None}})
    assert draft.account == Account()
    assert draft.replying_to == ""


def test_unknown_keys_are_ignored() -> None:
    assert Draft.from_dict({"text": "hi", "mood": "fine"}) == Draft("hi")


def test_an_unknown_kind_of_account_is_an_error() -> None:
    with pytest.raises(ValueError, match="personal, official, contributor"):
        Account(kind="robot")


@pytest.mark.parametrize("text", ["\ud83d", "a\udc00b", "\ude00\ud83d"])
def test_a_lone_surrogate_becomes_one_replacement_character(text: str) -> None:
    readable = Draft(text).text
    assert len(readable) == len(text)
    assert readable.encode("utf-8").decode() == readable
    assert "\ufffd" in readable


def test_fields_by_name() -> None:
    draft = Draft("a", Account(bio="b", handle="h"), replying_to="c")
    assert [draft.field(n) for n in ("draft", "bio", "handle", "replying_to", "sharing")] == [
        "a", "b", "h", "c", "",
    ]  # fmt: skip
