"""The real server, on a port of its own."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """`offdesk serve` on a port of its own, which it keeps when it is started again."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Returns when the server says that it runs. Raises AssertionError when it does not."""
        if self.running:
            self.thaw()
            return
        environment = {k: v for k, v in os.environ.items() if not k.startswith("OFFDESK_")}
        command = Path(sys.executable).with_name("offdesk")
        self._process = subprocess.Popen(
            [command, "serve", "--host", "127.0.0.1", "--port", str(self.port)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self._process.stdout
        lines = iter(self._process.stdout.readline, "")
        assert any("Ctrl+C" in line for line in lines), "the server did not start"

    def freeze(self) -> None:
        """It still takes connections, and answers none, as an overloaded machine would."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """It goes on where it was."""
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """Ends gunicorn and its workers at once, as a power cut would."""
        if self._process is None:
            return
        self._signal(signal.SIGKILL)
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._process = None

    def _signal(self, which: signal.Signals) -> None:
        if self._process is not None and self.running:
            os.killpg(self._process.pid, which)
