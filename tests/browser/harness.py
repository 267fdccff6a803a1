"""What the browser tests use: pages with a compose box, and the parts behind them."""

from collections.abc import Callable
from pathlib import Path

from chromium import Browser, Extension, MissingBrowser, chromium_path
from overlay import Overlay, Shown
from playwright.sync_api import Locator, Page, Route
from serving import ROOT, Server
from waiting import PATIENCE, eventually

__all__ = [
    "ACCOUNT",
    "PATIENCE",
    "ROOT",
    "Browser",
    "Composer",
    "Extension",
    "MissingBrowser",
    "Overlay",
    "Press",
    "Server",
    "Shown",
    "chromium_path",
    "eventually",
    "open_site",
    "open_try_page",
]

SITES = Path(__file__).parent / "sites"

ACCOUNT = {
    "kind": "personal",
    "display_name": "Mel",
    "handle": "@mel_reads",
    "bio": "Library tech @ CPL. Cats.",
}
"""Whose posts the tests write: somebody whose bio says where they work."""


class Composer:
    """A page that has the shape of a site, its compose box, and what Off Desk makes of it."""

    def __init__(self, page: Page, box: str, post: str) -> None:
        self.page = page
        self.box: Locator = page.locator(box)
        self.post: Locator = page.locator(post)
        self.overlay = Overlay(page)

    def write(self, text: str) -> None:
        """Types at the caret, key by key."""
        self.box.focus()
        self.page.keyboard.type(text)

    @property
    def text(self) -> str:
        return self.box.evaluate("box => box.value ?? box.innerText")

    @property
    def posts(self) -> list[str]:
        """What this page has published."""
        return self.page.locator("#posts li").all_inner_texts()

    def publishes(self, posts: list[str]) -> None:
        """Returns when exactly these have been published."""
        eventually(lambda: self.posts, lambda now: now == posts, f"the posts to be {posts}")

    @property
    def caret(self) -> int:
        """How many characters stand before the caret."""
        return self.box.evaluate(
            """box => {
                if (box.selectionStart !== undefined) return box.selectionStart;
                const selection = getSelection();
                const before = document.createRange();
                before.selectNodeContents(box);
                before.setEnd(selection.focusNode, selection.focusOffset);
                return before.toString().length;
            }"""
        )

    def marked(self, severity: str) -> list[str]:
        """The words that carry a mark: a highlight's range text, or a mirror's marked text."""
        ranges: list[str] = self.page.evaluate(
            "name => [...(CSS.highlights.get(name) ?? [])].map(String)", f"off-desk-{severity}"
        )
        mirror = self.overlay.all(f'.mirror [data-mark="{severity}"]')
        return ranges + [mark.text for mark in mirror]

    def settles_marked(self, severity: str, words: list[str]) -> None:
        """Returns when exactly these words carry the mark."""
        eventually(
            lambda: self.marked(severity),
            lambda marked: marked == words,
            f"{severity} to mark {words}",
        )


Press = Callable[[Composer], None]
"""One way to press Post."""

SHAPES = {
    "mastodon": (
        "https://mastodon.social/",
        ".compose-form textarea",
        ".compose-form__submit button",
    ),
    "bluesky": ("https://bsky.app/", ".ProseMirror", "[data-testid=composerPublishBtn]"),
}
"""The pages in `sites/`: their address, compose box and publish control."""


def open_site(page: Page, name: str) -> Composer:
    """Opens a page of a site's shape under that site's address; nothing leaves the machine."""
    address, box, post = SHAPES[name]

    def answer(route: Route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(path=SITES / f"{name}.html", content_type="text/html")
        else:
            route.fulfill(status=404)

    page.route(f"{address}**", answer)
    page.goto(address)
    return Composer(page, box, post)


def open_try_page(page: Page, server: Server, kind: str = "plain") -> Composer:
    """The page that the server shows at its root, with its plain or its rich box in front."""
    page.goto(server.url)
    page.locator(f"#boxes input[value={kind}]").check()
    return Composer(page, f"#{kind}", "#post")
