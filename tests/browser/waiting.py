"""Waiting for what should happen, for as long as it takes and no longer."""

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 15.0
"""Seconds after which something that should happen counts as not happening."""

T = TypeVar("T")


def eventually(read: Callable[[], T], fits: Callable[[T], object], what: str) -> T:
    """What `read` returns, once it `fits`. Raises AssertionError after PATIENCE, saying `what`."""
    deadline = time.monotonic() + PATIENCE
    while not fits(value := read()):
        assert time.monotonic() < deadline, f"{what}: still {value!r} after {PATIENCE:.0f} s"
        time.sleep(0.02)
    return value
