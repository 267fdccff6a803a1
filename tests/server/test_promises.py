"""What the documents promise is so."""

import json
import re
import subprocess
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.cli import serve
from server.settings import PREFIX, Settings

FOR_PEOPLE = {"/", "/docs", "/openapi.json", "/extension/<path:path>", "/static/<path:filename>"}


def test_every_route_is_in_openapi(app: Flask, client: FlaskClient) -> None:
    routes = {rule.rule for rule in app.url_map.iter_rules()}
    assert routes - FOR_PEOPLE == set(client.get("/openapi.json").json["paths"])


def test_every_setting_and_its_default_is_documented(root: Path) -> None:
    lines = (root / "docs/install.md").read_text().splitlines()
    for setting in fields(Settings):
        name = PREFIX + setting.name.upper()
        default = str(setting.default or "none")
        assert any(f"`{name}`" in line and default in line for line in lines), name


def test_every_option_is_documented_and_is_a_setting(root: Path) -> None:
    text = (root / "docs/install.md").read_text()
    for option in serve.params:
        assert f"`--{option.name}`" in text
        assert option.name in {setting.name for setting in fields(Settings)}
        assert str(Settings.__dataclass_fields__[option.name].default) in option.help


def test_every_direct_dependency_has_its_reason(root: Path) -> None:
    text = (root / "docs/dependencies.md").read_text()
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    node = json.loads((root / "package.json").read_text())
    extras = sum(project["optional-dependencies"].values(), [])
    for name in [*project["dependencies"], *extras, *node["devDependencies"]]:
        assert f"| `{re.split('[<>=~!;[ ]', name)[0]}` |" in text, name


@pytest.mark.parametrize("document", ["README.md", "docs/install.md", "docs/dependencies.md"])
def test_every_make_target_and_file_named_exists(root: Path, document: str) -> None:
    text = (root / document).read_text()
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^ *make ([a-z-]+)|`make ([a-z-]+)", text, re.MULTILINE)) <= {
        pair for target in targets for pair in ((target, ""), ("", target))
    }
    for link in re.findall(r"\]\(([^)#:]+)\)", text):
        assert ((root / document).parent / link).exists(), link


def test_continuous_integration_runs_what_a_user_runs(root: Path) -> None:
    commands = (root / ".ci/run").read_text().splitlines()
    assert commands[-1] == "exec make test"


def test_an_old_python_is_refused_in_plain_words(root: Path, tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        (tmp_path / name).write_bytes((root / name).read_bytes())
    refused = subprocess.run(
        ["make", "setup", "PYTHON=false"], cwd=tmp_path, capture_output=True, text=True
    )
    assert refused.returncode != 0
    assert "needs Python 3.11" in refused.stderr
    assert not (tmp_path / ".venv").exists()
