"""Facts: what all signals together say of the author and the draft; rules ask for them by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from nlp.draft import Draft
from nlp.pipeline.disclaimer import DISCLAIMER
from nlp.pipeline.identity import STAFF
from nlp.pipeline.organisation import INSTITUTION, ORGANISATION, PLACE
from nlp.pipeline.signals import Signal


@dataclass(frozen=True)
class Fact:
    """Holds where a label of `shown` is seen, none of `denied` is, and the draft is so.

    `shown` is in the order of how plainly the labels show it.
    """

    shown: tuple[str, ...] = ()
    denied: frozenset[str] = frozenset()
    draft: Callable[[Draft], bool] = lambda draft: True

    def holds(self, labels: frozenset[str], draft: Draft) -> bool:
        return (
            (not self.shown or not labels.isdisjoint(self.shown))
            and not labels & self.denied
            and self.draft(draft)
        )


FACTS: dict[str, Fact] = {
    "identifiable": Fact(shown=(STAFF,)),
    "undisclaimed": Fact(denied=frozenset({DISCLAIMER})),
    "tied": Fact(shown=(STAFF, ORGANISATION, PLACE, INSTITUTION)),
    "named": Fact(draft=lambda draft: bool(
        draft.account.display_name.strip() or draft.account.handle.strip()
    )),
    "media": Fact(draft=lambda draft: bool(draft.media)),
    "profile": Fact(draft=lambda draft: not draft.text.strip() and not draft.media),
}


def facts(signals: Iterable[Signal], draft: Draft) -> frozenset[str]:
    """The names of the facts that hold, given all signals."""
    labels = frozenset(signal.label for signal in signals)
    return frozenset(name for name, fact in FACTS.items() if fact.holds(labels, draft))
