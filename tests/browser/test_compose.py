"""From a compose box to a warning: reading, marking, rewriting and guarding a draft, in both kinds
of box, with the real server's own findings as the measure."""

from collections.abc import Callable
from typing import Any

import pytest
import requests
from harness import (
    ACCOUNT,
    ROOT,
    Browser,
    Composer,
    Extension,
    Server,
    eventually,
    open_site,
    open_try_page,
)
from playwright.sync_api import Page

Press = Callable[[Composer], None]

NOTICE = "We're closed tomorrow, folks! Stay warm."
CLEAR = "Cinnamon buns are in the oven and the cat is asleep."


def advice(server: Server, text: str) -> dict[str, Any]:
    """What the server itself says about a draft of the account that the tests use."""
    body = {"text": text, "account": ACCOUNT}
    return requests.post(f"{server.url}/api/v1/check", json=body, timeout=30).json()


def stops(server: Server, text: str) -> list[dict[str, Any]]:
    found = [each for each in advice(server, text)["findings"] if each["severity"] == "stop"]
    assert found, f"the server finds no stop in {text!r}"
    return found


def quotes(findings: list[dict[str, Any]]) -> list[str]:
    return [finding["quote"] for finding in findings]


@pytest.fixture
def notice(composer: Composer, server: Server) -> Composer:
    """A box with a notice in it, and the notice marked."""
    composer.write(NOTICE)
    composer.settles_marked("stop", quotes(stops(server, NOTICE)))
    return composer


def caret(composer: Composer) -> int:
    """How many characters stand before the caret."""
    return composer.box.evaluate(
        """box => {
            if (box.selectionStart !== undefined) return box.selectionStart;
            const selection = getSelection();
            const before = document.createRange();
            before.selectNodeContents(box);
            before.setEnd(selection.focusNode, selection.focusOffset);
            return before.toString().length;
        }"""
    )


def publishes(composer: Composer, posts: list[str]) -> None:
    """Returns when exactly these have been published."""
    eventually(lambda: composer.posts, lambda now: now == posts, f"the posts to be {posts}")


# --- reading and marking -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        NOTICE,
        f"🎉🇨🇦 {NOTICE}",
        f"👩🏽‍🚒 café n\u0303 𝔸 — {NOTICE}",
        f"Morning.\n\n{NOTICE}",
    ],
    ids=["plain", "emoji and a flag", "joined emoji, combining marks, letters beyond", "lines"],
)
def test_mark_stands_on_the_words_that_were_found(
    composer: Composer, server: Server, text: str
) -> None:
    composer.write(text)
    wanted = [quote.replace("\n", "") for quote in quotes(stops(server, text))]
    eventually(
        lambda: [marked.replace("\n", "") for marked in composer.marked("stop")],
        lambda marked: marked == wanted,
        f"{wanted} to be marked (a range's own text leaves line breaks out)",
    )
    assert composer.overlay.state == "stop"


def test_whole_draft_counts_as_one(composer: Composer, server: Server) -> None:
    opinion = "I believe every library should drop late fees for good."
    marked = [f for f in advice(server, opinion)["findings"] if f["severity"] == "note"]
    cured = f"{opinion}\nViews my own."
    assert marked and not advice(server, cured)["findings"]
    composer.write(opinion)
    composer.settles_marked("note", quotes(marked))
    composer.write("\nViews my own.")
    composer.settles_marked("note", [])
    composer.overlay.settles("clear")


def test_clear_draft_has_no_mark(composer: Composer, server: Server) -> None:
    assert advice(server, CLEAR)["findings"] == []
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    assert [composer.marked(severity) for severity in ("stop", "caution", "note")] == [[], [], []]


def test_mark_goes_with_its_words_while_more_is_written(notice: Composer, server: Server) -> None:
    marked = notice.marked("stop")
    notice.page.keyboard.press("Control+Home")
    for letter in "Hello there! ":
        notice.page.keyboard.type(letter)
        assert notice.marked("stop") in (marked, [])
    text = f"Hello there! {NOTICE}"
    assert notice.text == text
    notice.settles_marked("stop", quotes(stops(server, text)))


def test_mark_goes_when_its_words_do(notice: Composer) -> None:
    notice.page.keyboard.press("Control+a")
    notice.page.keyboard.type(CLEAR)
    notice.settles_marked("stop", [])
    notice.overlay.settles("clear")


