"""Reading a pack: what is wrong is said with file and line, and the rest still loads."""

import shutil
from pathlib import Path

import pytest

from nlp.policy import pack as packs
from nlp.policy.pack import PACKS, Pack
from nlp.policy.source import PackError

KNOWN = Path(str(PACKS)) / "cambridge"
RULE = "rules/disrespect.yaml"

BREAKS = [
    ("not YAML", RULE, "code: disrespect", "code: [disrespect", "is not YAML"),
    ("unknown key", RULE, "code: disrespect", "code: disrespect\nmood: grim", "mood: Unknown field"),
    ("unknown severity", RULE, "severity: caution", "severity: dire", "severity: Must be one of"),
    ("unknown clause", RULE, "clause: ", "clause: no-such-", "no clause has the id"),
    ("a key twice", RULE, "code: disrespect", "code: disrespect\ncode: x", "says 'code' twice"),
    ("no clear examples", RULE, "  clear:", "  known_false_alarms:", "`flagged` and `clear`"),
    ("unknown fact", RULE, "raised_by:\n", "raised_by:\n  - {signal: x, needs: [luck]}\n", "Must be"),
    ("unknown signal", RULE, "- signal: disrespect", "- signal: disrepsect", "signal: Must be"),
    ("yields to itself", RULE, "yields_to: [", "yields_to: [disrespect, ", "in a circle"),
    ("a key that is a list", RULE, "code: disrespect", "? [a]\n: b", "not a word"),
    ("a control character", RULE, "code: disrespect", "code: \x01", "not YAML"),
    ("too deep", RULE, "code: disrespect", "code: " + "[" * 5000, "not YAML"),
    ("an alias", RULE, "code: disrespect", "code: &a disrespect\ntitle: *a", "uses an alias"),
    ("no message", RULE, "message:", "massage:", "message: Missing data"),
    ("a fact nobody knows", "grounds.yaml", "  tied:", "  tired:", "facts.tired"),
    ("a clause without words", "clauses.yaml", "  plain:", "  plane:", "plane: Unknown field"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KNOWN, tmp_path / "pack"))


@pytest.fixture(scope="module")
def whole() -> Pack:
    return packs.load()


def test_the_pack_is_sound(whole: Pack) -> None:
    assert whole.problems == ()


@pytest.mark.parametrize(("name", "file", "old", "new", "said"), BREAKS, ids=[b[0] for b in BREAKS])
def test_a_broken_part_is_named_and_left_out(
    copy: Path, whole: Pack, name: str, file: str, old: str, new: str, said: str
) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    pack = packs.load(str(copy))
    assert any(problem.file == file and said in problem.message for problem in pack.problems)
    left = set(whole.rules) - set(pack.rules)
    assert left == ({"disrespect"} if file == RULE else set())
    assert len(pack.clauses) == len(whole.clauses) - (file == "clauses.yaml")


def test_of_rules_that_yield_in_a_circle_one_is_left_out(copy: Path, whole: Pack) -> None:
    path = copy / "rules/confidential.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("yields_to: []", "yields_to: [copyright]"), encoding="utf-8")
    pack = packs.load(str(copy))
    (left,) = set(whole.rules) - set(pack.rules)
    said = {problem.file: problem.message for problem in pack.problems}
    assert "confidential to copyright to confidential" in said[f"rules/{left}.yaml"]


def test_a_problem_stands_on_its_line(copy: Path) -> None:
    path = copy / RULE
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if line.startswith("severity:"))
    lines[number] = "severity: dire"
    path.write_text("\n".join(lines), encoding="utf-8")
    (problem,) = [p for p in packs.load(str(copy)).problems if p.file == RULE]
    assert problem.line == number + 1
    assert str(problem).startswith(f"{RULE}, line {number + 1}: severity")


@pytest.mark.parametrize("file", ["pack.yaml", "organisation.yaml"])
def test_without_its_two_main_files_there_is_no_pack(copy: Path, file: str) -> None:
    (copy / file).unlink()
    with pytest.raises(PackError, match=file):
        packs.load(str(copy))


def test_an_unknown_pack_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(PackError, match="cambridge"):
        packs.load("atlantis")


def test_a_scalar_is_text_whatever_it_looks_like(copy: Path) -> None:
    path = copy / "pack.yaml"
    path.write_text("id: no\nversion: 1.10\ntitle: on\nsource: 2026-01-01\nlanguage: en\n")
    pack = packs.load(str(copy))
    assert (pack.id, pack.version, pack.title, pack.source) == ("no", "1.10", "on", "2026-01-01")


def test_wording_fills_in_its_placeholders_and_the_quote_last(whole: Pack) -> None:
    words = whole.words("{short_name} in {place}: {quote}", "{organisation}")
    assert words == f"{whole.settings['short_name']} in {whole.organisation.town}: {{organisation}}"
