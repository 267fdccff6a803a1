"""Which addresses and which web pages may speak to the server."""

import re
from ipaddress import ip_address

from flask import Flask, abort, request
from flask_cors import CORS

from server.settings import Settings

_HOST = re.compile(r"(\[[^\]]*\]|[^:]*)(:\d*)?")


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def init_app(app: Flask, settings: Settings) -> None:
    """Answers to the server's own names only, and lets only configured extensions read the API.

    A foreign page can point a name of its own at 127.0.0.1, and the browser then takes the
    page and this server for one (DNS rebinding); the Host header gives it away. An address
    in figures cannot be pointed anywhere, so any is good.
    """
    names = {"localhost", settings.host.lower(), *settings.server_names}

    @app.before_request
    def refuse_foreign_names() -> None:
        host = _HOST.fullmatch(request.headers.get("Host", ""))
        name = host[1].strip("[]").lower() if host else ""
        if name not in names and not _is_address(name):
            abort(421)

    if settings.extension_origins:
        CORS(
            app,
            resources=r"/api/*",
            origins=list(settings.extension_origins),
            methods=["GET", "POST"],
            allow_headers=["Content-Type"],
            always_send=False,
        )
