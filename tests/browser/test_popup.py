"""The window behind the toolbar button, opened the way a person opens it."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from harness import Composer, Extension, Server, eventually, open_site
from playwright.sync_api import Error, Locator, Page, expect

FORUM = "https://forum.example.org/"
WIKI = "https://wiki.example.org/"
"""Two sites that the manifest does not name: a browser that was asked once may not ask again."""


@pytest.fixture
def open_popup(extension: Extension, page: Page) -> Callable[[str], Page]:
    """Opens the popup over a site's page, by the name of its shape or by its address."""

    def open_over(site: str) -> Page:
        if site.startswith("https:"):
            page.route(site, lambda route: route.fulfill(body="<textarea></textarea>"))
            page.goto(site)
        else:
            open_site(page, site)
        return extension.popup(page)

    return open_over


def stored(extension: Extension, key: str, value: object) -> None:
    eventually(lambda: extension.settings.get(key), lambda now: now == value, f"stored {key}")


def click_and_leave(button: Locator) -> None:
    """Clicks a button that makes the browser close the popup, maybe before the click returns."""
    with button.page.expect_event("close"), suppress(Error):
        button.click()


def allow(extension: Extension, pattern: str) -> None:
    """Gives the permission on the browser's own page of extensions, as its owner may."""
    page = extension.browser.context.new_page()
    page.goto("chrome://extensions/")
    page.evaluate(
        "([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern)",
        [extension.id, pattern],
    )
    page.close()


def test_says_what_is_checked_where_it_goes_and_what_is_kept(
    open_popup: Callable[[str], Page], server: Server
) -> None:
    footer = open_popup("mastodon").locator("footer")
    expect(footer).to_contain_text("checks what you type in a compose box")
    expect(footer).to_contain_text(f"127.0.0.1:{server.port} and nowhere else")
    expect(footer).to_contain_text("nothing is kept")
    assert footer.inner_text().count(".") - "127.0.0.1".count(".") == 2


def test_switches_everything_off_and_on(
    open_popup: Callable[[str], Page], extension: Extension
) -> None:
    popup = open_popup("mastodon")
    badge = "chrome.action.getBadgeText({})"
    popup.locator("#power").uncheck()
    expect(popup.locator("#power-state")).to_have_text("Off")
    expect(popup.locator("#site-on")).to_be_disabled()
    stored(extension, "on", False)
    eventually(lambda: extension.worker.evaluate(badge), lambda text: text == "off", "the badge")
    popup.locator("#power").check()
    stored(extension, "on", True)
    eventually(lambda: extension.worker.evaluate(badge), lambda text: text == "", "the badge")


def test_switches_one_site_off(open_popup: Callable[[str], Page], extension: Extension) -> None:
    popup = open_popup("bluesky")
    expect(popup.locator("#site-host")).to_have_text("bsky.app")
    popup.locator("#site-on").uncheck()
    expect(popup.locator("#site-state")).to_contain_text("reads nothing on this site")
    stored(extension, "sites", {"bsky.app": {"on": False}})


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://mel.wordpress.com/", True),
        ("https://notwordpress.com/", False),
        ("https://wordpress.com.example.org/", False),
        ("https://social.example.org/", False),
    ],
)
def test_knows_a_named_site_from_one_that_only_looks_like_it(
    open_popup: Callable[[str], Page], address: str, named: bool
) -> None:
    popup = open_popup(address)
    expect(popup.locator("#site-switch")).to_be_visible(visible=named)
    expect(popup.locator("#watch")).to_be_visible(visible=not named)


def test_an_open_page_follows_the_switch(composer: Composer, extension: Extension) -> None:
    composer.write("We're closed tomorrow, folks!")
    composer.overlay.settles("stop")
    popup = extension.popup(composer.page)
    popup.locator("#site-on").uncheck()
    eventually(lambda: composer.marked("stop"), lambda marks: marks == [], "marks to go")
    composer.overlay.settles("off")
    popup.locator("#site-on").check()
    popup.close()
    composer.overlay.settles("stop")
    composer.post.click()
    composer.overlay.one("#guard")
    assert composer.posts == []


def test_keeps_the_account(open_popup: Callable[[str], Page], extension: Extension) -> None:
    popup = open_popup("mastodon")
    popup.locator("#profile summary").click()
    popup.locator("[name=kind]").select_option("contributor")
    popup.locator("[name=display_name]").fill("Sam")
    popup.locator("[name=handle]").fill("@sam")
    popup.locator("[name=bio]").fill("")
    account = {"kind": "personal", "display_name": "Sam", "handle": "@sam"}
    stored(extension, "account", account)
    stored(extension, "sites", {"mastodon.social": {"account": "contributor"}})
    popup.close()
    again = open_popup("mastodon")
    expect(again.locator("[name=kind]")).to_have_value("contributor")
    expect(again.locator("#profile-line")).to_have_text("Sam · @sam")
    again.close()
    elsewhere = open_popup("bluesky")
    expect(elsewhere.locator("[name=kind]")).to_have_value("personal")


