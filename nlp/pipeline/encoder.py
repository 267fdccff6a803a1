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

_NEAR_PEAK = 0.5
"""A piece belongs to the words if its score is this share of the highest one."""
_SURE = 0.5
"""A second stretch of words is a finding of its own from this score on."""
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
        return float(_sigmoid(self.scale * logit + self.shift))


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

    The piece with the highest score and its neighbours near it; then any other
    stretch that is sure by itself. Only pieces inside `places` count.
    """
    scores = _sigmoid(judged.pieces[:, index])
    inside = [
        chars is not None and any(p.start_char <= chars[0] < p.end_char for p in places)
        for chars in judged.window.chars
    ]
    scores = np.where(inside, scores, 0.0)
    found = []
    while scores.any():
        peak = int(scores.argmax())
        if found and scores[peak] < _SURE:
            break
        first, last = _grow(scores, peak, -1), _grow(scores, peak, 1)
        field = next(p for p in places if p.start_char <= judged.window.chars[peak][0] < p.end_char)
        start, end = judged.window.chars[first][0], judged.window.chars[last][1]
        found.append((max(start, field.start_char), min(end, field.end_char)))
        scores[first : last + 1] = 0.0
    return found


def _grow(scores: np.ndarray, peak: int, step: int) -> int:
    """The outermost piece, from the peak in one direction, that belongs with it."""
    least, edge, at = scores[peak] * _NEAR_PEAK, peak, peak + step
    while 0 <= at < len(scores) and abs(at - edge) <= _GAP + 1:
        if scores[at] >= least:
            edge = at
        at += step
    return edge


def _sigmoid(logit: np.ndarray | float) -> np.ndarray:
    return 1 / (1 + np.exp(-np.asarray(logit, dtype=np.float64)))
