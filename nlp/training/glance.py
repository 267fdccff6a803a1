"""Which words make a stretch of text worth reading closely: one weight a word piece.

A logistic regression on the words alone. It is no judge, it only chooses what
the encoder reads of a draft too long to be read whole.
"""

from pathlib import Path

import numpy as np
import torch

from nlp.pipeline.encoder import GLANCE, LABELS
from nlp.pipeline.identity import STAFF
from nlp.training.examples import Example

_EPOCHS, _RATE, _DECAY, _BATCH = 4, 0.02, 0.2, 64


def learn_glance(rows: list[Example], pieces: int, folder: Path, seed: int) -> None:
    """Writes the weights, `(pieces,)` in half precision, into the folder."""
    codes = [index for index, label in enumerate(LABELS) if label != STAFF]
    wanted = torch.tensor([float((row.labels[codes] == 1).any()) for row in rows])
    words = [
        torch.tensor(sorted({i for i, kind in zip(r.window.ids, r.window.types, strict=True) if kind}))
        for r in rows
    ]
    torch.manual_seed(seed)
    weights = torch.nn.EmbeddingBag(pieces, 1, mode="sum")
    torch.nn.init.zeros_(weights.weight)
    bias = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.AdamW([weights.weight, bias], lr=_RATE, weight_decay=_DECAY)
    for _ in range(_EPOCHS):
        for chosen in torch.randperm(len(rows)).split(_BATCH):
            bags = [words[index] for index in chosen]
            starts = torch.tensor([0, *(len(bag) for bag in bags[:-1])]).cumsum(0)
            logits = weights(torch.cat(bags), starts).squeeze(1) + bias
            loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, wanted[chosen])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    np.save(folder / GLANCE, weights.weight.detach().squeeze(1).numpy().astype(np.float16))
