"""What meaning decides: a small fine-tuned encoder, one label a code, each with its words.

The window head says whether a code is there, the piece head which words give
it away. The network is MiniLM-L6 (Wang et al. 2020, arXiv:2002.10957), run by
ONNX Runtime in eight-bit integers; how it was trained stands in the model card.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from spacy.language import Language
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer

from nlp.draft import ACCOUNT_FIELDS
from nlp.pipeline import signals
from nlp.pipeline.document import fields
from nlp.pipeline.identity import STAFF
from nlp.pipeline.reading import Reader, Window

SOURCE = "encoder"
ACCOUNT_LABEL = "account-looks-official"
LABELS = (
    "official-voice", "unattributed-announcement", "speaks-for-library", "customer-service",
    ACCOUNT_LABEL, "missing-disclaimer", "disrespect", "discrimination",
    "threat-or-crime", "patron-privacy", "confidential", "reputation", "copyright",
    "wrong-account", "promotion", STAFF,
)  # fmt: skip

NETWORK, TOKENIZER, CALIBRATION = "encoder.onnx", "tokenizer.json", "calibration.json"

_NEAR_PEAK = 0.3
"""A piece belongs to the words if its score is this share of the highest one."""
_SURE = 0.85
"""A second sentence is a finding of its own from this score of its highest piece on."""
_TRAILING = " \n,;:-–—"
"""What no finding ends with; a full stop or a cheer belongs to the words."""
_GAP = 2
"""Pieces below the mark that a stretch may bridge."""


@Language.factory("offdesk_encoder", default_config={"folder": ""})
def create_encoder(nlp: Language, name: str, folder: str) -> "Encoder":
    return Encoder(Path(folder) if folder else Path(str(files("nlp") / "model")))


@dataclass(frozen=True)
class Calibration:
    """Turns a label's logit into a probability (Platt scaling), and says from where it counts."""

    scale: float
    shift: float
    threshold: float

    def probability(self, logit: float) -> float:
        return float(logistic(self.scale * logit + self.shift))


@dataclass(frozen=True)
class Judged:
    """One window with its logits: `(labels,)` for the whole, `(pieces, labels)` for the words."""

    window: Window
    whole: np.ndarray
    pieces: np.ndarray


class Encoder:
    """Writes a span for each stretch of words that gives a code away, scored by how sure it is.

    Also writes `staff` over the draft where its meaning tells that the author works there.
    """

    def __init__(self, folder: Path) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._session = InferenceSession(
            folder / NETWORK, options, providers=["CPUExecutionProvider"]
        )
        self._reader = Reader(Tokenizer.from_file(str(folder / TOKENIZER)))
        settings = json.loads((folder / CALIBRATION).read_text(encoding="utf-8"))
        self._calibration = {label: Calibration(**settings[label]) for label in LABELS}

    def __call__(self, doc: Doc) -> Doc:
        windows = [self.judge(window) for window in self._reader.windows(doc)]
        found = [pair for label in LABELS for pair in self._found(doc, label, windows)]
        signals.write(doc, SOURCE, [span for span, _ in found], [score for _, score in found])
        return doc

    def judge(self, window: Window) -> Judged:
        whole, pieces = self._session.run(
            None,
            {
                "input_ids": np.array([window.ids], dtype=np.int64),
                "attention_mask": np.ones((1, len(window.ids)), dtype=np.int64),
                "token_type_ids": np.array([window.types], dtype=np.int64),
            },
        )
        return Judged(window, whole[0], pieces[0])

    def _found(
        self, doc: Doc, label: str, windows: list[Judged]
    ) -> Iterator[tuple[Span, float]]:
        calibration, index = self._calibration[label], LABELS.index(label)
        names = ACCOUNT_FIELDS if label == ACCOUNT_LABEL else ("draft",)
        places = list(fields(doc, *names))
        for judged in windows:
            score = calibration.probability(judged.whole[index])
            if score < calibration.threshold:
                continue
            if label == STAFF:
                yield from ((Span(doc, p.start, p.end, label=label), score) for p in places)
                return
            for start, end in stretches(judged, index, places):
                span = doc.char_span(start, end, label=label, alignment_mode="expand")
                yield span, score
            if label == ACCOUNT_LABEL:
                return


def stretches(judged: Judged, index: int, places: list[Span]) -> list[tuple[int, int]]:
    """Where the words of a label stand in the doc (code points), the surest first.

    One stretch a sentence of `places`: its highest piece and those near it. The
    sentence with the most of the label is always in, another only if sure by itself.
    """
    scores, chars = logistic(judged.pieces[:, index]), judged.window.chars
    sentences = [
        (sentence, pieces)
        for place in places
        for sentence in place.sents
        if (pieces := _inside(chars, sentence))
    ]
    sentences.sort(key=lambda pair: -scores[pair[1]].sum())
    found = []
    for sentence, pieces in sentences:
        own = scores[pieces]
        if found and own.max() < _SURE:
            continue
        first, last = (pieces[at] for at in _near_peak(own))
        start, end = chars[first][0], min(chars[last][1], sentence.end_char)
        words = sentence.doc.text[start:end].rstrip(_TRAILING)
        found.append((start, start + len(words) if words else end))
    return found


def _inside(chars: list[tuple[int, int] | None], sentence: Span) -> list[int]:
    """The pieces that begin in the sentence."""
    return [
        index
        for index, piece in enumerate(chars)
        if piece is not None and sentence.start_char <= piece[0] < sentence.end_char
    ]


def _near_peak(scores: np.ndarray) -> tuple[int, int]:
    """The first and the last piece that belong with the highest."""
    peak = int(scores.argmax())
    near = np.flatnonzero(scores >= scores[peak] * _NEAR_PEAK)
    first = last = peak
    for at in near[near > peak]:
        if at - last <= _GAP + 1:
            last = int(at)
    for at in near[near < peak][::-1]:
        if first - at <= _GAP + 1:
            first = int(at)
    return first, last


def logistic(logit: np.ndarray | float) -> np.ndarray:
    """The logistic function, in the form that does not overflow."""
    return (1 + np.tanh(np.asarray(logit, dtype=np.float64) / 2)) / 2
