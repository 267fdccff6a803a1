"""What the manifest promises: few permissions, named hosts, nothing from elsewhere."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LOOPBACK = "http://127.0.0.1/*"

READ_SITES = """
import { sites } from "./extension/content/sites/index.js";
console.log(JSON.stringify(sites));
"""


def named_files(value: Any) -> Iterator[str]:
    """Every path that the manifest gives, patterns left out."""
    if isinstance(value, str) and re.fullmatch(r"extension/[^*]+\.\w+", value):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from named_files(each)
    elif isinstance(value, list):
        for each in value:
            yield from named_files(each)


def sources(root: Path) -> list[Path]:
    """What runs in the browser."""
    kinds = {".js", ".html", ".css"}
    return [path for path in (root / "extension").rglob("*") if path.suffix in kinds]


def test_no_name_at_the_root_that_browsers_refuse(root: Path) -> None:
    names = [path.name for path in root.iterdir() if path.name.startswith("_")]
    assert [name for name in names if name != "_locales"] == []


def test_every_file_it_names_exists(root: Path, manifest: dict[str, Any]) -> None:
    named = set(named_files(manifest))
    assert {"extension/content/loader.js", "extension/background/worker.js"} < named
    assert [path for path in named if not (root / path).is_file()] == []


def test_every_pattern_of_files_matches_some(root: Path, manifest: dict[str, Any]) -> None:
    patterns = [p for entry in manifest["web_accessible_resources"] for p in entry["resources"]]
    assert [pattern for pattern in patterns if not list(root.glob(pattern))] == []


def test_permissions_are_these_and_no_more(manifest: dict[str, Any]) -> None:
    assert manifest["permissions"] == ["activeTab", "scripting", "storage"]
    assert manifest["host_permissions"] == [LOOPBACK]
    assert manifest["optional_host_permissions"] == ["http://localhost/*", "https://*/*"]
    assert "optional_permissions" not in manifest


def test_hosts_are_those_of_the_sites_data(root: Path, manifest: dict[str, Any]) -> None:
    read = subprocess.run(
        ["node", "--input-type=module", "--eval", READ_SITES],
        cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    hosts = {host for site in json.loads(read.stdout) for host in site["hosts"]}
    wanted = {f"https://{host}/*" for host in hosts - {"127.0.0.1", "localhost"}} | {LOOPBACK}
    (script,) = manifest["content_scripts"]
    assert sorted(script["matches"]) == sorted(wanted)


def test_web_accessible_are_the_modules_of_the_content_script_alone(
    manifest: dict[str, Any],
) -> None:
    (entry,) = manifest["web_accessible_resources"]
    assert entry["resources"] == ["extension/content/*.js", "extension/ui/*.js"]


def test_code_comes_from_the_package_alone(manifest: dict[str, Any]) -> None:
    policy = dict(
        directive.strip().split(" ", 1)
        for directive in manifest["content_security_policy"]["extension_pages"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"


@pytest.mark.parametrize(
    "remote",
    [
        r"""(?:src|href|from|import|url)\s*[=(]?\s*["']?(?:https?:)?//""",
        r"\beval\(",
        r"\bnew Function\b",
        r"\bimportScripts\b",
    ],
)
def test_nothing_is_loaded_from_elsewhere(root: Path, remote: str) -> None:
    found = [path.name for path in sources(root) if re.search(remote, path.read_text())]
    assert found == []


def test_loads_in_both_browsers(manifest: dict[str, Any]) -> None:
    background = manifest["background"]
    assert background["scripts"] == [background["service_worker"]]
    gecko = manifest["browser_specific_settings"]["gecko"]
    assert gecko["id"] == "off-desk@example.org"
    assert gecko["data_collection_permissions"]["required"]


def test_its_version_is_the_package_s(root: Path, manifest: dict[str, Any]) -> None:
    assert json.loads((root / "package.json").read_text())["version"] == manifest["version"]
    assert f'\nversion = "{manifest["version"]}"\n' in (root / "pyproject.toml").read_text()
