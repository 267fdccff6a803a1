"""What a right request gets."""

import pytest
from flask.testing import FlaskClient

from nlp.advisor import Account, Advisor, Draft, Media

DRAFT = "We're closed tomorrow, folks! Stay warm."


@pytest.fixture(scope="module")
def advisor() -> Advisor:
    return Advisor.load()


PERSONAL = {"kind": "personal", "platform": "x", "handle": "@mel", "display_name": "Mel"}
EMPTY = dict.fromkeys(("platform", "handle", "display_name", "bio"))

REQUESTS = {
    "text alone": ({"text": DRAFT}, Draft(DRAFT)),
    "no text": ({"text": ""}, Draft("")),
    "account": ({"text": DRAFT, "account": PERSONAL}, Draft(DRAFT, Account(**PERSONAL))),
    "kind alone": (
        {"text": DRAFT, "account": {"kind": "official"}},
        Draft(DRAFT, Account("official")),
    ),
    "all but kind null": (
        {"text": DRAFT, "account": {"kind": "contributor", **EMPTY}},
        Draft(DRAFT, Account("contributor")),
    ),
    "no kind is personal": (
        {"text": DRAFT, "account": {"handle": "@mel"}},
        Draft(DRAFT, Account("personal", handle="@mel")),
    ),
    "all optional null": (
        {
            "text": DRAFT,
            "account": None,
            "replying_to": None,
            "sharing": None,
            "media": None,
            "language": None,
        },
        Draft(DRAFT),
    ),
    "whole": (
        {
            "text": "Come along!",
            "account": PERSONAL,
            "replying_to": "Is the library open?",
            "sharing": "Story time is back",
            "media": {"images": 2, "videos": 1},
            "language": "fr",
        },
        Draft(
            "Come along!",
            Account(**PERSONAL),
            "Is the library open?",
            "Story time is back",
            Media(2, 1),
            "fr",
        ),
    ),
    "unknown fields": (
        {"text": DRAFT, "mood": 1, "account": {"age": 7}, "media": {"gifs": 1}},
        Draft(DRAFT),
    ),
    "emoji before": ({"text": f"🎉👩‍👩‍👧🇨🇦 {DRAFT}"}, Draft(f"🎉👩‍👩‍👧🇨🇦 {DRAFT}")),
    "lone surrogate": ({"text": f"\ud83d {DRAFT}"}, Draft(f"\ufffd {DRAFT}")),
    "longest": ({"text": "Sunshine🎉 " * 10_000}, Draft("Sunshine🎉 " * 10_000)),
}


@pytest.mark.parametrize(("body", "draft"), REQUESTS.values(), ids=REQUESTS)
def test_check_answers_as_the_advisor_does(
    client: FlaskClient, advisor: Advisor, body: dict, draft: Draft
) -> None:
    answer = client.post("/api/v1/check", json=body)
    assert (answer.status_code, answer.json) == (200, advisor.check(draft).to_dict())


LEADS = [("", 0), ("🎉 ", 3), ("🇨🇦 ", 5), ("Cafe\u0301. ", 7)]


@pytest.mark.parametrize(("lead", "offset"), LEADS)
def test_offsets_are_those_of_javascript(client: FlaskClient, lead: str, offset: int) -> None:
    text = lead + DRAFT
    body = {"text": text, "account": {"kind": "personal", "bio": "Library tech @ CPL"}}
    answer = client.post("/api/v1/check", json=body).json
    finding = next(f for f in answer["findings"] if f["where"] == "draft")
    units = text.encode("utf-16-le")
    start, end = finding["offset"], finding["offset"] + finding["length"]
    assert start == offset
    assert units[2 * start : 2 * end].decode("utf-16-le") == finding["quote"]


PROFILES = [
    {"kind": "personal", **EMPTY},
    {"kind": "personal", "display_name": "Public Library", "handle": "@library", "bio": "Books"},
    {"display_name": "Mel"},
]


@pytest.mark.parametrize("account", PROFILES)
def test_profile_answers_as_the_advisor_does(
    client: FlaskClient, advisor: Advisor, account: dict
) -> None:
    answer = client.post("/api/v1/profile", json={"account": account})
    wanted = advisor.profile(Account.from_dict(account)).to_dict()
    assert (answer.status_code, answer.json) == (200, wanted)


def test_policy_is_whole(client: FlaskClient, advisor: Advisor) -> None:
    policy = client.get("/api/v1/policy").json
    assert policy == advisor.policy()
    assert policy["clauses"]
    assert policy["codes"]


def test_health(client: FlaskClient, advisor: Advisor) -> None:
    assert client.get("/healthz").json == {"status": "ok"}
    ready = client.get("/readyz").json
    assert (ready["status"], ready["version"]) == ("ready", advisor.version)
    assert ready["policy"] == advisor.check(Draft("")).policy
