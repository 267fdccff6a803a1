"""Reading a JSON body: whatever is wrong with it is the sender's to mend, so a 4xx."""

import json
from typing import Any

import flask_smorest
from flask import Request, abort
from gunicorn.http.errors import ParseException
from marshmallow import Schema
from webargs.flaskparser import FlaskParser

BODY_LIMIT = 2 * 1024 * 1024
"""Bytes."""

READ_LIMIT = BODY_LIMIT + 1
"""Bytes that are read at most: a body without a length is cut here, and so found too large."""


def _read(request: Request) -> bytes:
    try:
        data = request.get_data()
    except ParseException:
        abort(400)
    if len(data) > BODY_LIMIT:
        abort(413)
    return data


class JsonParser(FlaskParser):
    """Takes a body that says it is JSON and is; aborts with 400, 413 or 415 for any other."""

    def load_json(self, req: Request, schema: Schema) -> Any:
        if not req.is_json:
            abort(415)
        try:
            return json.loads(_read(req))
        except (ValueError, RecursionError):
            # Not only bad syntax: bytes that are no text, a number of 5,000 digits, lists too deep.
            abort(400)


class Blueprint(flask_smorest.Blueprint):
    """A blueprint whose JSON arguments are read by `JsonParser`."""

    ARGUMENTS_PARSER = JsonParser()
