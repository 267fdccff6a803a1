"""The card beside the words: what it says, how it is reached, and what its buttons do."""

import pytest
from drafts import NOTICE, advice, len16, quotes, stops, taken
from harness import ACCOUNT, Composer, Extension, Server, eventually


def test_card_says_what_which_clause_and_how_instead(notice: Composer, server: Server) -> None:
    finding = stops(server, NOTICE)[0]
    notice.overlay.one("#badge").click()
    card = notice.overlay.one("#card")
    for words in (finding["message"], finding["quote"], finding["clause"]["title"]):
        assert words in card.text
    assert finding["suggestions"][0]["replacement"] in card.text


def test_card_opens_by_hover_and_leaves_the_caret_alone(notice: Composer) -> None:
    place = notice.caret
    notice.page.mouse.move(*words_at(notice))
    notice.overlay.one("#card")
    notice.page.keyboard.type("!")
    assert notice.text == f"{NOTICE}!"
    assert notice.caret == place + 1


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
    eventually(lambda: composer.caret, lambda now: now == len16(wanted), "the caret to be back")
    composer.page.keyboard.type(" Bye")
    assert composer.text == f"{wanted} Bye"
    composer.settles_marked("stop", [])


def test_suggestion_is_undone_by_one_undo(notice: Composer, server: Server) -> None:
    finding = stops(server, NOTICE)[0]
    wanted = taken(NOTICE, finding["suggestions"][0])
    notice.overlay.one("#badge").click()
    notice.overlay.one("[data-action=apply]").click()
    eventually(lambda: notice.text, lambda now: now == wanted, "the suggestion to be taken")
    eventually(lambda: notice.caret, lambda now: now == len16(wanted), "the caret to be back")
    notice.page.keyboard.press("Control+z")
    assert notice.text == NOTICE
    notice.settles_marked("stop", quotes(stops(server, NOTICE)))


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
    notice.publishes([f"{NOTICE} See you."])
    notice.write(NOTICE)
    notice.settles_marked("stop", quotes(stops(server, NOTICE)))


def test_switching_off_takes_everything_away_and_says_so(
    notice: Composer, extension: Extension, server: Server
) -> None:
    extension.set_up(server=server.url, account=ACCOUNT, on=False)
    notice.overlay.settles("off")
    assert notice.marked("stop") == []
    notice.post.click()
    notice.publishes([NOTICE])
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
    notice.publishes([NOTICE])
