"""The draft: what a person is about to post, and from which account."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

ACCOUNT_KINDS = ("personal", "official", "contributor")
ACCOUNT_FIELDS = ("display_name", "handle", "bio")
FIELDS = (*ACCOUNT_FIELDS, "replying_to", "sharing", "draft")
"""Every stretch of text that comes with a draft, in the order the pipeline reads them."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _readable(name: str, text: Any) -> str:
    """The text with each lone surrogate made U+FFFD, one UTF-16 unit for one."""
    if not isinstance(text, str | None):
        raise ValueError(f"{name} should be text")
    return _LONE_SURROGATE.sub("\ufffd", text or "")


def _object(name: str, data: Any) -> Mapping[str, Any]:
    if not isinstance(data, Mapping | None):
        raise ValueError(f"{name} should be an object")
    return data or {}


@dataclass(frozen=True)
class Account:
    """Who would post: `kind` is personal, official or contributor; the rest may be empty."""

    kind: str = "personal"
    platform: str = ""
    handle: str = ""
    display_name: str = ""
    bio: str = ""

    def __post_init__(self) -> None:
        if self.kind not in ACCOUNT_KINDS:
            raise ValueError(f"an account is {', '.join(ACCOUNT_KINDS)}, not {self.kind!r}")
        for name in ("platform", *ACCOUNT_FIELDS):
            object.__setattr__(self, name, _readable(name, getattr(self, name)))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """An account from the contract's object; unknown keys are ignored. Raises `ValueError`."""
        names = ("platform", *ACCOUNT_FIELDS)
        return cls(data.get("kind") or "personal", **{name: data.get(name) for name in names})


@dataclass(frozen=True)
class Media:
    """How many images and videos go with the draft; never the files."""

    images: int = 0
    videos: int = 0

    def __bool__(self) -> bool:
        return bool(self.images or self.videos)


@dataclass(frozen=True)
class Draft:
    """A post before it is posted, with what it answers (`replying_to`) and quotes (`sharing`)."""

    text: str
    account: Account = field(default_factory=Account)
    replying_to: str = ""
    sharing: str = ""
    media: Media = field(default_factory=Media)
    language: str = "en"

    def __post_init__(self) -> None:
        for name in ("text", "replying_to", "sharing"):
            object.__setattr__(self, name, _readable(name, getattr(self, name)))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A draft from the contract's object or a corpus row; unknown keys are ignored.

        Raises `KeyError` without a text and `ValueError` for an unknown kind of account or what
        is of the wrong type.
        """
        media = _object("media", data.get("media"))
        return cls(
            text=data["text"],
            account=Account.from_dict(_object("account", data.get("account"))),
            replying_to=data.get("replying_to"),
            sharing=data.get("sharing"),
            media=Media(media.get("images") or 0, media.get("videos") or 0),
            language=data.get("language") or "en",
        )

    def field(self, name: str) -> str:
        """The text of one of `FIELDS`."""
        if name == "draft":
            return self.text
        return getattr(self.account if name in ACCOUNT_FIELDS else self, name)
