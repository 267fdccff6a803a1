"""The advisor that answers the current request."""

from flask import Flask, current_app
from werkzeug.local import LocalProxy

from nlp.advisor import Advisor

_KEY = "offdesk.advisor"


def init_app(app: Flask, loaded: Advisor) -> None:
    app.extensions[_KEY] = loaded


advisor: Advisor = LocalProxy(lambda: current_app.extensions[_KEY])  # type: ignore[assignment]
