"""Where a suggestion puts its words."""

from dataclasses import replace

import pytest

from nlp.advisor import Account, Draft, Suggestion
from nlp.pipeline.signals import Signal
from nlp.policy import pack as packs
from nlp.policy.judge import judge
from nlp.policy.rule import Rewrite
from nlp.policy.suggest import candidates, take

PACK = packs.load()
TEXT = "Long day. My boss is a weasel! Soup now.\n"
SENTENCE = (TEXT.index("My"), TEXT.index("Soup"))

CASES = [
    (Rewrite("a", "words", "my boss"), "Long day. My boss is my boss! Soup now.\n"),
    (Rewrite("b", "words"), "Long day. My boss is! Soup now.\n"),
    (Rewrite("c", "sentence", "My boss!"), "Long day. My boss! Soup now.\n"),
    (Rewrite("d", "sentence"), "Long day. Soup now.\n"),
    (Rewrite("e", "end", "Views my own."), "Long day. My boss is a weasel! Soup now. Views my own.\n"),
    (Rewrite("f", "start", "Just me:"), "Just me: " + TEXT),
    (Rewrite("g", "words", "{quote} ({place})"),
     f"Long day. My boss is a weasel ({PACK.organisation.town})! Soup now.\n"),
]  # fmt: skip


def _finding(text: str = TEXT, where: str = "draft", words: str = "a weasel"):
    start = text.index(words)
    signal = Signal("disrespect", where, start, start + len(words), 0.9, "test", SENTENCE)
    draft = Draft(text) if where == "draft" else Draft("hi", Account(bio=text))
    return draft, judge(PACK, draft, [signal])[0]


@pytest.mark.parametrize(("rewrite", "text"), CASES, ids=[c[0].change for c in CASES])
def test_taking_a_suggestion(rewrite: Rewrite, text: str) -> None:
    draft, finding = _finding()
    rule = replace(PACK.rules["disrespect"], suggestions=(rewrite,))
    pack = replace(PACK, rules={**PACK.rules, "disrespect": rule})
    (suggestion,) = candidates(pack, draft, finding)
    assert take(draft, finding, suggestion).text == text


LEFT_OUT = [
    ("My boss is a weasel! Soup now.", "Soup now."),
    ("  My boss is a weasel! Soup now.", "  Soup now."),
    ("Long day. My boss is a weasel!", "Long day."),
    ("Long day.\nMy boss is a weasel! Soup now.", "Long day.\nSoup now."),
    ("Long day. My boss is a weasel!\n\nSoup now.", "Long day.\n\nSoup now."),
    ("Long day.\n\nMy boss is a weasel!\nSoup now.", "Long day.\n\nSoup now."),
]


@pytest.mark.parametrize(("text", "left"), LEFT_OUT)
def test_what_is_left_when_a_sentence_goes(text: str, left: str) -> None:
    start = text.index("My boss")
    end = text.find("Soup") if "Soup" in text else len(text)
    signal = Signal("disrespect", "draft", start + 11, start + 19, 0.9, "test", (start, end))
    draft = Draft(text)
    (finding,) = judge(PACK, draft, [signal])
    rule = replace(PACK.rules["disrespect"], suggestions=(Rewrite("a", "sentence"),))
    pack = replace(PACK, rules={**PACK.rules, "disrespect": rule})
    (suggestion,) = candidates(pack, draft, finding)
    assert take(draft, finding, suggestion).text == left


def test_taking_one_in_the_account_leaves_the_draft_alone() -> None:
    draft, finding = _finding("a weasel, me", where="bio")
    changed = take(draft, finding, Suggestion("x", 0, 8, "a fox"))
    assert (changed.text, changed.account.bio) == ("hi", "a fox, me")
