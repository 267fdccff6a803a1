"""From logits to probabilities and thresholds, on numbers made up for the purpose."""

import numpy as np

from nlp.pipeline.encoder import logistic
from nlp.training.calibrate import _fit


def _sample(scale: float, shift: float, count: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Logits, and labels that are there as often as `scale * logit + shift` says."""
    random = np.random.default_rng(7)
    logits = random.normal(-1, 3, count)
    return logits, (random.random(count) < logistic(scale * logits + shift)).astype(float)


def test_platt_finds_the_numbers_that_made_the_labels() -> None:
    fitted = _fit(*_sample(0.5, -1.0))
    assert abs(fitted["scale"] - 0.5) < 0.05
    assert abs(fitted["shift"] + 1.0) < 0.15


def test_few_labels_are_no_reason_for_certainty() -> None:
    fitted = _fit(np.array([-4.0, -3.0, 3.0]), np.array([0.0, 0.0, 1.0]))
    assert 0 < fitted["scale"] < 3


def test_a_false_alarm_weighs_more_than_a_miss() -> None:
    """Of labels as likely as their logit says, those more likely than not are worth a word."""
    assert 0.5 < _fit(*_sample(1.0, 0.0))["threshold"] <= 0.9
