"""The organisation a pack speaks of: its names, places and handles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from nlp.lexicon import words


@dataclass(frozen=True)
class Organisation:
    """Names by which readers know the organisation. Nothing here is read as a pattern."""

    name: str
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    town: str = ""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """An organisation as a corpus case gives it; the town is read off the name if missing.

        Raises `ValueError` without a name.
        """
        name = data.get("name")
        if not isinstance(name, str) or not name.strip():
            raise ValueError("organisation has no name")
        lists = {key: tuple(data.get(key) or ()) for key in ("aliases", "places", "handles")}
        return cls(name, town=data.get("town") or _town(name), **lists)

    @classmethod
    def of_case(cls, case: Mapping[str, Any]) -> Self | None:
        """The organisation that a corpus row speaks of, where it names one. Raises `ValueError`."""
        own = case.get("organisation")
        if not isinstance(own, Mapping | None):
            raise ValueError("organisation should be an object")
        return cls.from_dict(own) if own else None

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def _town(name: str) -> str:
    """The proper part of a name: `City of Fairhaven` and `Fairhaven Public Library` give one."""
    generic = words("institutions") | words("institution_fillers")
    return " ".join(word for word in name.split() if word.lower() not in generic)
