"""A server under gunicorn, as a test sees it."""

import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Running:
    """Its home, its temporary files and its log all lie in `folder`."""

    process: subprocess.Popen[str]
    port: int
    folder: Path
    welcome: str

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    def pids(self) -> list[int]:
        """The master and its workers."""
        master = self.process.pid
        children = Path(f"/proc/{master}/task/{master}/children").read_text()
        return [master, *map(int, children.split())]

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(timeout=30)
