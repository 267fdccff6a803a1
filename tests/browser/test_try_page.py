"""The page that the server shows at its root, with no extension, and with one."""

from collections.abc import Iterator

import pytest
from harness import Browser, Extension, Server, eventually, open_try_page
from playwright.sync_api import Page, Playwright, expect

SAMPLE = "We're closed tomorrow, folks! Stay warm."
FLAGGED = "We're closed tomorrow"
"""What the flagged words begin with; how far they reach is for the server to say."""

KINDS = pytest.mark.parametrize("kind", ["plain", "rich"])


@pytest.fixture(scope="module")
def visitor(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """A browser with no extension."""
    browser = Browser(playwright, tmp_path_factory.mktemp("visitor"))
    yield browser
    browser.close()


@pytest.fixture
def visit(visitor: Browser) -> Iterator[Page]:
    page = visitor.context.new_page()
    yield page
    page.close()


@KINDS
def test_marks_explains_and_rewrites(visit: Page, server: Server, kind: str) -> None:
    composer = open_try_page(visit, server, kind)
    composer.write(SAMPLE)
    composer.overlay.settles("stop")
    quote = visit.locator("#list .item.stop q").inner_text()
    assert quote.startswith(FLAGGED)
    composer.settles_marked("stop", [quote])

    composer.overlay.one("#badge").click()
    card = composer.overlay.one("#card")
    assert FLAGGED in card.text
    assert composer.overlay.one("#card .clause cite").text

    wording = composer.overlay.one("#card .suggestion .wording").text
    composer.overlay.one("#card [data-action=apply]").click()
    composer.settles_marked("stop", [])
    assert composer.text.strip() == f"{wording} Stay warm."


@KINDS
def test_the_guard_holds_the_pretend_post(visit: Page, server: Server, kind: str) -> None:
    composer = open_try_page(visit, server, kind)
    composer.write(SAMPLE)
    composer.overlay.settles("stop")

    composer.post.click()
    assert composer.overlay.one("#guard [data-action=edit]").focused
    composer.overlay.one("#guard [data-action=edit]").click()
    composer.overlay.gone("#guard")
    assert composer.text.strip() == SAMPLE
    expect(visit.locator("#posted")).to_be_empty()

    composer.post.click()
    composer.overlay.one("#guard [data-action=post]").click()
    expect(visit.locator("#posted")).to_have_text(
        "Posted. (Nowhere: this page publishes nothing.)"
    )
    assert composer.text.strip() == ""


def test_the_list_says_what_the_card_says(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    composer.write(SAMPLE)
    item = visit.locator("#list .item.stop")
    expect(item.locator("q")).to_contain_text(FLAGGED)
    expect(item.locator(".clause cite")).not_to_be_empty()
    expect(visit.locator("#summary")).to_have_text("One thing to look at.")
    wording = item.locator(".suggestion .wording").first.inner_text()
    item.locator(".suggestion").first.click()
    expect(item).to_have_count(0)
    assert wording in composer.text


def test_not_here_takes_it_off_the_list_and_the_box(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    composer.write(SAMPLE)
    visit.locator("#list [data-action=dismiss]").click()
    expect(visit.locator("#list .item.stop")).to_have_count(0)
    composer.settles_marked("stop", [])


def test_a_harmless_draft_has_nothing_to_say(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    composer.write("The cat slept on my keyboard all afternoon.")
    expect(visit.locator("#summary")).to_have_text("Nothing to change. Most posts are fine.")
    expect(visit.locator("#list .item")).to_have_count(0)
    composer.post.click()
    expect(visit.locator("#posted")).to_contain_text("Posted.")


def test_a_very_long_draft_is_said_to_be_read_in_part(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    composer.box.focus()
    visit.keyboard.insert_text("The bread rose well and the cat slept on the warm sill. " * 400)
    composer.overlay.settles("partly")
    expect(visit.locator("#list")).to_contain_text("not every line")
    composer.overlay.one("#badge").click()
    assert "not every line" in composer.overlay.one("#card").text


def test_the_example_is_one_click_away_and_undone_by_one(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    visit.locator("#example").click()
    composer.overlay.settles("stop")
    visit.keyboard.press("Control+z")
    assert composer.text == ""


def test_the_account_counts(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    composer.write(SAMPLE)
    composer.overlay.settles("stop")
    visit.locator("[name=kind]").select_option("official")
    composer.overlay.settles("clear")
    expect(visit.locator("#pretend")).to_be_hidden()


def test_says_when_the_server_is_gone_and_lets_the_post_through(
    visit: Page, server: Server
) -> None:
    composer = open_try_page(visit, server)
    server.kill()
    composer.write(SAMPLE)
    expect(visit.locator("#summary")).to_contain_text("Not checked: The checker at 127.0.0.1")
    server.start()
    visit.locator("#retry").click()
    composer.overlay.settles("stop")


def test_loads_nothing_from_elsewhere_and_no_error(visit: Page, server: Server) -> None:
    asked: list[str] = []
    said: list[str] = []
    visit.on("request", lambda request: asked.append(request.url))
    visit.on("console", lambda message: said.append(message.text))
    visit.on("pageerror", lambda error: said.append(str(error)))
    composer = open_try_page(visit, server)
    composer.write(SAMPLE)
    composer.overlay.settles("stop")
    assert [url for url in asked if not url.startswith(f"{server.url}/")] == []
    assert len(asked) > 10
    assert said == []


def test_keeps_nothing(visit: Page, server: Server) -> None:
    composer = open_try_page(visit, server)
    composer.write(SAMPLE)
    composer.overlay.settles("stop")
    kept = visit.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie,
                        (await indexedDB.databases()).length, (await caches.keys()).length]"""
    )
    assert kept == [0, 0, "", 0, 0]


@KINDS
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_never_scrolls_sideways(visit: Page, server: Server, width: int, kind: str) -> None:
    visit.set_viewport_size({"width": width, "height": 640})
    composer = open_try_page(visit, server, kind)
    composer.write(SAMPLE)
    expect(visit.locator("#list .item.stop")).to_be_visible()
    assert visit.evaluate("document.documentElement.scrollWidth") == width
    composer.write(f" {'w' * 90} https://example.org/{'a-long-address/' * 8}")
    assert visit.evaluate("document.documentElement.scrollWidth") == width


@KINDS
def test_leaves_the_checking_to_the_extension(
    extension: Extension, page: Page, server: Server, kind: str
) -> None:
    composer = open_try_page(page, server, kind)
    composer.write(SAMPLE)
    expect(page.locator("#summary")).to_contain_text("The Off Desk extension is checking this page")
    eventually(lambda: composer.marked("stop"), len, "a mark of the extension")
    expect(page.locator("#list .item")).to_have_count(0)
    expect(page.locator("#account")).to_be_hidden()
