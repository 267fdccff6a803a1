"""The packed extension in the browser: it works like the folder, and no page can reach its files."""

import subprocess
from pathlib import Path

import pytest
from drafts import NOTICE, quotes, stops
from harness import ACCOUNT, ROOT, Browser, Extension, Server, open_site
from playwright.sync_api import Page

READ = "url => fetch(url).then(answer => answer.ok, () => false)"


@pytest.fixture
def packed(plain_browser: Browser, server: Server, tmp_path: Path) -> Extension:
    command = ["node", "extension/packaging/package.js", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True)
    extension = plain_browser.load(tmp_path / "chromium")
    extension.set_up(server=server.url, account=ACCOUNT)
    return extension


def test_marks_and_guards(packed: Extension, server: Server) -> None:
    composer = open_site(packed.browser.context.new_page(), "mastodon")
    composer.write(NOTICE)
    composer.settles_marked("stop", quotes(stops(server, NOTICE)))
    composer.post.click()
    composer.overlay.one("dialog[open]")
    assert composer.posts == []


def test_a_page_that_knows_the_id_reads_none_of_its_files(packed: Extension) -> None:
    page = open_site(packed.browser.context.new_page(), "mastodon").page
    assert not any(_readable(page, packed))


def test_the_folder_as_it_stands_can_be_read(extension: Extension, page: Page) -> None:
    """What the package is for: the check above would find a file if there were one."""
    assert any(_readable(open_site(page, "mastodon").page, extension))


def _readable(page: Page, extension: Extension) -> list[bool]:
    names = ["content/loader.js", "content/main.js", "ui/marks.css", "ui/words.js"]
    base = f"chrome-extension://{extension.id}/extension/"
    return [page.evaluate(READ, base + name) for name in names]
