"""Promises about the house: who may import whom, and who may know a library's name."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from nlp.policy import pack as packs

ROOT = Path(__file__).resolve().parents[1]
MAY_NAME_A_LIBRARY = ("nlp/policies/", "nlp/training/", "tests/", "docs/", "README.md")
BINARY = {".npy", ".onnx", ".png"}


def _tracked() -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listing.stdout.splitlines() if (ROOT / name).is_file()]


def _names() -> re.Pattern[str]:
    """The pack's own names as whole words, longest first; from the pack, so none stands here."""
    pack = packs.load()
    known = [*pack.organisation.names, *pack.organisation.places, pack.organisation.town]
    known += [handle.lstrip("@") for handle in pack.organisation.handles]
    found = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:{found})(?![a-z])", re.IGNORECASE)


def _naming(text: str) -> list[str]:
    return _names().findall(text)


def test_no_file_outside_the_packs_knows_a_librarys_name() -> None:
    files = [n for n in _tracked() if not n.startswith(MAY_NAME_A_LIBRARY)]
    files = [n for n in files if Path(n).suffix not in BINARY and n != "nlp/model/tokenizer.json"]
    assert len(files) > 50
    naming = {n: found for n in files if (found := _naming((ROOT / n).read_text(encoding="utf-8")))}
    assert naming == {}


def test_the_search_finds_a_name_where_there_is_one() -> None:
    name = packs.load().organisation.name
    assert _naming(f'DEFAULT = "{name.lower()}"')


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


DOORS = [
    ("nlp", r"^(flask|server|gunicorn|werkzeug)\b"),
    ("server", r"^nlp(?!\.advisor\b|$)"),
]


@pytest.mark.parametrize(("room", "closed"), DOORS)
def test_imports_go_one_way_and_through_the_door(room: str, closed: str) -> None:
    wrong = {
        str(path.relative_to(ROOT)): sorted(bad)
        for path in (ROOT / room).rglob("*.py")
        if (bad := {name for name in _imports(path) if re.match(closed, name)})
    }
    assert wrong == {}


def test_root_names() -> None:
    """What stands at the top of the house, beside what tools insist on."""
    rooms = {"nlp", "server", "extension", "tests", "docs", "benchmarks", ".ci", "_locales"}
    files = {"manifest.json", "pyproject.toml", "README.md", "Makefile"}
    tools = {
        ".gitignore", ".npmrc", "eslint.config.js", "package.json", "package-lock.json",
        "requirements.txt", "tsconfig.json",
    }  # fmt: skip
    assert {name.split("/")[0] for name in _tracked()} <= rooms | files | tools


ADDRESSES = re.compile(r'"resolved"|https?://(registry|files)\.|--(extra-)?index-url|--find-links')


@pytest.mark.parametrize("name", ["requirements.txt", "package-lock.json"])
def test_lock_files_carry_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not ADDRESSES.search(text)
    assert "sha256:" in text or "sha512-" in text
