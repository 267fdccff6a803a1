"""What a wrong request gets: the right 4xx, which field, and what to do."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.app import create_app

CHECK, PROFILE = "/api/v1/check", "/api/v1/profile"
JSON = "application/json"


def body(**fields: object) -> dict:
    return {"json": {"text": "Hello", **fields}}


def raw(data: bytes | str, content_type: str | None = JSON) -> dict:
    return {"data": data, "content_type": content_type}


WRONG = {
    "no text": (CHECK, {"json": {}}, 422, ["text"]),
    "text null": (CHECK, body(text=None), 422, ["text"]),
    "text number": (CHECK, body(text=7), 422, ["text"]),
    "text list": (CHECK, body(text=["Hello"]), 422, ["text"]),
    "text too long": (CHECK, body(text="x" * 100_001), 422, ["text"]),
    "emoji too long": (CHECK, body(text="🎉" * 100_001), 422, ["text"]),
    "reply too long": (CHECK, body(replying_to="x" * 100_001), 422, ["replying_to"]),
    "shared number": (CHECK, body(sharing=1), 422, ["sharing"]),
    "language list": (CHECK, body(language=[]), 422, ["language"]),
    "account text": (CHECK, body(account="@mel"), 422, ["account"]),
    "kind unknown": (CHECK, body(account={"kind": "secret"}), 422, ["account", "kind"]),
    "kind null": (CHECK, body(account={"kind": None}), 422, ["account", "kind"]),
    "bio too long": (CHECK, body(account={"bio": "x" * 2_001}), 422, ["account", "bio"]),
    "handle object": (CHECK, body(account={"handle": {}}), 422, ["account", "handle"]),
    "images true": (CHECK, body(media={"images": True}), 422, ["media", "images"]),
    "images text": (CHECK, body(media={"images": "2"}), 422, ["media", "images"]),
    "images below none": (CHECK, body(media={"images": -1}), 422, ["media", "images"]),
    "images endless": (CHECK, raw('{"text": "", "media": {"images": 1e999}}'), 422, ["media"]),
    "a list": (CHECK, {"json": ["Hello"]}, 422, ["_schema"]),
    "null": (CHECK, raw("null"), 422, ["_schema"]),
    "no account": (PROFILE, {"json": {}}, 422, ["account"]),
    "account null": (PROFILE, {"json": {"account": None}}, 422, ["account"]),
    "handle too long": (PROFILE, {"json": {"account": {"handle": "x" * 2_001}}}, 422, ["account"]),
    "empty": (CHECK, raw(""), 400, []),
    "half": (CHECK, raw('{"text": "Hel'), 400, []),
    "not utf-8": (CHECK, raw(b'{"text": "\xff"}'), 400, []),
    "deep": (CHECK, raw("[" * 200_000), 400, []),
    "huge number": (CHECK, raw('{"text": ' + "9" * 5_000 + "}"), 400, []),
    "a form": (CHECK, {"data": {"text": "Hello"}}, 415, []),
    "plain text": (CHECK, raw('{"text": "Hello"}', "text/plain"), 415, []),
    "no type": (CHECK, raw('{"text": "Hello"}', None), 415, []),
    "too large": (CHECK, body(extra="x" * (2 * 1024 * 1024)), 413, []),
    "too large profile": (PROFILE, {"json": {"account": {"bio": "x" * (2 << 20)}}}, 413, []),
}


@pytest.mark.parametrize(("address", "request_", "code", "field"), WRONG.values(), ids=WRONG)
def test_wrong_request(
    client: FlaskClient, address: str, request_: dict, code: int, field: list[str]
) -> None:
    answer = client.post(address, **request_)
    assert answer.status_code == code
    errors = answer.json["errors"]
    assert bool(errors) == bool(field)
    for name in field:
        errors = errors[name]


@pytest.fixture(scope="module")
def broken() -> Flask:
    """The server with something wrong inside that nobody foresaw."""
    app = create_app()

    @app.before_request
    def fail() -> None:
        raise RuntimeError("unforeseen")

    return app


SENTENCES = {404: "address", 405: "method", 413: "2 MiB", 415: "Content-Type", 421: "address"}


def failures(app: Flask) -> list[tuple[str, str, dict, int]]:
    """Every way in which every address can fail."""
    ways = [("GET", "/nowhere", {}, 404), ("POST", "/api/v1/nowhere", {}, 404)]
    for rule in app.url_map.iter_rules():
        address = rule.rule.partition("<")[0]
        method = "POST" if "POST" in rule.methods else "GET"
        ways.append(("DELETE", address, {}, 404 if rule.arguments else 405))
        ways.append((method, address, {"headers": {"Host": "evil.example"}}, 421))
        if rule.arguments:
            ways.append(("GET", f"{address}no/such.js", {}, 404))
        if method == "POST":
            ways.append((method, address, {"data": "text"}, 415))
            ways.append((method, address, raw("{"), 400))
            ways.append((method, address, raw("{}"), 422))
            ways.append((method, address, raw(b" " * (2 << 20) + b"{}"), 413))
    return ways


def shape_is_right(answer: dict, code: int) -> bool:
    return (
        list(answer) == ["code", "status", "message", "errors"]
        and answer["code"] == code
        and SENTENCES.get(code, "") in answer["message"]
        and isinstance(answer["errors"], dict)
    )


def test_every_failure_of_every_route_has_one_shape(app: Flask, client: FlaskClient) -> None:
    for method, address, request_, code in failures(app):
        answer = client.open(address, method=method, **request_)
        assert answer.status_code == code, (method, address)
        assert answer.mimetype == JSON, (method, address)
        assert shape_is_right(answer.json, code), (method, address, answer.json)


def test_an_unforeseen_failure_has_the_same_shape_on_every_route(broken: Flask) -> None:
    for rule in broken.url_map.iter_rules():
        method = "POST" if "POST" in rule.methods else "GET"
        answer = broken.test_client().open(rule.rule, method=method, json={"text": "Hello"})
        assert answer.status_code == 500
        assert shape_is_right(answer.json, 500)
        assert "unforeseen" not in answer.text


def test_method_not_allowed_names_the_methods(client: FlaskClient) -> None:
    assert "POST" in client.get(CHECK).headers["Allow"]
