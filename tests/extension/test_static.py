"""The JavaScript: its types, its style, and its own unit tests."""

import json
import re
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def tools(root: Path) -> Path:
    folder = root / "node_modules" / ".bin"
    assert folder.is_dir(), "node_modules is missing. Run: make setup"
    return folder


def run(root: Path, *command: object) -> str:
    done = subprocess.run(list(map(str, command)), cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("project", [".", "tests/extension"])
def test_types(root: Path, tools: Path, project: str) -> None:
    run(root, tools / "tsc", "--project", project)


def test_style(root: Path, tools: Path) -> None:
    run(root, tools / "eslint", "--max-warnings", "0", ".")


def test_units(root: Path) -> None:
    files = sorted((root / "tests" / "extension").glob("*.test.js"))
    report = run(root, "node", "--test", "--test-reporter=tap", *files)
    assert int(re.search(r"^# pass (\d+)$", report, re.M)[1]) > 0
    assert re.search(r"^# (skipped|todo) [1-9]", report, re.M) is None


def test_lock_names_no_registry(root: Path) -> None:
    assert '"resolved"' not in (root / "package-lock.json").read_text()


def test_every_dependency_is_pinned_and_for_checks_only(root: Path) -> None:
    package = json.loads((root / "package.json").read_text())
    assert "dependencies" not in package
    versions = package["devDependencies"].values()
    assert [each for each in versions if not re.fullmatch(r"\d+\.\d+\.\d+", each)] == []