def test_nothing_is_read_before_the_person_writes(
    extension: Extension, server: Server, page: Page
) -> None:
    composer = open_try_page(page, server)
    composer.box.evaluate("(box, text) => { box.value = text; }", NOTICE)
    composer.box.focus()
    page.locator("html[data-off-desk]").wait_for(state="attached")
    page.evaluate("document.querySelector('#rich').hidden = false")
    other = Composer(page, "#rich", "#post")
    other.box.focus()
    composer.box.focus()
    other.write(CLEAR)
    other.overlay.settles("clear")
    assert other.marked("stop") == []
    composer.write(" ")
    composer.settles_marked("stop", quotes(stops(server, NOTICE + " ")))


# --- the card ------------------------------------------------------------------------------------


def test_card_says_what_which_clause_and_how_instead(notice: Composer, server: Server) -> None:
    finding = stops(server, NOTICE)[0]
    notice.overlay.one("#badge").click()
    card = notice.overlay.one("#card")
    for words in (finding["message"], finding["quote"], finding["clause"]["title"]):
        assert words in card.text
    assert finding["suggestions"][0]["replacement"] in card.text


def test_card_opens_by_hover_and_leaves_the_caret_alone(notice: Composer) -> None:
    place = caret(notice)
    notice.page.mouse.move(*words_at(notice))
    notice.overlay.one("#card")
    notice.page.keyboard.type("!")
    assert notice.text == f"{NOTICE}!"
    assert caret(notice) == place + 1


def test_card_opens_by_a_click_on_the_words(notice: Composer) -> None:
    notice.page.mouse.click(*words_at(notice))
    notice.overlay.one("#card")
    notice.page.mouse.move(600, 700)
    notice.page.keyboard.press("Escape")
    notice.overlay.gone("#card")


def test_card_opens_and_closes_from_the_keyboard(notice: Composer) -> None:
    notice.page.keyboard.press("Alt+Shift+O")
    notice.overlay.one("#card")
    assert any(button.focused for button in notice.overlay.all("#card [data-action]"))
    notice.page.keyboard.press("Escape")
    notice.overlay.gone("#card")
    notice.page.keyboard.type("!")
    assert notice.text == f"{NOTICE}!"


def test_card_can_be_used_without_a_mouse(notice: Composer) -> None:
    notice.page.keyboard.press("Alt+Shift+O")
    for _ in notice.overlay.all("#card button"):
        if notice.overlay.one("#card [data-action=dismiss]").focused:
            break
        notice.page.keyboard.press("Tab")
    notice.page.keyboard.press("Enter")
    notice.settles_marked("stop", [])
    notice.page.keyboard.press("Escape")
    notice.overlay.gone("#card")
    notice.page.keyboard.type("!")
    assert notice.text == f"{NOTICE}!"
    assert notice.posts == []


def words_at(composer: Composer) -> tuple[float, float]:
    """The middle of the first marked words, on the screen."""
    mirrored = composer.overlay.all(".mirror [data-mark]")
    if mirrored:
        box = mirrored[0].box
    else:
        box = composer.page.evaluate(
            """() => [...CSS.highlights.get("off-desk-stop")][0].getBoundingClientRect().toJSON()"""
        )
    return box["x"] + box["width"] / 2, box["y"] + 5


# --- rewriting -----------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["", "🎉 Hi all. "], ids=["at the start", "after an emoji"])
def test_suggestion_changes_the_words_and_nothing_else(
    composer: Composer, server: Server, before: str
) -> None:
    text = before + NOTICE
    finding = stops(server, text)[0]
    composer.write(text)
    composer.settles_marked("stop", quotes(stops(server, text)))
    suggestion = finding["suggestions"][0]
    wanted = taken(text, suggestion)

    composer.overlay.one("#badge").click()
    composer.overlay.one(f"[data-code={finding['code']}] [data-action=apply]").click()
    eventually(lambda: composer.text, lambda now: now == wanted, "the suggestion to be taken")
    eventually(lambda: caret(composer), lambda now: now == len16(wanted), "the caret to be back")
    composer.page.keyboard.type(" Bye")
    assert composer.text == f"{wanted} Bye"
    composer.settles_marked("stop", [])


