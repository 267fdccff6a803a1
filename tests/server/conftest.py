"""The real server: in this process for most tests, under gunicorn where that is the point."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from running import Running

from server.app import create_app

ROOT = Path(__file__).resolve().parents[2]
GUNICORN = (sys.executable, "-m", "gunicorn", "-c", "python:server.gunicorn_config")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def start(tmp_path: Path, free_port: int) -> Iterator[Callable[..., Running]]:
    """Starts one server; `start()` or `start("module:application()")`, or any command."""
    started: list[subprocess.Popen[str]] = []

    def run(
        application: str = "server.app:create_app()", command: tuple[str, ...] = ()
    ) -> Running:
        folder = tmp_path
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "TMPDIR": str(folder),
            "PYTHONPATH": f"{folder}:{ROOT}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "OFFDESK_PORT": str(free_port),
        }
        with (folder / "log").open("w") as log:
            process = subprocess.Popen(
                command or (*GUNICORN, application),
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,
            )
        started.append(process)
        welcome = ""
        while "Ctrl+C" not in welcome:
            line = process.stdout.readline()
            assert line, (folder / "log").read_text()
            welcome += line
        return Running(process, free_port, folder, welcome)

    yield run
    for process in started:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
