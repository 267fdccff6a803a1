"""Facts: what all signals together say of the author and the draft; rules ask for them by name."""

from collections.abc import Callable

from nlp.draft import Draft
from nlp.pipeline.disclaimer import DISCLAIMER
from nlp.pipeline.identity import STAFF
from nlp.pipeline.organisation import INSTITUTION, ORGANISATION, PLACE

_TIES = frozenset({ORGANISATION, PLACE, INSTITUTION, STAFF})

FACTS: dict[str, Callable[[frozenset[str], Draft], bool]] = {
    "identifiable": lambda labels, draft: STAFF in labels,
    "undisclaimed": lambda labels, draft: DISCLAIMER not in labels,
    "tied": lambda labels, draft: bool(labels & _TIES),
    "named": lambda labels, draft: bool(draft.account.display_name or draft.account.handle),
    "media": lambda labels, draft: bool(draft.media),
    "profile": lambda labels, draft: not draft.text.strip(),
}


def facts(labels: frozenset[str], draft: Draft) -> frozenset[str]:
    """The names of the facts that hold, given the labels of all signals."""
    return frozenset(name for name, holds in FACTS.items() if holds(labels, draft))
