"""Public text for training, each line labelled only in what its source tells.

The sets stay out of the repository; a folder of them is named on the command
line. A row has the corpus format with two differences: `judged` lists the codes
whose absence is known (all else is unknown), and an expected code may come
without a quote.
"""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ABUSE = ("disrespect", "discrimination", "threat-or-crime")
ELSEWHERE = (
    "official-voice", "unattributed-announcement", "speaks-for-library", "customer-service",
    "account-looks-official", "missing-disclaimer", "patron-privacy", "confidential",
    "reputation", "copyright", "wrong-account", "promotion",
)  # fmt: skip
"""What a stranger's post is not, for want of any tie to the organisation."""

ORDINARY, SUPPORT, PROFILES = 2000, 300, 150
DAVIDSON, CONVABUSE = 300, 150


@dataclass(frozen=True)
class PublicSets:
    """`cases` to train on; `posts` and `neutral` lines on groups are left to measure on."""

    cases: list[dict] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    neutral: list[str] = field(default_factory=list)


def public_sets(folder: Path, seed: int) -> PublicSets:
    """Every set in the folder, divided in the same way for the same seed."""
    pick, sets = random.Random(seed), PublicSets()
    sets.cases.extend(_ordinary(folder / "ordinary", pick, sets.posts))
    sets.cases.extend(_toxigen(folder / "toxigen", pick, sets.neutral))
    sets.cases.extend(_davidson(folder / "davidson", pick))
    sets.cases.extend(_convabuse(folder / "convabuse", pick))
    sets.cases.extend(_support(folder / "support", pick))
    sets.cases.extend(_profiles(folder / "profiles", pick))
    return sets


def _shuffled(pick: random.Random, rows: list) -> list:
    return pick.sample(rows, len(rows))


def _case(text: str, judged: tuple[str, ...], code: str = "", **account: str) -> dict:
    expect = [{"code": code, "where": "draft", "quote": None}] if code else []
    return {
        "text": text, "account": {"kind": "personal", **account}, "expect": expect,
        "judged": judged,
    }  # fmt: skip


def _rows(path: Path, **style: object) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, **style))


def _ordinary(folder: Path, pick: random.Random, left: list[str]) -> Iterator[dict]:
    """Posts by people at large: no voice of the library, its patrons or its secrets."""
    lines = _shuffled(pick, (folder / "posts.txt").read_text(encoding="utf-8").splitlines())
    left.extend(lines[ORDINARY:])
    for line in lines[:ORDINARY]:
        yield _case(line, ELSEWHERE)


def _toxigen(folder: Path, pick: random.Random, left: list[str]) -> Iterator[dict]:
    """Hateful and neutral lines on the same groups (Hartvigsen et al. 2022, arXiv:2203.09509)."""
    for path in sorted(folder.glob("*_1k.txt")):
        text = path.read_text(encoding="utf-8").replace("\\n", "\n")
        lines = sorted({line.strip().removeprefix("- ").strip() for line in text.split("\n")})
        lines = _shuffled(pick, [line for line in lines if len(line.split()) > 3])
        if path.name.startswith("hate"):
            for line in lines:
                yield _case(line, (*ELSEWHERE, "disrespect"), "discrimination")
        else:
            half = len(lines) // 2
            left.extend(lines[half:])
            for line in lines[:half]:
                yield _case(line, (*ELSEWHERE, *ABUSE))


def _davidson(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Posts that all annotators called hateful, or all called neither (Davidson et al. 2017).

    What they called offensive is left out: much of it is dialect.
    """
    rows = _rows(folder / "labeled_data.csv")
    hateful = [r["tweet"] for r in rows if r["hate_speech"] == r["count"]]
    neither = [r["tweet"] for r in rows if r["neither"] == r["count"]]
    for text in _shuffled(pick, hateful)[:DAVIDSON]:
        yield _case(text, (*ELSEWHERE, "disrespect"), "discrimination")
    for text in _shuffled(pick, neither)[:DAVIDSON]:
        yield _case(text, (*ELSEWHERE, "discrimination", "threat-or-crime"))


def _convabuse(folder: Path, pick: random.Random) -> Iterator[dict]:
    """What people said to a chat program (Cercas Curry et al. 2021, arXiv:2109.09483).

    Insults of its wits on which all annotators agree, and what none of them minded.
    """
    insults, harmless = set(), set()
    for row in _rows(folder / "ConvAbuseEMNLPtrain.csv"):
        yes = {name.split("_", 1)[-1] for name, value in row.items() if value == "1"}
        if "intellectual" in yes and not yes & {"is_abuse.1", "is_abuse.0"}:
            insults.add(row["user"])
        elif "is_abuse.1" in yes and not yes & {f"is_abuse.{n}" for n in (0, -1, -2, -3)}:
            harmless.add(row["user"])
    for text in _shuffled(pick, sorted(insults))[:CONVABUSE]:
        yield _case(text, ELSEWHERE, "disrespect")
    for text in _shuffled(pick, sorted(harmless))[:CONVABUSE]:
        yield _case(text, (*ELSEWHERE, *ABUSE))


def _support(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Customers and companies in talk: neither is this organisation."""
    rows = _rows(folder / "messages.tsv", delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in _shuffled(pick, rows)[:SUPPORT]:
        yield _case(row["text"], ELSEWHERE)


def _profiles(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Profiles of people and of other organisations: none looks like this one's."""
    rows = _rows(folder / "profiles.tsv", delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in _shuffled(pick, rows)[:PROFILES]:
        yield _case(
            "", ELSEWHERE, display_name=row["name"], handle=row["username"], bio=row["bio"] or ""
        )
