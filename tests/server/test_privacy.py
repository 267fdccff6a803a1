"""A draft is forgotten: a marker goes through every door, and nothing that was written has it.

The same search finds the marker in servers that are built to leak it, so it can fail.
"""

import os
import secrets
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from flask import Flask
from running import Running

BUILD = """
import logging, sys, tempfile
from flask import Flask, request
from server.app import create_app

kept = []

def build():
    app = create_app()
    serve = app.wsgi_app

    @app.before_request
    def in_the_application():
        text = request.get_data(as_text=True)
        {leak}
        if "fail" in request.args:
            raise RuntimeError(text)

    def outside_the_application(environ, start_response):
        if "crash" in environ["QUERY_STRING"]:
            raise RuntimeError(environ["wsgi.input"].read())
        return serve(environ, start_response)

    app.wsgi_app = outside_the_application
    return app
"""

LEAKS = {
    "log line": "logging.getLogger('offdesk').info(text)",
    "standard output": "print(text, flush=True)",
    "file": "open('spool', 'a').write(text)",
    "file without a name": (
        "kept.append(tempfile.TemporaryFile('w')); kept[-1].write(text); kept[-1].flush()"
    ),
    "words of an error": (
        "app.log_exception = lambda info: Flask.log_exception(app, info); "
        "app.logger.addHandler(logging.StreamHandler())"
    ),
}


@pytest.fixture
def marker() -> str:
    """Short enough, and in capitals, to pass for an HTTP method too."""
    return f"MARKER{secrets.token_hex(6).upper()}"


def addresses(app: Flask, marker: str) -> list[str]:
    known = [rule.rule.partition("<")[0] for rule in app.url_map.iter_rules()]
    return [*known, f"/{marker}", f"/api/v1/{marker}", f"/extension/content/{marker}"]


def bodies(marker: str) -> list[dict]:
    """Right requests, wrong ones, and ones that make the server fail."""
    draft = {
        "text": marker,
        "account": {"kind": "personal", "handle": marker, "display_name": marker, "bio": marker},
        "replying_to": marker,
        "sharing": marker,
        "language": marker,
        marker: marker,
    }
    return [
        {"json": draft},
        {"json": draft | {"text": marker * 10_000}},
        {"json": {"text": {marker: marker}, "account": marker}},
        {"json": {"text": "", "account": {"kind": marker}}},
        {"data": f'{{"text": "{marker}', "headers": {"Content-Type": "application/json"}},
        {"data": {"text": marker}},
        {"data": marker, "headers": {"Content-Type": marker}},
        {"files": {marker: (marker, marker * 100_000)}},
        {"data": marker * 200_000},
        {"json": draft, "params": {"fail": marker}},
        {"json": draft, "params": {"crash": marker}},
    ]


def malformed(marker: str) -> list[str]:
    """What is no request at all, the rest of a draft whose length was wrong among it."""
    post = (
        "POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    )
    return [
        f"{marker}\r\n\r\n",
        f"GET {marker} {marker}\r\n\r\n",
        f"GET / HTTP/1.1\r\n{marker} {marker}\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: {marker} {marker}\r\nConnection: close\r\n\r\n",
        f"GET /{marker * 1000} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        f"{post}Content-Length: 2\r\n\r\n{{}}{marker}\r\n\r\n",
        f"{post}Content-Length: 2000\r\n\r\n{marker}",
        f"{post}Transfer-Encoding: chunked\r\n\r\n{marker}\r\n\r\n",
    ]


def send_everywhere(server: Running, app: Flask, marker: str) -> set[int]:
    """Puts the marker wherever a client can put words; returns the statuses that came back."""
    words = {"Referer": marker, "User-Agent": marker, "Cookie": f"{marker}={marker}"}
    statuses = set()
    for address in addresses(app, marker):
        for body in bodies(marker):
            headers = words | body.get("headers", {})
            params = {"q": marker} | body.get("params", {})
            for method in ("GET", "POST", marker):
                arguments = body | {"headers": headers, "params": params}
                answer = requests.request(method, server.url + address, **arguments)
                statuses.add(answer.status_code)
    for text in malformed(marker):
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
            connection.sendall(text.encode())
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass
    return statuses


def open_files(server: Running) -> Iterator[Path]:
    """What the processes hold open, files without a name included."""
    for pid in server.pids():
        yield from (fd for fd in Path(f"/proc/{pid}/fd").iterdir() if fd.is_file())


def written_since(moment: float, *folders: Path) -> Iterator[Path]:
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if name not in (".git", "node_modules")]
            for name in names:
                file = Path(place, name)
                if file.is_file() and file.stat().st_mtime >= moment:
                    yield file


def read(file: Path) -> bytes:
    """Its bytes; none where what a process held open has since become a socket or gone."""
    try:
        return file.read_bytes()
    except OSError:
        assert file.is_relative_to("/proc")
        return b""


def leaks(server: Running, root: Path, marker: str) -> list[str]:
    """Where the marker is: among files, open files, process titles, and what was printed."""
    began = (server.folder / "build.py").stat().st_mtime
    titles = [Path(f"/proc/{pid}/cmdline") for pid in server.pids()]
    files = [*titles, *open_files(server), *written_since(began, server.folder, root)]
    found = [str(file) for file in files if marker.encode() in read(file)]
    server.stop()
    if marker in server.process.stdout.read():
        found.append("standard output")
    if marker in server.log:
        found.append("log")
    return found


@pytest.fixture
def build(start: Callable[..., Running], tmp_path: Path) -> Callable[[str], Running]:
    def run(leak: str) -> Running:
        (tmp_path / "build.py").write_text(BUILD.format(leak=leak))
        return start("build:build()")

    return run


def test_a_draft_is_in_nothing_that_was_written(
    build: Callable[[str], Running], app: Flask, root: Path, marker: str
) -> None:
    server = build("pass")
    statuses = send_everywhere(server, app, marker)
    assert statuses >= {200, 400, 404, 405, 413, 415, 422, 500}
    assert leaks(server, root, marker) == []
    assert "POST /api/v1/check 200" in server.log
    assert "RuntimeError at" in server.log


def test_the_server_writes_no_file(build: Callable[[str], Running], tmp_path: Path) -> None:
    """Neither it nor a library it uses: no cache, no identifier of the machine, no queue."""
    server = build("pass")
    answer = requests.post(f"{server.url}/api/v1/check", json={"text": "We're closed tomorrow"})
    assert answer.status_code == 200
    server.stop()
    files = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file()}
    assert files == {"build.py", "log"}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS)
def test_the_search_finds_a_leak(
    build: Callable[[str], Running], root: Path, marker: str, leak: str
) -> None:
    server = build(leak)
    requests.post(f"{server.url}/api/v1/check", params={"fail": 1}, json={"text": marker})
    assert leaks(server, root, marker) != []