def test_asks_for_the_account_while_it_is_empty(
    open_popup: Callable[[str], Page], extension: Extension, server: Server
) -> None:
    extension.set_up(server=server.url)
    expect(open_popup("mastodon").locator("[name=bio]")).to_be_visible()


def test_says_whose_guidelines_the_server_has(open_popup: Callable[[str], Page]) -> None:
    popup = open_popup("mastodon")
    expect(popup.locator("#status")).to_have_attribute("data-state", "answers")
    expect(popup.locator("#status")).to_contain_text("guidelines of Cambridge Public Library")


def test_opens_the_try_it_page(open_popup: Callable[[str], Page], server: Server) -> None:
    popup = open_popup("mastodon")
    expect(popup.locator("#try")).to_have_attribute("href", f"{server.url}/")
    with popup.context.expect_page() as opened:
        click_and_leave(popup.locator("#try"))
    expect(opened.value.locator("h1")).to_have_text("Off Desk")
    opened.value.close()


def test_says_when_the_server_is_gone_and_when_it_is_back(
    open_popup: Callable[[str], Page], server: Server
) -> None:
    server.kill()
    popup = open_popup("mastodon")
    expect(popup.locator("#status")).to_have_text(
        f"The checker at 127.0.0.1:{server.port} does not answer. Is it running?"
    )
    expect(popup.locator("#try")).to_be_hidden()
    server.start()
    popup.locator("#retry").click()
    expect(popup.locator("#status")).to_have_attribute("data-state", "answers")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://checker.example.org", "starts with https://"),
        ("http://10.0.0.7:8765", "starts with https://"),
        ("one two", "does not look like an address"),
    ],
)
def test_refuses_an_address_that_others_could_read(
    open_popup: Callable[[str], Page], extension: Extension, server: Server, address: str, says: str
) -> None:
    popup = open_popup("mastodon")
    popup.locator("#address summary").click()
    popup.locator("[name=server]").fill(address)
    popup.locator("#server button").click()
    expect(popup.locator("#server-error")).to_contain_text(says)
    assert extension.settings["server"] == server.url


def test_keeps_another_address_and_the_token(
    open_popup: Callable[[str], Page], extension: Extension, server: Server
) -> None:
    popup = open_popup("mastodon")
    popup.locator("#address summary").click()
    popup.locator("[name=server]").fill(f"127.0.0.1:{server.port}/")
    popup.locator("[name=token]").fill(" s3cret ")
    popup.locator("#server button").click()
    stored(extension, "token", "s3cret")
    stored(extension, "server", server.url)
    expect(popup.locator("#status")).to_have_attribute("data-state", "answers")


def test_sends_nothing_to_an_address_that_the_browser_has_not_allowed(
    open_popup: Callable[[str], Page], extension: Extension
) -> None:
    extension.set_up(server="https://checker.example.org")
    popup = open_popup("mastodon")
    status = popup.locator("#status")
    expect(status).to_contain_text("has not let Off Desk reach checker.example.org")


def test_watches_another_site_once_the_browser_allows_it(
    open_popup: Callable[[str], Page], extension: Extension
) -> None:
    registered = """chrome.scripting.getRegisteredContentScripts()
        .then(scripts => scripts.flatMap(script => script.matches))"""
    allow(extension, f"{FORUM}*")
    popup = open_popup(FORUM)
    expect(popup.locator("#site-state")).to_contain_text("reads nothing on forum.example.org")
    popup.locator("#watch").click()
    expect(popup.locator("#site-on")).to_be_checked()
    stored(extension, "watched", ["forum.example.org"])
    eventually(
        lambda: extension.worker.evaluate(registered),
        lambda patterns: patterns == [f"{FORUM}*"],
        "the site's script",
    )
    popup.locator("#unwatch").click()
    expect(popup.locator("#watch")).to_be_visible()
    stored(extension, "watched", [])
    eventually(
        lambda: extension.worker.evaluate(registered),
        lambda patterns: patterns == [],
        "the site's script",
    )


def test_watches_nothing_while_the_browser_asks(
    open_popup: Callable[[str], Page], extension: Extension
) -> None:
    """The browser closes the popup to ask; nobody answers here."""
    popup = open_popup(WIKI)
    click_and_leave(popup.locator("#watch"))
    stored(extension, "watched", ["wiki.example.org"])
    scripts = extension.worker.evaluate("chrome.scripting.getRegisteredContentScripts()")
    assert scripts == []


def test_has_nothing_to_say_about_a_page_that_is_no_website(
    extension: Extension, page: Page
) -> None:
    page.goto("about:blank")
    popup = extension.popup(page)
    expect(popup.locator("#site-state")).to_contain_text("nothing to check on this page")
    expect(popup.locator("#watch")).to_be_hidden()
