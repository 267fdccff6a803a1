"""The pages of the extension that the server lends, and the ones it keeps to itself."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from server.routes.pages import SHARED, TYPES

REFERENCE = re.compile(
    r"""
    \b (?:src|href) = ["'] (?P<page> [^"'\#]+ )             # in a page
    | (?: \b from | ^import ) \s ["'] (?P<module> [^"']+ )  # in a module
    | \b url\( ["']? (?P<style> [^"')]+ )                  # in a style sheet
    """,
    re.VERBOSE | re.MULTILINE,
)


def test_the_front_page_is_the_extension_s_own(client: FlaskClient, root: Path) -> None:
    answer = client.get("/")
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert answer.data == (root / "extension/pages/check/index.html").read_bytes()


def test_every_shared_file_is_served_with_its_type(client: FlaskClient, root: Path) -> None:
    extension = root / "extension"
    for shared in SHARED:
        top = extension / shared
        files = [top] if top.is_file() else [f for f in top.rglob("*") if f.is_file()]
        assert files, shared
        for file in files:
            answer = client.get(f"/{file.relative_to(root)}")
            assert answer.status_code == 200, file
            assert answer.mimetype == TYPES[file.suffix], file
            assert answer.data == file.read_bytes(), file


def not_served(root: Path) -> list[str]:
    extension = root / "extension"
    assert (extension / "background/worker.js").is_file()
    return [
        *(f"/{file.relative_to(root)}" for file in extension.glob("pages/popup/*")),
        "/extension/background/worker.js",
        "/extension/background/settings.js",
        "/extension/content/../background/worker.js",
        "/extension/content/%2e%2e/background/worker.js",
        "/extension/content/..%2fbackground/worker.js",
        "/extension/",
        "/extension/content",
        "/extension/types.js",
        "/extension/../manifest.json",
        "/extension/contents.js",
        "/extension/pages/../../README.md",
        "/manifest.json",
        "/README.md",
    ]


def test_nothing_else_is_served(client: FlaskClient, root: Path) -> None:
    for address in not_served(root):
        assert client.get(address).status_code == 404, address


def fetch_all(client: FlaskClient, address: str) -> dict[str, int]:
    """The status of a page and of everything that it, its modules and its styles refer to."""
    found: dict[str, int] = {}
    waiting = [address]
    while waiting:
        each = waiting.pop()
        answer = client.get(each)
        found[each] = answer.status_code
        if answer.mimetype in ("text/html", "text/javascript", "text/css"):
            names = [match[match.lastgroup] for match in REFERENCE.finditer(answer.text)]
            waiting += {urljoin(each, name) for name in names} - found.keys()
    return found


@pytest.mark.parametrize(("address", "least"), [("/", 10), ("/docs", 3)])
def test_pages_use_only_what_this_server_has(
    client: FlaskClient, address: str, least: int
) -> None:
    found = fetch_all(client, address)
    assert len(found) >= least
    assert {each: code for each, code in found.items() if code != 200} == {}


def test_docs_tell_of_every_address_and_object(client: FlaskClient) -> None:
    page = client.get("/docs").text
    spec = client.get("/openapi.json").json
    for path, methods in spec["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in page
    for name in ("Check", "Account", "Advice", "Finding", "Suggestion", "Policy", "Error"):
        assert f'id="{name}"' in page
        for field in spec["components"]["schemas"][name]["properties"]:
            assert f"<code>{field}</code>" in page
