"""Settings come from the environment, and a wrong one is refused in plain words."""

import pytest

from server.settings import Settings, SettingsError
from server.welcome import welcome

CHROMIUM = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
FIREFOX = "moz-extension://0b4fd4c1-6f1c-4a9e-9a8e-0123456789ab"

RIGHT = [
    ({}, Settings()),
    ({"UNRELATED": "1"}, Settings()),
    ({"OFFDESK_HOST": " 0.0.0.0 "}, Settings(host="0.0.0.0")),
    ({"OFFDESK_PORT": "80", "OFFDESK_WORKERS": "4"}, Settings(port=80, workers=4)),
    ({"OFFDESK_PACK": "springfield"}, Settings(pack="springfield")),
    (
        {"OFFDESK_SERVER_NAMES": "A.example, b.example"},
        Settings(server_names=("a.example", "b.example")),
    ),
    ({"OFFDESK_SERVER_NAMES": "", "OFFDESK_PACK": ""}, Settings()),
    (
        {"OFFDESK_EXTENSION_ORIGINS": f"{CHROMIUM} {FIREFOX}"},
        Settings(extension_origins=(CHROMIUM, FIREFOX)),
    ),
]


@pytest.mark.parametrize(("environ", "settings"), RIGHT)
def test_right(environ: dict[str, str], settings: Settings) -> None:
    assert Settings.from_environment(environ) == settings


WRONG = [
    ("PORT", "eighty"),
    ("PORT", "0"),
    ("PORT", "65536"),
    ("PORT", "-1"),
    ("PORT", ""),
    ("WORKERS", "0"),
    ("WORKERS", "1.5"),
    ("HOST", ""),
    ("EXTENSION_ORIGINS", "*"),
    ("EXTENSION_ORIGINS", "https://evil.example"),
    ("EXTENSION_ORIGINS", "chrome-extension://.*"),
    ("EXTENSION_ORIGINS", f"{CHROMIUM}, null"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_wrong(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^OFFDESK_{name} must be "):
        Settings.from_environment({f"OFFDESK_{name}": value})


WELCOMES = [
    (Settings(), "http://127.0.0.1:8765/", False),
    (Settings(host="localhost", port=80), "http://localhost:80/", False),
    (Settings(host="::1"), "http://[::1]:8765/", False),
    (Settings(host="0.0.0.0"), "http://127.0.0.1:8765/", True),
    (Settings(host="192.168.1.20"), "http://192.168.1.20:8765/", True),
    (Settings(host="desk.library.example"), "http://desk.library.example:8765/", True),
]


@pytest.mark.parametrize(("settings", "address", "open_to_others"), WELCOMES)
def test_welcome_says_where_and_who_else(
    settings: Settings, address: str, open_to_others: bool
) -> None:
    text = welcome(settings)
    assert address in text
    assert ("Take care" in text) == open_to_others
