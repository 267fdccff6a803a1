"""What a finding goes by, said in the pack's words: its signal, how sure it is, and its facts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nlp.draft import Draft
from nlp.pipeline.signals import Signal
from nlp.policy.facts import FACTS

_LONGEST_QUOTE = 60
"""Code points of the author's words that a sentence may repeat."""


@dataclass(frozen=True)
class Sureness:
    """The words for a confidence of `least` and more."""

    least: float
    words: str


@dataclass(frozen=True)
class FactWords:
    """How a fact is told: with the words that show it, or `whole` where none can be named."""

    whole: str
    words: str = ""


@dataclass(frozen=True)
class Grounds:
    """A pack's wording for grounds; a pack without any says nothing of them."""

    sure: Sequence[Sureness] = ()
    signals: dict[str, str] = field(default_factory=dict)
    facts: dict[str, FactWords] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def told(
        self, signal: Signal, needs: Iterable[str], signals: Iterable[Signal], draft: Draft
    ) -> str:
        """The grounds of a finding raised by a signal where the facts that it `needs` hold."""
        return " ".join(filter(None, self._sentences(signal, needs, list(signals), draft)))

    def _sentences(
        self, signal: Signal, needs: Iterable[str], signals: list[Signal], draft: Draft
    ) -> Iterator[str]:
        sure = [each for each in self.sure if signal.score >= each.least]
        yield max(sure, key=lambda each: each.least).words if sure else ""
        yield self.signals.get(signal.source, "")
        told: set[Signal] = set()
        for name in needs:
            shown = _plainest(name, signals)
            if name in self.facts and shown not in told:
                yield self._fact(self.facts[name], shown, draft)
            told |= {shown} - {None}

    def _fact(self, words: FactWords, shown: Signal | None, draft: Draft) -> str:
        if not shown or not words.words:
            return words.whole
        field = draft.field(shown.where)
        quote = field[shown.start : shown.end]
        if quote == field or len(quote) > _LONGEST_QUOTE:
            return words.whole
        place = self.places.get(shown.where, shown.where)
        return words.words.replace("{where}", place).replace("{quote}", quote)


def _plainest(name: str, signals: list[Signal]) -> Signal | None:
    """The signal that shows the fact, words that can be named before a whole field."""
    shown = FACTS[name].shown
    showing = [signal for signal in signals if signal.label in shown]
    return min(
        showing, key=lambda s: (s.end - s.start > _LONGEST_QUOTE, shown.index(s.label)), default=None
    )
