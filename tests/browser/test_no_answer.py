"""The server, the worker or the whole extension is away: the post goes through, and says so."""

from collections.abc import Callable

import pytest
from drafts import CLEAR, NOTICE, quotes, stops
from harness import ACCOUNT, ROOT, Browser, Composer, Extension, Press, Server, open_site

UNANSWERED = f"Morning! {NOTICE}"


def goes_on_writing_after(failure: Callable[[], None], composer: Composer) -> None:
    """Writes a harmless line that is checked, and once the server has failed the rest."""
    composer.write("Morning! ")
    composer.overlay.settles("clear")
    failure()
    composer.write(NOTICE)


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
    goes_on_writing_after(server.kill, composer)
    press_post(composer)
    composer.publishes([UNANSWERED])
    assert composer.overlay.one("#notice").text.startswith("Not checked")


def test_notice_outlives_the_box_that_it_is_about(composer: Composer, server: Server) -> None:
    composer.page.evaluate(
        """() => {
            const posts = document.querySelector("#posts");
            const composer = document.querySelector("form, [role=dialog]");
            new MutationObserver(() => composer.remove()).observe(posts, {childList: true});
        }"""
    )
    goes_on_writing_after(server.kill, composer)
    composer.post.click()
    composer.publishes([UNANSWERED])
    composer.overlay.gone("#badge")
    assert composer.overlay.one("#notice").text.startswith("Not checked")


def test_slow_server_holds_a_post_for_a_moment_only(
    composer: Composer, server: Server, press_post: Press
) -> None:
    goes_on_writing_after(server.freeze, composer)
    press_post(composer)
    press_post(composer)
    composer.publishes([UNANSWERED])
    assert composer.overlay.one("#notice").text.startswith("Not checked")
    server.thaw()
    composer.write(CLEAR)
    composer.overlay.settles("clear")
    assert composer.posts == [UNANSWERED]


def test_draft_that_changed_while_its_post_was_held_is_not_posted(
    composer: Composer, server: Server, press_post: Press
) -> None:
    goes_on_writing_after(server.freeze, composer)
    press_post(composer)
    composer.write("!")
    composer.overlay.one("#notice")
    server.thaw()
    composer.overlay.settles("stop")
    assert composer.text == f"{UNANSWERED}!"
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
    composer.publishes([f"{CLEAR} Really."])
    assert "Reload this page" in composer.overlay.one("#notice").text
