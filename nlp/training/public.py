"""Public text for training, each line labelled only in what its source tells.

The sets stay out of the repository; a folder of them is named on the command
line. A row has the corpus format with two differences: `judged` lists the codes
whose absence is known (all else is unknown), and an expected code may come
without a quote.
"""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

ABUSE = ("disrespect", "discrimination", "threat-or-crime")
ELSEWHERE = (
    "official-voice", "unattributed-announcement", "speaks-for-library", "customer-service",
    "account-looks-official", "missing-disclaimer", "patron-privacy", "confidential",
    "reputation", "copyright", "wrong-account", "promotion",
)  # fmt: skip
"""What a stranger's post is not, for want of any tie to the organisation."""

ORDINARY, PROFILES = 1500, 150
HATEFUL_A_GROUP = NEUTRAL_A_GROUP = 40
DAVIDSON = 250


def public_cases(folder: Path, seed: int) -> list[dict]:
    """A sample of every set in the folder, the same for the same seed."""
    pick = random.Random(seed)
    return [
        *_ordinary(folder / "ordinary", pick),
        *_toxigen(folder / "toxigen", pick),
        *_davidson(folder / "davidson", pick),
        *_profiles(folder / "profiles", pick),
    ]


def _some(pick: random.Random, rows: list, most: int) -> list:
    return pick.sample(rows, min(most, len(rows)))


def _case(text: str, judged: tuple[str, ...], code: str = "", **account: str) -> dict:
    expect = [{"code": code, "where": "draft", "quote": None}] if code else []
    return {
        "text": text, "account": {"kind": "personal", **account}, "expect": expect,
        "judged": judged,
    }  # fmt: skip


def _ordinary(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Posts by people at large: no voice of the library, its patrons or its secrets."""
    lines = (folder / "posts.txt").read_text(encoding="utf-8").splitlines()
    for line in _some(pick, lines, ORDINARY):
        yield _case(line, ELSEWHERE)


def _toxigen(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Hateful and neutral lines on the same groups (Hartvigsen et al. 2022, arXiv:2203.09509)."""
    for path in sorted(folder.glob("*_1k.txt")):
        text = path.read_text(encoding="utf-8").replace("\\n", "\n")
        lines = sorted({line.strip().removeprefix("- ").strip() for line in text.split("\n")})
        lines = [line for line in lines if len(line.split()) > 3]
        if path.name.startswith("hate"):
            for line in _some(pick, lines, HATEFUL_A_GROUP):
                yield _case(line, (*ELSEWHERE, "disrespect"), "discrimination")
        else:
            for line in _some(pick, lines, NEUTRAL_A_GROUP):
                yield _case(line, (*ELSEWHERE, *ABUSE))


def _davidson(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Posts that all annotators called hateful, or all called neither (Davidson et al. 2017).

    What they called offensive is left out: much of it is dialect.
    """
    with (folder / "labeled_data.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hateful = [r["tweet"] for r in rows if r["hate_speech"] == r["count"]]
    neither = [r["tweet"] for r in rows if r["neither"] == r["count"]]
    for text in _some(pick, hateful, DAVIDSON):
        yield _case(text, (*ELSEWHERE, "disrespect"), "discrimination")
    for text in _some(pick, neither, DAVIDSON):
        yield _case(text, (*ELSEWHERE, "discrimination", "threat-or-crime"))


def _profiles(folder: Path, pick: random.Random) -> Iterator[dict]:
    """Profiles of people and of other organisations: none looks like this one's."""
    with (folder / "profiles.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in _some(pick, rows, PROFILES):
        yield _case(
            "", ELSEWHERE, display_name=row["name"], handle=row["username"], bio=row["bio"] or ""
        )
