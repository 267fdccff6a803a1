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
    sentences = [sentence for sentence in doc.sents for _ in sentence]
    fields = {at: f for f in doc.spans[FIELD_SPANS] for at in range(f.start, f.end)}
    for source, group in doc.spans.items():
        if source == FIELD_SPANS:
            continue
        for span, score in zip(group, group.attrs["scores"], strict=True):
            field = fields[span.start]
            round_it = sentences[span.start].start_char, sentences[span.end - 1].end_char
            yield Signal(
                span.label_, field.label_, *_within(field, span.start_char, span.end_char), score,
                source, _within(field, *round_it),
            )  # fmt: skip


def _within(field: Span, start: int, end: int) -> tuple[int, int]:
    """Code points of the doc, counted from the start of the field and cut at its end."""
    return start - field.start_char, min(end, field.end_char) - field.start_char
