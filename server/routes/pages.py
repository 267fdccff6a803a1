"""The extension's own pages, for those who have not installed it."""

from pathlib import Path, PurePosixPath

from flask import Blueprint, Response, abort, send_from_directory

EXTENSION = Path(__file__).resolve().parents[2] / "extension"

SHARED = (
    "background/client.js",
    "background/words.js",
    "content",
    "icons",
    "pages/account.js",
    "pages/check",
    "pages/client.js",
    "pages/find.js",
    "pages/look.css",
    "ui",
)
"""What those pages need, and no more."""

TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}

blueprint = Blueprint("pages", __name__)


def _send(path: str) -> Response:
    return send_from_directory(EXTENSION, path, mimetype=TYPES[PurePosixPath(path).suffix])


@blueprint.get("/")
def check() -> Response:
    return _send("pages/check/index.html")


@blueprint.get("/extension/<path:path>")
def module(path: str) -> Response:
    asked = PurePosixPath(path)
    shared = any(asked.is_relative_to(each) for each in SHARED)
    if ".." in asked.parts or not shared or asked.suffix not in TYPES:
        abort(404)
    return _send(path)
