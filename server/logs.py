"""The log: method, route, status and time. Never an address, a query or anyone's words."""

import logging
import traceback
from pathlib import Path
from time import perf_counter
from types import TracebackType

from flask import Flask, Response, g, request

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")

log = logging.getLogger("offdesk")


def trace(error: BaseException) -> str:
    """The kind of error and the lines it came through, the last one first.

    Not its message, which may quote the draft.
    """
    lines = (
        f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno}"
        for frame in reversed(traceback.extract_tb(error.__traceback__))
    )
    return f"{type(error).__name__} at {' < '.join(lines)}"


class QuietFlask(Flask):
    """Flask, except that an error's own words stay out of the log."""

    def log_exception(
        self,
        exc_info: tuple[type, BaseException, TracebackType] | tuple[None, None, None],
    ) -> None:
        log.error("%s", trace(exc_info[1]))


def init_app(app: Flask) -> None:
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))
        log.addHandler(handler)
    log.setLevel(logging.INFO)

    @app.before_request
    def start_clock() -> None:
        g.started = perf_counter()

    @app.after_request
    def log_access(response: Response) -> Response:
        # A mistyped address or method is the sender's words as well: only our own are named.
        method = request.method if request.method in METHODS else "-"
        route = request.url_rule.rule if request.url_rule else "-"
        milliseconds = 1000 * (perf_counter() - g.started)
        log.info("%s %s %d %.0f ms", method, route, response.status_code, milliseconds)
        return response
