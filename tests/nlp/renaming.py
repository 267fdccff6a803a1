"""The same drafts as they would be written about another organisation."""

import re
from typing import Any

_GAPS = r"[\s_.\-’']*"
_GAP, _PIECE = re.compile(r"[\W_]"), re.compile(r"[^\W_]+")
_FIXED = {"id", "kind", "platform", "code", "where", "why"}
_JOINS = set("#@_")


class Renaming:
    """Puts one organisation's names in place of another's: in a sentence, in a tag, in a handle.

    `names` pairs the old with the new. Capitals go over as they are: `CPL` to
    `HBM`, `cpl` to `hbm`; run together stays run together.
    """

    def __init__(self, names: dict[str, str]) -> None:
        self._new = {_letters(old): (new, old) for old, new in names.items()}
        old = sorted(names, key=len, reverse=True)
        spaced = "|".join(_GAPS.join(map(re.escape, _PIECE.findall(name))) for name in old)
        self._old = re.compile(rf"(?:{spaced})(?![a-z])", re.IGNORECASE)

    def text(self, text: str) -> str:
        return self._old.sub(self._one, text)

    def case(self, case: dict[str, Any]) -> dict[str, Any]:
        """A corpus row, quotes and account included."""
        return self._all(case)

    def _all(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: v if key in _FIXED else self._all(v) for key, v in value.items()}
        if isinstance(value, list):
            return [self._all(each) for each in value]
        return self.text(value) if isinstance(value, str) else value

    def _one(self, match: re.Match[str]) -> str:
        old, beside = match[0], match.string[: match.start()][-1:] + match.string[match.end() :][:1]
        new, spelling = self._new[_letters(old)]
        gaps = _GAP.findall(old)
        run_together = not gaps and (" " in spelling or _JOINS & set(beside))
        if run_together:
            new = "".join(_PIECE.findall(new))
        elif gaps and gaps[0] in "_.-":
            new = gaps[0].join(_PIECE.findall(new))
        return new.lower() if old.islower() else new.upper() if old.isupper() else new


def _letters(name: str) -> str:
    return "".join(_PIECE.findall(name)).lower()
