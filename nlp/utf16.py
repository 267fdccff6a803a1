"""Code points inside, UTF-16 code units at the edge."""

from itertools import accumulate

_LAST_BMP = 0xFFFF


class Utf16:
    """Turns code point positions of one text into UTF-16 positions."""

    def __init__(self, text: str) -> None:
        self._units = None
        if text and max(text) > chr(_LAST_BMP):
            self._units = list(accumulate((1 + (ord(c) > _LAST_BMP) for c in text), initial=0))

    def offset(self, position: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return position if self._units is None else self._units[position]
