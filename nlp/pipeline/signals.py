"""Signals: labelled spans with a score, as each component leaves them in `doc.spans`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, SpanGroup

from nlp.pipeline.document import FIELD_SPANS


@dataclass(frozen=True)
class Signal:
    """What a component saw: `start:end` are code points of the field `where`.

    `sentence` is the stretch of the sentence or sentences round it.
    """

    label: str
    where: str
    start: int
    end: int
    score: float
    source: str
    sentence: tuple[int, int]


def write(doc: Doc, source: str, spans: Iterable[Span], scores: Iterable[float] = ()) -> None:
    """Leave a component's spans under its own name; the scores are 1.0 if none are given."""
    spans = list(spans)
    scores = list(scores) or [1.0] * len(spans)
    doc.spans[source] = SpanGroup(doc, name=source, spans=spans, attrs={"scores": scores})


def read(doc: Doc) -> Iterator[Signal]:
    """Every signal of the doc, each inside one field."""
    for source, group in doc.spans.items():
        if source == FIELD_SPANS:
            continue
        for span, score in zip(group, group.attrs["scores"], strict=True):
            field = next(f for f in doc.spans[FIELD_SPANS] if f.start <= span.start < f.end)
            sentence = doc[span[0].sent.start : span[-1].sent.end]
            yield Signal(
                span.label_, field.label_, *_within(span, field), score, source,
                _within(sentence, field),
            )  # fmt: skip


def _within(span: Span, field: Span) -> tuple[int, int]:
    """The span's code points, counted from the start of the field and cut at its end."""
    return (
        span.start_char - field.start_char,
        min(span.end_char, field.end_char) - field.start_char,
    )
