"""Reading a draft and marking its words, in both kinds of box, with the server's own findings as
the measure."""

import pytest
from drafts import CLEAR, NOTICE, advice, quotes, stops
from harness import Composer, Extension, Server, eventually, open_try_page
from playwright.sync_api import Page


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
