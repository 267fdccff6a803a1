"""One server and one browser for all browser tests; fresh settings and a fresh page for each."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from drafts import NOTICE, quotes, stops
from harness import ACCOUNT, ROOT, Browser, Composer, Extension, Press, Server, open_site
from playwright.sync_api import Page, Playwright, sync_playwright

# The popup is a target of its own kind, which Playwright only attaches to when asked.
os.environ["PW_CHROMIUM_ATTACH_TO_OTHER"] = "1"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def _server() -> Iterator[Server]:
    server = Server()
    server.start()
    yield server
    server.kill()


@pytest.fixture
def server(_server: Server) -> Server:
    """The server, running, even where the test before killed it."""
    _server.start()
    return _server


@pytest.fixture(scope="session")
def browser(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(playwright, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def _extension(browser: Browser) -> Extension:
    return browser.load(ROOT)


@pytest.fixture
def extension(_extension: Extension, server: Server) -> Extension:
    """The extension of this repository, set up for a person whose bio says where they work."""
    _extension.set_up(server=server.url, account=ACCOUNT)
    return _extension


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.context.new_page()
    yield page
    page.close()


@pytest.fixture(params=["mastodon", "bluesky"])
def composer(request: pytest.FixtureRequest, extension: Extension, page: Page) -> Composer:
    """A compose box of either kind, under a site's own address, with the extension at work."""
    return open_site(page, request.param)


@pytest.fixture
def notice(composer: Composer, server: Server) -> Composer:
    """A box with a notice in it, and the notice marked."""
    composer.write(NOTICE)
    composer.settles_marked("stop", quotes(stops(server, NOTICE)))
    return composer


@pytest.fixture(params=["click", "Control+Enter", "Meta+Enter"])
def press_post(request: pytest.FixtureRequest) -> Press:
    def press(composer: Composer) -> None:
        if request.param == "click":
            composer.post.click()
        else:
            composer.box.focus()
            composer.page.keyboard.press(request.param)

    return press


@pytest.fixture
def plain_browser(playwright: Playwright, tmp_path: Path) -> Iterator[Browser]:
    """A browser with no extension, for what must work without one."""
    browser = Browser(playwright, tmp_path / "profile")
    yield browser
    browser.close()
