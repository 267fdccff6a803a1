"""One error shape for every route: `{code, status, message, errors}`."""

from typing import Any

import flask_smorest
from werkzeug.exceptions import HTTPException

from server.schemas import ErrorSchema

MESSAGES = {
    400: "Send one JSON object in UTF-8; this body could not be read as JSON.",
    404: "Check the address: /docs lists every one that this server has.",
    405: "Use a method that the Allow header of this answer names.",
    413: "Send less: a request may be 2 MiB at most.",
    415: "Send JSON, with the header Content-Type: application/json.",
    421: "Use the server's own address, or have its name added to OFFDESK_SERVER_NAMES.",
    422: "Change the fields that errors names, and send the request again.",
    500: "Off Desk could not check this. Try again; if it stays, tell whoever runs the server.",
    503: "Off Desk is not ready. Wait a minute and try again.",
}
OTHERWISE = "Check the request against /docs, and send it again."


class Api(flask_smorest.Api):
    """flask-smorest's, with an answer that always has all four keys."""

    ERROR_SCHEMA = ErrorSchema

    def handle_http_exception(
        self, error: HTTPException
    ) -> tuple[dict[str, Any], int, list[tuple[str, str]]]:
        invalid = getattr(error, "data", {}).get("messages", {})
        answer = {
            "code": error.code,
            "status": error.name,
            "message": MESSAGES.get(error.code, OTHERWISE),
            "errors": invalid.get("json", invalid),
        }
        headers = [h for h in error.get_headers() if h[0] != "Content-Type"]
        return answer, error.code, headers
