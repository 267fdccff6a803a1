"""What `make package` writes: for each browser, what it needs and nothing a page can reach."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from test_manifest import named_files

LOADER = "extension/content/loader.js"


@pytest.fixture(scope="module")
def packages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("packages")
    command = ["node", "extension/packaging/package.js", str(out)]
    subprocess.run(command, cwd=root, check=True)
    return out


@pytest.fixture(params=["chromium", "firefox"])
def package(request: pytest.FixtureRequest, packages: Path) -> Path:
    return packages / request.param


@pytest.fixture
def packed(package: Path) -> dict[str, Any]:
    return json.loads((package / "manifest.json").read_text())


def test_no_file_is_open_to_web_pages(packed: dict[str, Any], manifest: dict[str, Any]) -> None:
    assert "web_accessible_resources" in manifest
    assert "web_accessible_resources" not in packed


def test_each_browser_gets_its_own_manifest(packages: Path) -> None:
    chromium, firefox = (
        json.loads((packages / browser / "manifest.json").read_text())
        for browser in ("chromium", "firefox")
    )
    assert set(chromium["background"]) == {"service_worker", "type"}
    assert set(firefox["background"]) == {"scripts", "type"}
    assert "browser_specific_settings" in firefox.keys() - chromium.keys()
    assert "minimum_chrome_version" in chromium.keys() - firefox.keys()


def test_what_the_manifest_names_is_there_and_so_is_what_it_imports(
    package: Path, packed: dict[str, Any]
) -> None:
    named = {package / name for name in named_files(packed)}
    assert package / LOADER in named
    html = [path for path in named if path.suffix == ".html"]
    assert html
    reached, new = set(named), set(named)
    while new:
        new = {to.resolve() for path in new for to in references(path)} - reached
        reached |= new
    assert {str(path) for path in reached if not path.is_file()} == set()
    there = {path for path in package.rglob("*") if path.is_file()}
    assert there == reached | {package / "manifest.json"}


def references(path: Path) -> list[Path]:
    """The files that a module, page or style of the package brings in."""
    patterns = {
        ".html": r' (?:src|href)="([^"#:]+)"',
        ".js": r'^(?:import|export|\} from)\b[^"]*"(\.[^"]+)";$',
    }
    if path.suffix not in patterns or path.name == "loader.js":
        return []
    found = re.findall(patterns[path.suffix], path.read_text(), re.MULTILINE)
    return [path.parent / name for name in found]


def test_the_content_script_is_one_small_classic_script(package: Path) -> None:
    script = (package / LOADER).read_text()
    assert len(script.encode()) < 60_000
    assert "import(" not in script
    assert "off-desk" in script


def test_the_whole_is_small(package: Path) -> None:
    assert sum(path.stat().st_size for path in package.rglob("*") if path.is_file()) < 300_000
