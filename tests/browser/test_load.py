"""The browser's own loader, by the way of its "Load unpacked" button."""

import json
import shutil
from pathlib import Path

import pytest
from harness import ROOT, Browser, Extension, MissingBrowser, chromium_path
from playwright.sync_api import Error


def test_a_missing_browser_is_an_error_that_names_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingBrowser, match="apt-get install chromium"):
        chromium_path()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "extension", tmp_path / "copy" / "extension")
    shutil.copy(ROOT / "manifest.json", tmp_path / "copy")
    return tmp_path / "copy"


def test_accepts_the_repository(extension: Extension) -> None:
    manifest = extension.worker.evaluate("chrome.runtime.getManifest()")
    assert manifest["name"] == "Off Desk"


def test_accepts_a_copy(plain_browser: Browser, copy: Path) -> None:
    assert plain_browser.load(copy).id


@pytest.mark.parametrize("name", ["__pycache__", "_build"])
def test_refuses_a_copy_with_an_underscore_name_at_its_root(
    plain_browser: Browser, copy: Path, name: str
) -> None:
    (copy / name).mkdir()
    with pytest.raises(Error, match="reserved for use by the system"):
        plain_browser.load(copy)


FOR_FIREFOX = "'background.scripts' requires manifest version of 2 or lower."


@pytest.mark.parametrize(
    ("added", "errors"),
    [({}, []), ({"nonsense": 1}, ["Unrecognized manifest key 'nonsense'."])],
)
def test_reports_no_error_but_the_key_that_firefox_needs(
    plain_browser: Browser, copy: Path, added: dict[str, int], errors: list[str]
) -> None:
    """What Chromium would list as errors on its extensions page, in developer mode."""
    manifest = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps({**manifest, **added}))
    page = plain_browser.context.new_page()
    page.goto("chrome://extensions/")
    page.evaluate("chrome.developerPrivate.updateProfileConfiguration({inDeveloperMode: true})")
    info = page.evaluate(
        "id => chrome.developerPrivate.getExtensionInfo(id)", plain_browser.load(copy).id
    )
    assert [error["message"] for error in info["manifestErrors"]] == [FOR_FIREFOX, *errors]
    assert info["runtimeErrors"] == []
