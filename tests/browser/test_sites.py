"""The sites' entries are data: here a browser says whether it can read them, and whether boxes
that are not for posts stay unread."""

import pytest
from harness import Composer, Extension, Overlay, Server, open_site
from playwright.sync_api import Page

CLEAR = "Cinnamon buns are in the oven and the cat is asleep."


def test_every_selector_is_one_that_a_browser_understands(server: Server, page: Page) -> None:
    page.goto(server.url)
    selectors = page.evaluate(
        """async () => {
            const {siteFor, sites} = await import("/extension/content/sites/index.js");
            const entries = [...sites, siteFor("a.site.of.its.own")];
            return entries.flatMap(({composer, never, publish, shortcuts}) =>
                [composer, never, publish, ...Object.values(shortcuts)]).filter(Boolean);
        }"""
    )
    assert len(selectors) > 30
    wrong = page.evaluate(
        """selectors => selectors.filter((selector) => {
            try { return document.querySelector(selector) === document; } catch { return true; }
        })""",
        selectors,
    )
    assert wrong == []


@pytest.mark.parametrize(
    "box",
    [
        '<textarea id="other"></textarea>',
        '<div role="search"><textarea id="other" class="{composer}"></textarea></div>',
        '<textarea id="other" class="{composer}" aria-label="Search posts"></textarea>',
        '<textarea id="other" class="{composer}" autocomplete="current-password"></textarea>',
        '<textarea id="other" class="{composer} spoiler-input"></textarea>',
    ],
    ids=["named by no entry", "in a search", "a search", "a password", "left out by the entry"],
)
def test_box_that_is_not_for_posts_is_left_alone(
    extension: Extension, page: Page, box: str
) -> None:
    composer = open_site(page, "mastodon")
    markup = box.format(composer="autosuggest-textarea__textarea")
    page.evaluate(
        """markup => document.querySelector(".compose-form").insertAdjacentHTML(
            "afterbegin", markup)""",
        markup,
    )
    other = page.locator("#other")
    other.focus()
    page.keyboard.type("We're closed tomorrow at CPL, folks!")
    composer = Composer(page, "textarea:not(#other)", ".compose-form__submit button")
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    assert composer.marked("stop") == []
    assert len(Overlay(page).all("#badge")) == 1
