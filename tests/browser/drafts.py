"""The drafts that the browser tests write, and what the server itself says about a draft."""

from typing import Any

import requests
from harness import ACCOUNT, Server

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


def taken(text: str, suggestion: dict[str, Any]) -> str:
    units = text.encode("utf-16-le")
    start, end = suggestion["offset"], suggestion["offset"] + suggestion["length"]
    changed = units[: 2 * start] + suggestion["replacement"].encode("utf-16-le") + units[2 * end :]
    return changed.decode("utf-16-le")


def len16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
