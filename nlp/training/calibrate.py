"""From logits to probabilities and thresholds, on drafts that training has not seen."""

import json
from pathlib import Path

import numpy as np

from nlp.pipeline.encoder import CALIBRATION, LABELS, Encoder, logistic
from nlp.training.examples import UNKNOWN, Example

_GRID = np.arange(0.30, 0.91, 0.05)
_BETA = 0.5
"""Thresholds are chosen by F0.5: a false alarm weighs twice as much as a miss, for silence is what
makes the rest be heard."""
_NEUTRAL = {"scale": 1.0, "shift": 0.0, "threshold": 0.5}
_PULL = 1.0
"""Strength of the pull of Platt's two numbers towards (1, 0), for labels with few drafts."""


def calibrate(folder: Path, rows: list[Example]) -> None:
    """Writes `calibration.json` beside the exported network in the folder."""
    target = folder / CALIBRATION
    target.write_text(json.dumps({label: _NEUTRAL for label in LABELS}), encoding="utf-8")
    encoder = Encoder(folder)
    logits = np.array([encoder.judge(row.window).whole for row in rows])
    wanted = np.array([row.labels for row in rows])
    settings = {}
    for index, label in enumerate(LABELS):
        known = wanted[:, index] != UNKNOWN
        settings[label] = _fit(logits[known, index].astype(float), wanted[known, index])
    text = json.dumps(settings, indent=2)
    target.write_text(text + "\n", encoding="utf-8")


def _fit(logits: np.ndarray, wanted: np.ndarray) -> dict[str, float]:
    """Platt scaling, then the threshold with the best F-score on the grid."""
    design = np.stack([logits, np.ones_like(logits)], axis=1)
    scale, shift = _platt(design, wanted)
    p = logistic(design @ np.array([scale, shift]))
    best = max(_GRID, key=lambda at: (_f_score(p >= at, wanted), -abs(at - 0.5)))
    return {
        "scale": round(float(scale), 4),
        "shift": round(float(shift), 4),
        "threshold": round(float(best), 2),
    }


def _platt(design: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Platt's two numbers by Newton's method, each step halved until it helps."""
    prior = np.array([1.0, 0.0])

    def loss(weights: np.ndarray) -> float:
        margin = design @ weights
        fit = np.logaddexp(0, margin) - wanted * margin
        return float(fit.sum() + _PULL / 2 * ((weights - prior) ** 2).sum())

    weights = prior
    for _ in range(50):
        p = logistic(design @ weights)
        gradient = design.T @ (p - wanted) + _PULL * (weights - prior)
        curvature = design.T @ (design * (p * (1 - p))[:, None]) + _PULL * np.eye(2)
        step = np.linalg.solve(curvature, gradient)
        while np.abs(step).max() > 1e-6 and loss(weights - step) > loss(weights):
            step = step / 2
        weights = weights - step
    return weights


def _f_score(given: np.ndarray, wanted: np.ndarray) -> float:
    """Van Rijsbergen's F with `_BETA`."""
    right, weight = float((given * wanted).sum()), _BETA**2
    return (1 + weight) * right / max(float(given.sum() + weight * wanted.sum()), 1.0)
