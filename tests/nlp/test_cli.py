"""`offdesk check`, `evaluate` and `pack`, run as a person would."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.policy.pack import PACKS

OFFDESK = Path(sys.executable).with_name("offdesk")
SAMPLE = "We're closed tomorrow, folks! Stay warm."
STAFF = {"kind": "personal", "bio": "Library tech @ CPL"}


def run(*args: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([OFFDESK, *args], input=given, capture_output=True, text=True)


def test_check_takes_text_as_an_argument_or_on_standard_input() -> None:
    spoken = run("check", SAMPLE, "--bio", STAFF["bio"])
    piped = run("check", "--bio", STAFF["bio"], given=SAMPLE)
    assert spoken.returncode == piped.returncode == 0
    assert json.loads(spoken.stdout) == json.loads(piped.stdout)
    answer = json.loads(spoken.stdout)
    assert list(answer)[0] == "id"
    assert answer["verdict"] == "stop"


def test_check_answers_a_file_line_by_line_in_order() -> None:
    museum = {"name": "Lantern Hill Museum", "aliases": ["LHM"]}
    cases = [
        {"id": "b", "text": SAMPLE, "account": STAFF, "why": "extra keys are ignored"},
        {"id": "a", "text": "Soup for lunch", "account": {"kind": "personal", "bio": None}},
        {"text": SAMPLE, "account": {"bio": "Host at LHM"}, "organisation": museum},
    ]
    done = run("check", "--jsonl", "-", given="\n".join(map(json.dumps, cases)))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["id"] for a in answers] == ["b", "a", None]
    assert [a["verdict"] for a in answers] == ["stop", "clear", "stop"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 1 is not JSON"),
        ('{"id": 1}', 'line 1 has no "text"'),
        ("[]", "has no"),
        ('{"text": "hi", "account": "me"}', "line 1: account should be an object"),
        ('{"text": "hi", "account": {"bio": 7}}', "line 1: bio should be text"),
        ('{"text": "hi", "account": {"kind": "robot"}}', "line 1: an account is"),
        ('{"text": "hi", "replying_to": 5}', "line 1: replying_to should be text"),
        ('{"text": "hi", "media": [1]}', "line 1: media should be an object"),
        ('{"text": "hi", "organisation": {"places": []}}', "line 1: organisation has no name"),
    ],
)
def test_check_says_which_line_is_wrong(line: str, said: str) -> None:
    done = run("check", "--jsonl", "-", given=line)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_check_gives_back_any_id() -> None:
    done = run("check", "--jsonl", "-", given='{"text": "hi", "id": "\\ud800"}')
    assert json.loads(done.stdout)["id"] == "?"


def test_check_names_the_packs_it_knows() -> None:
    done = run("check", "hi", "--pack", "atlantis")
    assert done.returncode == 1
    assert "cambridge" in done.stderr


def test_evaluate_prints_a_table(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    expect = [{"code": "official-voice", "where": "draft", "quote": "We're closed tomorrow"}]
    cases = [
        {"text": SAMPLE, "account": STAFF, "expect": expect},
        {"text": "Soup for lunch", "account": STAFF, "expect": []},
    ]
    file.write_text("\n".join(map(json.dumps, cases)))
    done = run("evaluate", str(file))
    assert done.returncode == 0
    assert "official-voice" in done.stdout
    assert "macro F1             1.000 over 1 codes, 2 drafts" in done.stdout
    assert "0 of 1 (0.0%)" in done.stdout


def test_evaluate_writes_its_errors_to_a_file(tmp_path: Path) -> None:
    file, errors = tmp_path / "cases.jsonl", tmp_path / "errors.jsonl"
    expect = [{"code": "disrespect", "where": "draft", "quote": "Soup"}]
    file.write_text(json.dumps({"id": "s1", "text": "Soup for lunch", "expect": expect}))
    assert run("evaluate", str(file), "--errors", str(errors)).returncode == 0
    (error,) = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert (error["error"], error["id"], error["quote"]) == ("missed", "s1", "Soup")


def test_pack_check_and_test_fail_on_a_pack_that_is_wrong(tmp_path: Path) -> None:
    assert run("pack", "check").returncode == 0
    copy = shutil.copytree(Path(str(PACKS)) / "cambridge", tmp_path / "pack")
    rule = copy / "rules" / "disrespect.yaml"
    text = rule.read_text(encoding="utf-8")
    rule.write_text(text.replace("severity: caution", "severity: dire"), encoding="utf-8")
    broken = run("pack", "check", str(copy))
    assert broken.returncode == 1
    assert "rules/disrespect.yaml, line" in broken.stdout
    wrong = text.replace("  flagged:\n", "  flagged:\n    - text: Soup for lunch\n", 1)
    rule.write_text(wrong, encoding="utf-8")
    failing = run("pack", "test", str(copy))
    assert failing.returncode == 1
    assert "wrong: disrespect, flagged: not raised\n    Soup for lunch" in failing.stdout
