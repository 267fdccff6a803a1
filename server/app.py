"""The application factory."""

from flask import Flask

from nlp.advisor import Advisor, PackError
from server import current, headers, logs, origins
from server.body import READ_LIMIT
from server.errors import Api
from server.routes import check, docs, health, pages, policy
from server.settings import Settings, SettingsError

VERSION = "v1"


def _load(pack: str) -> Advisor:
    try:
        advisor = Advisor.load(pack)
    except PackError as error:
        raise SettingsError(f"OFFDESK_PACK names no policy that can be used.\n{error}") from None
    for problem in advisor.pack.problems:
        logs.log.warning("Left out of the policy: %s", problem)
    return advisor


def create_app(settings: Settings | None = None) -> Flask:
    """The whole server, its advisor loaded; settings come from the environment unless given.

    Raises `SettingsError`.
    """
    settings = settings or Settings.from_environment()
    app = logs.QuietFlask("server")
    app.json.sort_keys = False
    app.config.update(
        MAX_CONTENT_LENGTH=READ_LIMIT,
        API_TITLE="Off Desk",
        API_VERSION=VERSION,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        OPENAPI_JSON_PATH="openapi.json",
    )
    logs.init_app(app)
    current.init_app(app, _load(settings.pack))
    headers.init_app(app)
    origins.init_app(app, settings)

    api = Api(app)
    for module in (check, policy, health):
        api.register_blueprint(module.blueprint)
    app.register_blueprint(pages.blueprint)
    docs.init_app(app, api.spec)
    return app
