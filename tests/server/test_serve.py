"""`offdesk serve`: what it says, and how it starts and stops."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest
import requests
from running import Running

OFFDESK = str(Path(sys.executable).with_name("offdesk"))


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_starts_says_what_to_do_and_stops_with_one_signal(
    start: Callable[..., Running], free_port: int, root: Path, how: signal.Signals
) -> None:
    server = start(command=(OFFDESK, "serve", "--port", str(free_port), "--workers", "3"))
    assert f"http://127.0.0.1:{free_port}/" in server.welcome
    assert str(root) in server.welcome
    assert requests.get(f"{server.url}/readyz").json()["status"] == "ready"
    deadline = monotonic() + 30
    while len(pids := server.pids()) < 4:
        assert monotonic() < deadline
    assert server.stop(how) == 0
    assert not any(map(alive, pids))


def test_ctrl_c_stops_every_process_at_once(
    start: Callable[..., Running], free_port: int
) -> None:
    """It reaches the workers too, and then their master tells them again."""
    server = start(command=(OFFDESK, "serve", "--port", str(free_port), "--workers", "8"))
    assert requests.get(f"{server.url}/readyz").json()["status"] == "ready"
    os.killpg(server.process.pid, signal.SIGINT)
    assert server.process.wait(timeout=15) == 0


def serve(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [OFFDESK, "serve", *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_taken_port_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused = serve("--port", port)
    assert refused.returncode == 1
    assert port in refused.stderr and "--port" in refused.stderr
    assert "Traceback" not in refused.stderr


WRONG = [
    (("--port", "0"), {}, "OFFDESK_PORT"),
    (("--workers", "0"), {}, "OFFDESK_WORKERS"),
    ((), {"OFFDESK_EXTENSION_ORIGINS": "*"}, "OFFDESK_EXTENSION_ORIGINS"),
    ((), {"OFFDESK_PACK": "atlantis"}, "OFFDESK_PACK"),
]


@pytest.mark.parametrize(("arguments", "environment", "setting"), WRONG)
def test_a_wrong_setting_is_named(
    free_port: int, arguments: tuple[str, ...], environment: dict[str, str], setting: str
) -> None:
    refused = serve(*arguments, **{"OFFDESK_PORT": str(free_port)} | environment)
    assert refused.returncode == 1
    assert setting in refused.stderr
    assert "Traceback" not in refused.stderr


def chunks(size: int) -> Iterator[bytes]:
    yield b'{"text": ""}'
    while size > 0:
        yield b" " * 65536
        size -= 65536


def test_a_body_that_gives_no_length_is_limited_too(start: Callable[..., Running]) -> None:
    address = f"{start().url}/api/v1/check"
    headers = {"Content-Type": "application/json"}
    assert requests.post(address, data=chunks(2**20), headers=headers).status_code == 200
    refused = requests.post(address, data=chunks(2**22), headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (413, 413)


def test_a_body_in_broken_chunks_is_the_sender_s_to_mend(start: Callable[..., Running]) -> None:
    with socket.create_connection(("127.0.0.1", start().port), timeout=30) as connection:
        connection.sendall(
            b"POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n\r\n"
        )
        with connection.makefile("rb") as answer:
            text = answer.read()
    assert text.startswith(b"HTTP/1.1 400 ")
    assert b'"code":400' in text


def test_answers_many_at_once_and_mixes_nothing(start: Callable[..., Running]) -> None:
    server = start()
    account = {"kind": "personal", "bio": "Library tech @ CPL"}

    def ask(number: int) -> int:
        text = f"{'Hi! ' * number}We're closed tomorrow, folks!"
        body = {"text": text, "account": account}
        answer = requests.post(f"{server.url}/api/v1/check", json=body).json()
        return next(f["offset"] for f in answer["findings"] if f["where"] == "draft")

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(40))) == [4 * number for number in range(40)]