def test_suggestion_is_undone_by_one_undo(notice: Composer, server: Server) -> None:
    finding = stops(server, NOTICE)[0]
    wanted = taken(NOTICE, finding["suggestions"][0])
    notice.overlay.one("#badge").click()
    notice.overlay.one("[data-action=apply]").click()
    eventually(lambda: notice.text, lambda now: now == wanted, "the suggestion to be taken")
    eventually(lambda: caret(notice), lambda now: now == len16(wanted), "the caret to be back")
    notice.page.keyboard.press("Control+z")
    assert notice.text == NOTICE
    notice.settles_marked("stop", quotes(stops(server, NOTICE)))


def taken(text: str, suggestion: dict[str, Any]) -> str:
    units = text.encode("utf-16-le")
    start, end = suggestion["offset"], suggestion["offset"] + suggestion["length"]
    changed = units[: 2 * start] + suggestion["replacement"].encode("utf-16-le") + units[2 * end :]
    return changed.decode("utf-16-le")


def len16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_not_here_holds_for_this_draft_only(notice: Composer, server: Server) -> None:
    for _ in advice(server, NOTICE)["findings"]:
        notice.overlay.one("#badge").click()
        notice.overlay.one("#card [data-action=dismiss]").click()
        notice.page.keyboard.press("Escape")
        notice.overlay.gone("#card")
    notice.settles_marked("stop", [])
    notice.write(" See you.")
    notice.overlay.settles("clear")
    notice.post.click()
    publishes(notice, [f"{NOTICE} See you."])
    notice.write(NOTICE)
    notice.settles_marked("stop", quotes(stops(server, NOTICE)))


def test_switching_off_takes_everything_away_and_says_so(
    notice: Composer, extension: Extension, server: Server
) -> None:
    extension.set_up(server=server.url, account=ACCOUNT, on=False)
    notice.overlay.settles("off")
    assert notice.marked("stop") == []
    notice.post.click()
    publishes(notice, [NOTICE])
    extension.set_up(server=server.url, account=ACCOUNT, on=True)
    notice.overlay.gone("#badge")
    notice.write(NOTICE)
    notice.settles_marked("stop", quotes(stops(server, NOTICE)))


def test_another_account_is_noticed_before_the_next_check(
    notice: Composer, extension: Extension, server: Server
) -> None:
    extension.set_up(server=server.url, account=ACCOUNT | {"kind": "official"})
    notice.settles_marked("stop", [])
    notice.post.click()
    publishes(notice, [NOTICE])


# --- the guard -----------------------------------------------------------------------------------


@pytest.fixture(params=["click", "Control+Enter", "Meta+Enter"])
def press_post(request: pytest.FixtureRequest) -> Press:
    def press(composer: Composer) -> None:
        if request.param == "click":
            composer.post.click()
        else:
            composer.box.focus()
            composer.page.keyboard.press(request.param)

    return press


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
    publishes(notice, [NOTICE])
    notice.overlay.gone("#guard")
    notice.write(CLEAR)
    notice.overlay.settles("clear")
    notice.post.click()
    publishes(notice, [NOTICE, CLEAR])


def test_clear_draft_is_posted_by_one_press(composer: Composer, press_post: Press) -> None:
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    press_post(composer)
    publishes(composer, [CLEAR])


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
    publishes(composer, [f"Morning! {NOTICE}"])


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
    publishes(composer, [NOTICE])
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


# --- when there is no answer ---------------------------------------------------------------------


def test_server_killed_and_restarted_in_the_middle_of_a_draft(
    notice: Composer, server: Server
) -> None:
    server.kill()
    notice.write(" Really.")
    notice.overlay.settles("offline")
    text = f"{NOTICE} Really."
    assert notice.text == text
    server.start()
    notice.write(" Yes.")
    notice.overlay.settles("stop")
    notice.settles_marked("stop", quotes(stops(server, f"{text} Yes.")))


def test_draft_is_checked_by_itself_once_the_server_is_back(
    composer: Composer, server: Server
) -> None:
    server.kill()
    composer.write(NOTICE)
    composer.overlay.settles("offline")
    server.start()
    composer.settles_marked("stop", quotes(stops(server, NOTICE)))


def test_post_goes_through_and_says_so_when_nothing_can_be_checked(
    composer: Composer, server: Server, press_post: Press
) -> None:
    composer.write("Morning! ")
    composer.overlay.settles("clear")
    server.kill()
    composer.write(NOTICE)
    press_post(composer)
    publishes(composer, [f"Morning! {NOTICE}"])
    assert composer.overlay.one("#notice").text.startswith("Not checked")


