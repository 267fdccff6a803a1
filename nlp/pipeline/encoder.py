"""What meaning decides: a small fine-tuned encoder, one label a code, each with its words.

The window head says whether a code is there, the piece head which words give
it away. The network is MiniLM-L6 (Wang et al. 2020, arXiv:2002.10957), run by
ONNX Runtime in eight-bit integers; how it was trained stands in the model card.
A draft of more windows than can be read in good time is read where a glance at
its words promises most; `judged` tells which parts those were.
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
from nlp.pipeline.document import FOCUS, JUDGED, fields
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

NETWORK, TOKENIZER, CALIBRATION, GLANCE = (
    "encoder.onnx", "tokenizer.json", "calibration.json", "glance.npy",
)  # fmt: skip

ALWAYS_READ, OF_MORE = 16, 0.4
"""Windows of a draft that are read whatever they promise (some 4,500 characters of English, a
quarter of a second's work), and the share of the windows of a longer one."""
_GLANCE = 40
"""Pieces that a glance takes in at once, two or three sentences."""

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
        self._weights = np.load(folder / GLANCE)

    def __call__(self, doc: Doc) -> Doc:
        windows = list(self._reader.windows(doc))
        read = [self.judge(window) for window in self._worth_reading(doc, windows)]
        if len(read) < len(windows):
            doc.user_data[JUDGED] = [_stretch(judged.window) for judged in read]
        found = list(self._found(doc, read))
        signals.write(doc, SOURCE, [span for span, _ in found], [score for _, score in found])
        return doc

    def _worth_reading(self, doc: Doc, windows: list[Window]) -> list[Window]:
        """All windows if they are few; else those in the doc's focus, or the most promising."""
        if len(windows) <= ALWAYS_READ:
            return windows
        focus = doc.user_data.get(FOCUS)
        if focus is not None:
            return [window for window in windows if _meets(window, focus)]
        most = max(ALWAYS_READ, int(OF_MORE * len(windows)))
        order = sorted(range(len(windows)), key=lambda i: -self._promise(windows[i]))
        return [windows[index] for index in sorted(order[:most])]

    def _promise(self, window: Window) -> float:
        """The most that `_GLANCE` pieces on end show of any code, by their words alone."""
        weights = self._weights[[i for i, kind in zip(window.ids, window.types) if kind]]
        sums = np.convolve(weights, np.ones(min(_GLANCE, len(weights))), mode="valid")
        return float(sums.max())

    def judge(self, window: Window) -> Judged:
        """One run of the network over one window."""
        whole, pieces = self._session.run(
            None,
            {
                "input_ids": np.array([window.ids], dtype=np.int64),
                "attention_mask": np.ones((1, len(window.ids)), dtype=np.int64),
                "token_type_ids": np.array([window.types], dtype=np.int64),
            },
        )
        return Judged(window, whole[0], pieces[0])

    def _found(self, doc: Doc, read: list[Judged]) -> Iterator[tuple[Span, float]]:
        once = set()
        for judged in read:
            sure = {
                label: score
                for label, calibration, logit in zip(
                    LABELS, self._calibration.values(), judged.whole, strict=True
                )
                if (score := calibration.probability(logit)) >= calibration.threshold
                and label not in once
            }
            once |= sure.keys() & {STAFF, ACCOUNT_LABEL}
            sentences = _sentences(doc, judged.window) if sure else {}
            for label, score in sure.items():
                if label == STAFF:
                    yield from ((Span(doc, f.start, f.end, label=label), score)
                                for f in fields(doc, "draft"))  # fmt: skip
                    continue
                names = ACCOUNT_FIELDS if label == ACCOUNT_LABEL else ("draft",)
                places = [pair for name in names for pair in sentences.get(name, ())]
                for start, end in stretches(judged, LABELS.index(label), places):
                    yield doc.char_span(start, end, label=label, alignment_mode="expand"), score


def stretches(
    judged: Judged, index: int, sentences: list[tuple[Span, list[int]]]
) -> list[tuple[int, int]]:
    """Where the words of a label stand in the doc (code points), most of the label first.

    `sentences` come with the pieces that begin in them. One stretch a sentence:
    its highest piece and those near it. The sentence with the most of the label
    is always in, another only if sure by itself.
    """
    scores, chars = logistic(judged.pieces[:, index]), judged.window.chars
    found = []
    for sentence, pieces in sorted(sentences, key=lambda pair: -scores[pair[1]].sum()):
        own = scores[pieces]
        if found and own.max() < _SURE:
            continue
        first, last = (pieces[at] for at in _near_peak(own))
        start, end = chars[first][0], min(chars[last][1], sentence.end_char)
        shift = sentence.start_char
        words = sentence.text[start - shift : end - shift].rstrip(_TRAILING)
        found.append((start, start + len(words) if words else end))
    return found


def _sentences(doc: Doc, window: Window) -> dict[str, list[tuple[Span, list[int]]]]:
    """By field, each sentence with the window's pieces that begin in it."""
    found: dict[str, list[tuple[Span, list[int]]]] = {}
    for field in fields(doc, *ACCOUNT_FIELDS, "draft"):
        pieces = [
            (index, piece[0])
            for index, piece in enumerate(window.chars)
            if piece and field.start_char <= piece[0] < field.end_char
        ]
        if not pieces:
            continue
        part = doc.char_span(pieces[0][1], pieces[-1][1] + 1, alignment_mode="expand")
        found[field.label_] = [
            (sentence, inside)
            for sentence in doc[part[0].sent.start : part[-1].sent.end].sents
            if (inside := [i for i, at in pieces if sentence.start_char <= at < sentence.end_char])
        ]
    return found


def _stretch(window: Window) -> tuple[int, int]:
    """What a window shows of the draft: code points of the doc, as its pieces have them."""
    shown = [c for c, kind in zip(window.chars, window.types, strict=True) if kind and c]
    return (shown[0][0], shown[-1][1]) if shown else (0, 0)


def _meets(window: Window, stretches: list[tuple[int, int]]) -> bool:
    start, end = _stretch(window)
    return any(start < last and first < end for first, last in stretches)


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
