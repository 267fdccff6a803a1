"""What a page's content script can get from the background, and what it cannot."""

from collections.abc import Callable
from typing import Any

import pytest
from harness import ACCOUNT, Extension, Server, open_site
from playwright.sync_api import CDPSession, Page

DRAFT = {"text": "We're closed tomorrow, folks! Stay warm.", "account": ACCOUNT}


@pytest.fixture
def run(extension: Extension, page: Page) -> Callable[[str], Any]:
    """Runs an expression where the content script runs, on a site's page; awaits its value."""
    cdp: CDPSession = page.context.new_cdp_session(page)
    worlds: list[int] = []
    origin = f"chrome-extension://{extension.id}"

    def notice(event: dict[str, Any]) -> None:
        if event["context"]["origin"] == origin:
            worlds.append(event["context"]["id"])

    cdp.on("Runtime.executionContextCreated", notice)
    cdp.send("Runtime.enable")
    open_site(page, "mastodon")

    def evaluate(expression: str) -> Any:
        answer = cdp.send(
            "Runtime.evaluate",
            {
                "expression": expression,
                "contextId": worlds[-1],
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    return evaluate


def check(draft: dict[str, Any]) -> str:
    return f"chrome.runtime.sendMessage({{type: 'check', draft: {draft!r}}})"


def test_advice(run: Callable[[str], Any]) -> None:
    assert run(check(DRAFT))["advice"]["verdict"] == "stop"


def test_settings_of_its_own_site_without_the_token(
    run: Callable[[str], Any], extension: Extension, server: Server
) -> None:
    sites = {"mastodon.social": {"account": "official"}, "bsky.app": {"on": False}}
    account = {"kind": "personal", "bio": "Hello"}
    extension.set_up(server=server.url, token="s3cret", sites=sites, account=account)
    assert run("chrome.runtime.sendMessage({type: 'settings'})") == {
        "on": True,
        "account": {"kind": "official", "bio": "Hello"},
        "watched": [],
    }


def test_no_look_into_the_storage(run: Callable[[str], Any]) -> None:
    said = run("chrome.storage.local.get().then(() => 'open', error => error.message)")
    assert "not allowed" in said


@pytest.mark.parametrize("message", ["{type: 'status'}", "{type: 'keep', settings: {on: false}}"])
def test_no_answer_to_what_the_popup_may_ask(
    run: Callable[[str], Any], extension: Extension, message: str
) -> None:
    before = extension.settings
    assert run(f"chrome.runtime.sendMessage({message})") is None
    assert extension.settings == before


def test_a_newer_draft_replaces_the_one_in_flight(run: Callable[[str], Any]) -> None:
    older, newer = run(f"Promise.all([{check(DRAFT)}, {check(DRAFT)}])")
    assert older == {"unavailable": "A newer version of this draft is being checked."}
    assert newer["advice"]["verdict"] == "stop"


def test_an_aborted_draft_has_no_advice(run: Callable[[str], Any]) -> None:
    abort = "chrome.runtime.sendMessage({type: 'abort'})"
    reply, _ = run(f"Promise.all([{check(DRAFT)}, {abort}])")
    assert "advice" not in reply


def test_plain_words_when_the_server_is_gone(run: Callable[[str], Any], server: Server) -> None:
    server.kill()
    place = f"127.0.0.1:{server.port}"
    assert run(check(DRAFT)) == {
        "unavailable": f"The checker at {place} does not answer. Is it running?"
    }


def test_the_server_s_own_words_when_it_refuses(run: Callable[[str], Any]) -> None:
    reply = run(check({**DRAFT, "text": 7}))
    assert reply["unavailable"]
    assert "advice" not in reply


def test_keeps_no_draft_in_any_storage(run: Callable[[str], Any], extension: Extension) -> None:
    marker = "zanzibarberry"
    assert "advice" in run(check({**DRAFT, "text": f"{DRAFT['text']} {marker}"}))
    kept = extension.worker.evaluate(
        """async () => [
             await chrome.storage.local.get(), await chrome.storage.session.get(),
             await chrome.storage.sync.get(), await caches.keys(), await indexedDB.databases()]"""
    )
    local, *rest = kept
    assert set(local) == {"settings"}
    assert rest == [{}, {}, [], []]
    assert marker not in str(kept)
