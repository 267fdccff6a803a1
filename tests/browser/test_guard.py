"""Post is pressed on a draft that has an open stop finding, or has none."""

from drafts import CLEAR, NOTICE, quotes, stops
from harness import Composer, Extension, Press, Server, open_site
from playwright.sync_api import Page


def goes_on_writing(composer: Composer) -> None:
    """The person is back in the draft as it was, and nothing has been published."""
    composer.overlay.gone("#guard")
    composer.page.keyboard.type("!")
    assert composer.text == f"{NOTICE}!"
    assert composer.posts == []


def test_guard_asks_and_going_back_posts_nothing(
    notice: Composer, server: Server, press_post: Press
) -> None:
    press_post(notice)
    finding = stops(server, NOTICE)[0]
    dialog = notice.overlay.one("#guard")
    for words in (finding["message"], finding["quote"], finding["clause"]["title"]):
        assert words in dialog.text
    assert notice.overlay.one("[data-action=edit]").focused
    notice.page.keyboard.press("Enter")
    goes_on_writing(notice)


def test_guard_escape_goes_back_to_the_draft(notice: Composer, press_post: Press) -> None:
    press_post(notice)
    notice.overlay.one("#guard")
    notice.page.keyboard.press("Escape")
    goes_on_writing(notice)


def test_guard_post_anyway_lets_exactly_one_post_leave(notice: Composer, press_post: Press) -> None:
    press_post(notice)
    notice.overlay.one("[data-action=post]").click()
    notice.publishes([NOTICE])
    notice.overlay.gone("#guard")
    notice.write(CLEAR)
    notice.overlay.settles("clear")
    notice.post.click()
    notice.publishes([NOTICE, CLEAR])


def test_clear_draft_is_posted_by_one_press(composer: Composer, press_post: Press) -> None:
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    press_post(composer)
    composer.publishes([CLEAR])


def test_guard_checks_first_what_was_only_just_written(
    composer: Composer, press_post: Press
) -> None:
    composer.write("Morning! ")
    composer.overlay.settles("clear")
    composer.write(NOTICE)
    press_post(composer)
    composer.overlay.one("#guard")
    assert composer.posts == []
    composer.overlay.one("[data-action=post]").click()
    composer.publishes([f"Morning! {NOTICE}"])


def test_site_that_ignores_our_press_is_posted_to_by_the_next_one(
    extension: Extension, server: Server, page: Page
) -> None:
    composer = open_site(page, "bluesky")
    page.evaluate(
        """() => document.addEventListener("click", (event) => {
            if (!event.isTrusted) event.stopImmediatePropagation();
        }, true)"""
    )
    composer.write(NOTICE)
    composer.settles_marked("stop", quotes(stops(server, NOTICE)))
    composer.post.click()
    composer.overlay.one("[data-action=post]").click()
    assert "press Post once more" in composer.overlay.one("#notice").text
    assert composer.posts == []
    composer.post.click()
    composer.publishes([NOTICE])
    composer.overlay.gone("#guard")


def test_page_cannot_press_post_anyway(notice: Composer) -> None:
    notice.post.click()
    notice.overlay.one("#guard")
    notice.page.evaluate(
        """() => {
            const host = document.querySelector("off-desk");
            for (const target of [host, document.activeElement, document.body]) {
                target.click();
                for (const type of ["pointerdown", "pointerup", "click"])
                    target.dispatchEvent(new MouseEvent(type, {bubbles: true, detail: 1,
                        clientX: innerWidth / 2, clientY: innerHeight / 2}));
                for (const key of ["Tab", "Enter"])
                    target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
            }
        }"""
    )
    assert notice.overlay.one("#guard").visible
    assert notice.posts == []


def test_page_cannot_take_the_dialog_away(notice: Composer) -> None:
    notice.post.click()
    notice.overlay.one("#guard")
    for attack in ("remove()", "hidePopover()", "removeAttribute('popover')"):
        notice.page.evaluate(f"document.querySelector('off-desk').{attack}")
        notice.page.wait_for_function("document.querySelector('off-desk:popover-open')")
        assert notice.overlay.one("#guard").visible
    notice.overlay.one("[data-action=edit]").click()
    notice.overlay.gone("#guard")
    assert notice.posts == []


def test_page_hears_nothing_of_what_is_done_in_the_interface(notice: Composer) -> None:
    notice.page.evaluate(
        """() => {
            globalThis.heard = [];
            const host = document.querySelector("off-desk");
            for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup", "click",
                "pointermove", "mouseover", "keydown", "keyup", "focusin", "focusout", "toggle"])
                for (const capture of [true, false])
                    document.addEventListener(type, (event) => {
                        if (event.target === host) heard.push(type);
                    }, capture);
        }"""
    )
    notice.overlay.one("#badge").click()
    notice.overlay.one("#card [data-action=dismiss]").hover()
    notice.page.keyboard.press("Escape")
    notice.overlay.gone("#card")
    notice.page.keyboard.press("Alt+Shift+O")
    notice.overlay.one("#card")
    notice.page.keyboard.press("Tab")
    notice.overlay.one("#card .close").click()
    notice.overlay.gone("#card")
    assert notice.page.evaluate("heard") == []
    assert notice.posts == []
