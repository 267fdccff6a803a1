"""The labelled drafts that training reads: sound, and written rather than multiplied."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from nlp.draft import Draft
from nlp.pipeline.encoder import LABELS

CORPUS = Path(__file__).resolve().parents[2] / "nlp" / "training" / "corpus"
DEV = Path(__file__).resolve().parents[1] / "corpus" / "dev.jsonl"
FILES = sorted(CORPUS.glob("*.jsonl"))
OURS = [path for path in FILES if path.name != "train.jsonl"]
MOST_SHARED = 0.30


def _cases(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(words[i:] for i in range(5)), strict=False))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_every_quote_stands_in_its_field(path: Path) -> None:
    for case in _cases(path):
        draft = Draft.from_dict(case)
        for expected in case["expect"]:
            assert expected["code"] in LABELS, case["id"]
            assert expected["quote"], case["id"]
            assert expected["quote"] in draft.field(expected["where"]), case["id"]


def test_ids_are_unique() -> None:
    ids = Counter(case["id"] for path in (*FILES, DEV) for case in _cases(path))
    assert len(ids) > 7000
    assert [name for name, count in ids.items() if count > 1] == []


def test_no_two_of_our_drafts_share_much() -> None:
    """Counted on the longer of the two: short drafts meet in stock phrases."""
    runs = {case["id"]: _runs(case["text"]) for path in OURS for case in _cases(path)}
    users: dict[tuple[str, ...], list[str]] = {}
    for name, own in runs.items():
        for run in own:
            users.setdefault(run, []).append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in users.values():
        shared.update((a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    much = {
        pair: count
        for pair, count in shared.items()
        if count > MOST_SHARED * max(len(runs[name]) for name in pair)
    }
    assert much == {}


def test_the_development_drafts_are_not_trained_on() -> None:
    texts = {case["text"] for path in FILES for case in _cases(path)}
    assert not texts & {case["text"] for case in _cases(DEV)}
