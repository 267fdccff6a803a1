"""What every answer carries, and who may read it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.app import create_app
from server.settings import Settings

ADDRESSES = [
    "/",
    "/docs",
    "/static/docs.css",
    "/openapi.json",
    "/healthz",
    "/api/v1/policy",
    "/api/v1/check",
    "/nowhere",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_kept_and_nothing_comes_from_elsewhere(
    client: FlaskClient, address: str
) -> None:
    headers = client.get(address).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not {"unsafe-inline", "unsafe-eval", "http:", "https:", "*"} & set(policy.split())


HOSTS = {
    "127.0.0.1:8765": 200,
    "localhost:8765": 200,
    "LOCALHOST": 200,
    "[::1]:8765": 200,
    "192.168.1.20:8765": 200,
    "offdesk.library.example": 200,
    "evil.example": 421,
    "evil.example:8765": 421,
    "127.0.0.1.evil.example": 421,
    "localhost.evil.example": 421,
    "offdesk.library.example.evil.example": 421,
    "[::1": 421,
    "": 421,
}

EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
OTHER = "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba"


@pytest.fixture(scope="module")
def configured() -> Flask:
    return create_app(
        Settings(server_names=("offdesk.library.example",), extension_origins=(EXTENSION,))
    )


@pytest.mark.parametrize(("host", "code"), HOSTS.items())
def test_only_own_names_are_answered(configured: Flask, host: str, code: int) -> None:
    answer = configured.test_client().get("/healthz", headers={"Host": host})
    assert answer.status_code == code


ORIGINS = {
    EXTENSION: True,
    OTHER: False,
    EXTENSION + ".evil.example": False,
    "https://evil.example": False,
    "http://127.0.0.1:8765": False,
    "null": False,
}


@pytest.mark.parametrize(("origin", "allowed"), ORIGINS.items())
@pytest.mark.parametrize("method", ["OPTIONS", "POST"])
def test_only_configured_extensions_may_read(
    configured: Flask, origin: str, allowed: bool, method: str
) -> None:
    headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    client = configured.test_client()
    answer = client.open("/api/v1/check", method=method, headers=headers, json={"text": ""})
    assert answer.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)


@pytest.mark.parametrize("address", ["/", "/healthz", "/openapi.json"])
def test_nothing_but_the_interface_is_for_extensions(configured: Flask, address: str) -> None:
    answer = configured.test_client().get(address, headers={"Origin": EXTENSION})
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("origin", ORIGINS)
def test_no_origin_is_allowed_unless_configured(client: FlaskClient, origin: str) -> None:
    answer = client.post("/api/v1/check", json={"text": ""}, headers={"Origin": origin})
    assert "Access-Control-Allow-Origin" not in answer.headers
