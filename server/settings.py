"""Settings: read from the environment, checked, then frozen."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self

PREFIX = "OFFDESK_"

_ORIGIN = re.compile(
    r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)


class SettingsError(RuntimeError):
    """A setting that cannot be used; the message says which, and what it may be.

    gunicorn prints a `RuntimeError` at the start as its message alone.
    """


def _word(value: str) -> str:
    if not value.strip():
        raise ValueError("a name, not an empty one")
    return value.strip()


def _whole_number(low: int, high: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not value.strip().isdecimal() or not low <= int(value) <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return int(value)

    return parse


def _list(value: str) -> tuple[str, ...]:
    return tuple(value.lower().replace(",", " ").split())


def _origins(value: str) -> tuple[str, ...]:
    origins = _list(value)
    if not all(_ORIGIN.fullmatch(origin) for origin in origins):
        raise ValueError("origins of browser extensions, such as chrome-extension:// and its id")
    return origins


def _setting(default: Any, parse: Callable[[str], Any]) -> Any:
    return field(default=default, metadata={"parse": parse})


@dataclass(frozen=True)
class Settings:
    """Each field is `OFFDESK_` and its name in capitals; docs/install.md explains each one."""

    host: str = _setting("127.0.0.1", _word)
    port: int = _setting(8765, _whole_number(1, 65535))
    workers: int = _setting(2, _whole_number(1, 64))
    pack: str = _setting("", str.strip)
    server_names: tuple[str, ...] = _setting((), _list)
    extension_origins: tuple[str, ...] = _setting((), _origins)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """The settings that `environ` gives, and the defaults for the rest.

        Raises `SettingsError`.
        """
        values = {}
        for each in fields(cls):
            name = PREFIX + each.name.upper()
            if name not in environ:
                continue
            try:
                values[each.name] = each.metadata["parse"](environ[name])
            except ValueError as error:
                raise SettingsError(f"{name} must be {error}; it is {environ[name]!r}.") from None
        return cls(**values)
