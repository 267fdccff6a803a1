"""The one door, with the real pipeline and the real pack."""

import json
import threading

import pytest

from nlp.advisor import Account, Advisor, Draft, Organisation
from nlp.policy.suggest import take

STAFF = Account(display_name="Mel", handle="@mel_reads", bio="Library tech @ CPL")
SAMPLE = Draft("We're closed tomorrow, folks! Stay warm.", STAFF)

ODD_TEXTS = [
    ("empty", ""),
    ("blank", " \n\t "),
    ("one letter", "a"),
    ("emoji", "👩‍👩‍👧‍👦🇨🇦📚"),
    ("right to left", "הספרייה סגורה מחר \u202eabc\u202c"),
    ("zero width", "\u200b\u200d\ufeff" * 20),
    ("lone surrogates", "\ud83d we're closed \udc00"),
    ("combining", "Z\u0351\u036b\u0343\u036a\u0302\u036b" * 100),
    ("null and controls", "\x00\x01\x1b[31m"),
    ("one endless word", "a" * 100_000),
    ("endless emoji", "🎉" * 100_000),
    ("endless marks", "!(#" * 30_000),
    ("a hundred thousand code points", "We walked the dog. 🐕 " * 5000),
    ("one insult again and again", "You are an idiot. " * 2500),
    ("names in a row", "library " * 6000),
    ("work in a row", "CPL at work " * 4000),
    ("line breaks", "\r\n\n\n\r"),
    ("marks of our own", "[ORG] [CLS] [SEP] [unused1] [PAD]"),
]


@pytest.mark.parametrize(("name", "text"), ODD_TEXTS, ids=[t[0] for t in ODD_TEXTS])
def test_any_text_is_answered(advisor: Advisor, name: str, text: str) -> None:
    draft = Draft(text, Account(bio=text[:2000], display_name=text[:100]), replying_to=text[:2000])
    answer = advisor.check(draft).to_dict()
    json.dumps(answer).encode("utf-8")
    for finding in (*answer["findings"], *answer["acknowledgements"], *answer["remarks"]):
        field = draft.field(finding["where"]).encode("utf-16-le")
        start, end = finding["offset"], finding["offset"] + finding["length"]
        assert field[2 * start : 2 * end].decode("utf-16-le") == finding["quote"]


def test_the_sample_is_stopped_explained_and_offered_a_way_out(advisor: Advisor) -> None:
    advice = advisor.check(SAMPLE)
    (finding,) = advice.findings
    assert (advice.verdict, finding.code, finding.where) == ("stop", "official-voice", "draft")
    assert "We're closed" in finding.quote
    assert finding.suggestions


def test_somebody_who_has_not_filled_in_a_profile_is_advised_as_staff(advisor: Advisor) -> None:
    assert advisor.check(Draft(SAMPLE.text)).verdict == "stop"


@pytest.mark.parametrize("before", ["Morning!\n\n", "Snow again. ", "The cat is asleep. "])
@pytest.mark.parametrize("after", ["", " Really.", " Bring soup if you have any."])
def test_harmless_company_does_not_hide_a_plain_notice(
    advisor: Advisor, before: str, after: str
) -> None:
    advice = advisor.check(Draft(before + SAMPLE.text + after, STAFF))
    assert [f.code for f in advice.findings] == ["official-voice"]
    assert "We're closed tomorrow" in advice.findings[0].quote


def test_offsets_at_the_edge_are_utf16(advisor: Advisor) -> None:
    before = "🇨🇦👩‍👩‍👧 𝓗𝓲 cafe\u0301! "
    (finding,) = advisor.check(Draft(before + SAMPLE.text, STAFF)).to_dict()["findings"]
    text = (before + SAMPLE.text).encode("utf-16-le")
    start, end = 2 * finding["offset"], 2 * (finding["offset"] + finding["length"])
    assert text[start:end].decode("utf-16-le") == finding["quote"]
    assert "closed tomorrow" in finding["quote"]


def test_the_whole_draft_counts_not_the_paragraph(advisor: Advisor) -> None:
    opinion = "Hot take: late fees are a tax on the poor and libraries should drop them."
    alone = advisor.check(Draft(opinion, STAFF))
    disclaimed = advisor.check(Draft(f"{opinion}\n\nAnyway.\n\n(Views my own.)", STAFF))
    assert "missing-disclaimer" in {f.code for f in alone.findings}
    assert "missing-disclaimer" not in {f.code for f in disclaimed.findings}


def test_a_warning_deep_in_a_long_draft_is_found_on_its_words(advisor: Advisor) -> None:
    walk = "We took the long way round by the river and the dog found every puddle on it. "
    text = walk * 40 + "We're closed tomorrow at Hespeler library, folks. " + walk * 40
    quotes = [f.quote for f in advisor.check(Draft(text, STAFF)).findings]
    assert any("closed tomorrow" in quote for quote in quotes)


def test_an_official_account_may_speak_for_the_library(advisor: Advisor) -> None:
    official = Account("official", display_name="Cambridge Public Library", handle="@cpl")
    assert advisor.check(Draft(SAMPLE.text, official)).verdict == "clear"


def test_a_contributor_is_invited_and_no_spokesperson(advisor: Advisor) -> None:
    guest = Account("contributor", display_name="Lena Voss", bio="Guest bookbinder, Idea Exchange")
    text = "On behalf of everyone at Idea Exchange: thank you for coming."
    codes = {f.code for f in advisor.check(Draft(text, guest)).findings}
    assert "official-voice" in codes


def test_another_organisation_has_its_own_names(advisor: Advisor) -> None:
    museum = Organisation.from_dict({"name": "Lantern Hill Museum", "aliases": ["LHM"]})
    account = Account(bio="Visitor services at LHM")
    advice = advisor.check(Draft("We're closed tomorrow, folks! Stay warm.", account), museum)
    assert [f.code for f in advice.findings] == ["official-voice"]


def test_a_profile_check_speaks_of_the_account_alone(advisor: Advisor) -> None:
    advice = advisor.profile(Account(display_name="Idea Exchange Kids"))
    assert [(f.code, f.where) for f in advice.findings] == [
        ("account-looks-official", "display_name")
    ]
    remarks = advisor.profile(STAFF).remarks
    (remark,) = [r for r in remarks if r.code == "add-disclaimer"]
    (suggestion,) = remark.suggestions
    changed = take(Draft("", STAFF), remark, suggestion).account
    assert "add-disclaimer" not in {r.code for r in advisor.profile(changed).remarks}


def test_threads_may_share_an_advisor(advisor: Advisor) -> None:
    alone = advisor.check(SAMPLE).to_dict()
    answers: list[dict] = []
    threads = [
        threading.Thread(target=lambda: answers.append(advisor.check(SAMPLE).to_dict()))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [alone] * 8


def test_a_draft_is_forgotten_with_its_answer(advisor: Advisor) -> None:
    word = "zyzzlewick"
    advisor.check(Draft(f"My {word} is loose", STAFF))
    assert word not in advisor._nlp.vocab.strings
