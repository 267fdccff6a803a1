"""How gunicorn runs the server; `offdesk serve` starts it with this."""

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
preload_app = True
# No control socket: nothing on disk, and no second door.
control_socket_disable = True
# Warnings of gunicorn quote malformed requests, which may be the tail of a draft.
loglevel = "error"
logger_class = QuietLogger


def when_ready(server: Any) -> None:
    print(welcome(_settings), flush=True)