def test_notice_outlives_the_box_that_it_is_about(composer: Composer, server: Server) -> None:
    composer.page.evaluate(
        """() => {
            const posts = document.querySelector("#posts");
            const composer = document.querySelector("form, [role=dialog]");
            new MutationObserver(() => composer.remove()).observe(posts, {childList: true});
        }"""
    )
    composer.write("Morning! ")
    composer.overlay.settles("clear")
    server.kill()
    composer.write(NOTICE)
    composer.post.click()
    publishes(composer, [f"Morning! {NOTICE}"])
    composer.overlay.gone("#badge")
    assert composer.overlay.one("#notice").text.startswith("Not checked")


def test_slow_server_holds_a_post_for_a_moment_only(
    composer: Composer, server: Server, press_post: Press
) -> None:
    composer.write("Morning! ")
    composer.overlay.settles("clear")
    server.freeze()
    composer.write(NOTICE)
    press_post(composer)
    press_post(composer)
    publishes(composer, [f"Morning! {NOTICE}"])
    assert composer.overlay.one("#notice").text.startswith("Not checked")
    server.thaw()
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    assert composer.posts == [f"Morning! {NOTICE}"]


def test_draft_that_changed_while_its_post_was_held_is_not_posted(
    composer: Composer, server: Server, press_post: Press
) -> None:
    composer.write("Morning! ")
    composer.overlay.settles("clear")
    server.freeze()
    composer.write(NOTICE)
    press_post(composer)
    composer.write("!")
    composer.overlay.one("#notice")
    server.thaw()
    composer.overlay.settles("stop")
    assert composer.text == f"Morning! {NOTICE}!"
    assert composer.posts == []


@pytest.fixture
def own_extension(plain_browser: Browser, server: Server) -> Extension:
    """In a browser of its own, so that it may be broken."""
    extension = plain_browser.load(ROOT)
    extension.set_up(server=server.url, account=ACCOUNT)
    return extension


def test_worker_that_was_stopped_answers_again(own_extension: Extension, server: Server) -> None:
    composer = open_site(own_extension.browser.context.new_page(), "bluesky")
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    own_extension.stop_worker()
    composer.write(f" {NOTICE}")
    composer.settles_marked("stop", quotes(stops(server, f"{CLEAR} {NOTICE}")))
    composer.overlay.settles("stop")


def test_page_open_while_the_extension_is_reloaded_can_still_post(
    own_extension: Extension,
) -> None:
    composer = open_site(own_extension.browser.context.new_page(), "mastodon")
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    own_extension.worker.evaluate("chrome.runtime.reload()")
    composer.write(" Really.")
    composer.overlay.settles("offline")
    composer.post.click()
    publishes(composer, [f"{CLEAR} Really."])
    assert "Reload this page" in composer.overlay.one("#notice").text


# --- input methods -------------------------------------------------------------------------------


def test_nothing_but_reading_while_an_input_method_composes(
    notice: Composer, server: Server
) -> None:
    cdp = notice.page.context.new_cdp_session(notice.page)
    marked = notice.marked("stop")
    for typed in ("t", "to", "と"):
        cdp.send("Input.imeSetComposition", {"text": typed, "selectionStart": 1, "selectionEnd": 1})
        assert notice.text == NOTICE + typed
        assert notice.marked("stop") in (marked, [])
    cdp.send("Input.insertText", {"text": "と"})
    assert notice.text == f"{NOTICE}と"
    notice.settles_marked("stop", quotes(stops(server, f"{NOTICE}と")))
    notice.page.keyboard.type("!")
    assert notice.text == f"{NOTICE}と!"


def test_draft_is_checked_again_once_a_composition_has_ended(
    composer: Composer, server: Server
) -> None:
    opinion = "Working at the library, I think cutting the budget is a mistake."
    composer.write(opinion)
    noted = [f for f in advice(server, opinion)["findings"] if f["severity"] == "note"]
    composer.settles_marked("note", quotes(noted))
    cdp = composer.page.context.new_cdp_session(composer.page)
    end = {"selectionStart": 1, "selectionEnd": 1}
    cdp.send("Input.imeSetComposition", {"text": " Views my ow", **end})
    cdp.send("Input.insertText", {"text": " Views my own."})
    assert composer.text == f"{opinion} Views my own."
    composer.settles_marked("note", [])
