"""The first customer's pack against the policy it stands for."""

import json
import re
from pathlib import Path

import pytest

from nlp.policy import pack as packs

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PACK = packs.load()
POLICY = (CORPUS / "policy.txt").read_text(encoding="utf-8")
WARNINGS = {
    "official-voice": "stop", "speaks-for-library": "stop", "patron-privacy": "stop",
    "confidential": "stop", "discrimination": "stop", "threat-or-crime": "stop",
    "wrong-account": "stop", "unattributed-announcement": "caution", "customer-service": "caution",
    "account-looks-official": "caution", "disrespect": "caution", "reputation": "caution",
    "copyright": "caution", "missing-disclaimer": "note",
}  # fmt: skip
REMARKS = {"discoverable", "your-rights", "consent", "add-disclaimer", "other-language"}


def test_every_code_of_the_guideline_has_a_rule_as_grave_as_it_says() -> None:
    warnings = {rule.code: rule.severity for rule in PACK.rules.values() if rule.is_warning}
    assert warnings == WARNINGS
    assert {rule.code for rule in PACK.rules.values() if rule.is_remark} == REMARKS
    assert PACK.rules["promotion"].severity == "praise"


@pytest.mark.parametrize("clause", PACK.clauses, ids=[c["id"] for c in PACK.clauses])
def test_a_quotation_is_word_for_word(clause: dict) -> None:
    assert clause["quotation"] in POLICY


def test_the_clauses_together_are_the_whole_policy() -> None:
    left = POLICY
    for clause in sorted(PACK.clauses, key=lambda c: -len(c["quotation"])):
        left = left.replace(clause["quotation"], "")
    words = re.findall(r"\w+", left)
    headings = re.findall(r"^[A-Z][^.\n]{0,80}$", POLICY, re.MULTILINE)
    spare = re.findall(r"\w+", " ".join(headings))
    assert len(words) <= len(spare) + 20, " ".join(words)


def test_a_clause_names_the_codes_whose_rules_cite_it() -> None:
    for clause in PACK.clauses:
        cited = {rule.code for rule in PACK.rules.values() if rule.clause == clause["id"]}
        assert cited <= set(clause["codes"])
        assert (clause["kind"] == "checked") == bool(clause["codes"])


def test_a_card_never_speaks_of_consequences() -> None:
    wording = [
        text
        for rule in PACK.rules.values()
        for text in (rule.message, rule.explanation, *(s.label for s in rule.suggestions))
    ]
    assert not [w for w in wording if re.search(r"\b(disciplin|fired|consequence|punish)", w, re.I)]


def test_no_five_words_of_the_development_drafts_stand_in_pack_or_code() -> None:
    """Examples are our own; the drafts we measure on must not leak into what is measured."""
    root = CORPUS.parents[1]
    cases = map(json.loads, (CORPUS / "dev.jsonl").read_text(encoding="utf-8").splitlines())
    texts = [t for case in cases for t in (case["text"], case["replying_to"], *_account(case)) if t]
    held = set().union(*map(_runs, texts))
    sources = [
        path
        for folder in ("nlp", "server", "extension")
        for path in (root / folder).rglob("*")
        if path.suffix in {".yaml", ".py", ".js", ".txt", ".html", ".json", ".cfg"}
        and path.name not in {"train.jsonl", "tokenizer.json"}
    ]
    assert sources
    shared = {p.name: _runs(p.read_text(encoding="utf-8")) & held for p in sources}
    policy = _runs(POLICY)
    assert {name: runs - policy for name, runs in shared.items() if runs - policy} == {}


def _account(case: dict) -> list[str]:
    return [case["account"].get(name) for name in ("display_name", "handle", "bio")]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(words[i:] for i in range(5)), strict=False))
