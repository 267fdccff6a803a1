"""How gunicorn runs the server; `offdesk serve` starts it with this."""

import os
import signal
import sys
from typing import Any

from gunicorn.glogging import Logger

from server.logs import trace
from server.settings import Settings
from server.welcome import welcome

_settings = Settings.from_environment()


class QuietLogger(Logger):
    """gunicorn's own, except that what a client sent stays out of it."""

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        self.error("%s", trace(sys.exc_info()[1]))


bind = f"[{_settings.host}]" if ":" in _settings.host else _settings.host
bind += f":{_settings.port}"
workers = _settings.workers
# Browsers open connections ahead of need; with threads these hold nobody up.
worker_class = "gthread"
threads = 4
# Longer than any answer takes. A worker that is born while the others are told to quit hears
# nothing of it, and is waited for as long.
graceful_timeout = 5
preload_app = True
# No control socket: nothing on disk, and no second door.
control_socket_disable = True
# Warnings of gunicorn quote malformed requests, which may be the tail of a draft.
loglevel = "error"
logger_class = QuietLogger


def post_worker_init(worker: Any) -> None:
    """Ends a worker at once when told to quit.

    Ctrl+C reaches the workers twice, from the terminal and from their master, and gunicorn's own
    way of quitting takes a lock that the second time may find taken.
    """
    for told in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(told, lambda *_: os._exit(0))


def when_ready(server: Any) -> None:
    print(welcome(_settings), flush=True)
