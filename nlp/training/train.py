"""Fine-tunes the encoder on labelled drafts: `python -m nlp.training.train --help`."""

import math
import random
import time
from pathlib import Path

import click
import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from nlp import pipeline
from nlp.pipeline.encoder import LABELS, TOKENIZER
from nlp.pipeline.reading import MARKS, Reader
from nlp.policy import pack
from nlp.training.calibrate import calibrate
from nlp.training.examples import UNKNOWN, Example, examples, held_out, read_cases, unnamed
from nlp.training.export import export
from nlp.training.network import Network
from nlp.training.public import public_cases

CHECKPOINT = "network.pt"
BATCH = 16
EPOCHS = 6
RATE = 2e-4
HEADS_FASTER = 5
WARM_UP = 0.1
PIECES_WEIGHT = 1.0
"""How much finding the words counts beside finding the code."""
UNNAMED = 0.1
"""Share of the drafts that are shown a second time without a name on the account."""
POSITIVE = 2.0
"""How much a label that is there counts beside one that is not."""

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def tokenizer_with_marks(base: Path) -> Tokenizer:
    """The base's tokenizer, its unused entries renamed to the reader's marks."""
    text = (base / "tokenizer.json").read_text(encoding="utf-8")
    for number, mark in enumerate(MARKS):
        text = text.replace(f'"[unused{number}]"', f'"{mark}"')
    tokenizer = Tokenizer.from_str(text)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def batches(rows: list[Example], shuffle: random.Random) -> list[list[Example]]:
    """Batches of windows of like length, in random order."""
    rows = sorted(rows, key=lambda row: len(row.window.ids) + shuffle.random() * 8)
    cut = [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
    shuffle.shuffle(cut)
    return cut


def tensors(batch: list[Example]) -> tuple[dict[str, torch.Tensor], torch.Tensor, torch.Tensor]:
    """The network's inputs, the labels and the marks, padded."""
    length = max(len(row.window.ids) for row in batch)
    inputs = {name: torch.zeros(len(batch), length, dtype=torch.long)
              for name in ("input_ids", "attention_mask", "token_type_ids")}  # fmt: skip
    marks = torch.full((len(batch), length, len(LABELS)), UNKNOWN)
    for index, row in enumerate(batch):
        size = len(row.window.ids)
        inputs["input_ids"][index, :size] = torch.tensor(row.window.ids)
        inputs["attention_mask"][index, :size] = 1
        inputs["token_type_ids"][index, :size] = torch.tensor(row.window.types)
        marks[index, :size] = torch.from_numpy(row.marks)
    return inputs, torch.from_numpy(np.stack([row.labels for row in batch])), marks


def known_loss(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    known = wanted != UNKNOWN
    weight = torch.where(wanted > 0, POSITIVE, 1.0)[known]
    return cross_entropy(logits.float()[known], wanted[known], weight=weight)


def scores(network: Network, rows: list[Example]) -> str:
    """How the network does on the rows with every threshold at a half, for people to read."""
    network.eval()
    hits = np.zeros((3, len(LABELS)))
    for start in range(0, len(rows), 64):
        inputs, labels, _ = tensors(rows[start : start + 64])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            given = (network(**inputs)[0].float() > 0).numpy()
        wanted, known = (labels > 0).numpy(), (labels != UNKNOWN).numpy()
        hits += np.stack([given & wanted, given & ~wanted & known, ~given & wanted]).sum(1)
    network.train()
    right, wrong, missed = hits[:, :-1]
    macro = np.mean(2 * right / np.maximum(2 * right + wrong + missed, 1))
    return f"held out: macro F1 {macro:.3f}, {right.sum():.0f} right, {wrong.sum():.0f} wrong"


def train(
    network: Network,
    rows: list[Example],
    held: list[Example],
    seed: int,
    epochs: int = EPOCHS,
    rate: float = RATE,
) -> Network:
    """Trains the network on the rows; the same seed gives the same on one machine.

    `held` is only looked at, to print how it goes.
    """
    shuffle = random.Random(seed)
    network.train()
    layers = network.encoder.encoder.parameters()
    optimiser = torch.optim.AdamW(
        [{"params": layers, "lr": rate}, {"params": network.heads(), "lr": rate * HEADS_FASTER}],
        weight_decay=0.01,
    )
    steps = epochs * math.ceil(len(rows) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min((step + 1) / (WARM_UP * steps), (steps - step) / ((1 - WARM_UP) * steps)),
    )
    began = time.monotonic()
    for epoch in range(epochs):
        total = 0.0
        for batch in batches(rows, shuffle):
            inputs, labels, marks = tensors(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                whole, pieces = network(**inputs)
            loss = known_loss(whole, labels) + PIECES_WEIGHT * known_loss(pieces, marks)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        minutes = (time.monotonic() - began) / 60
        loss_a_batch = total / len(rows) * BATCH
        click.echo(f"epoch {epoch + 1}: loss {loss_a_batch:.4f}, {minutes:.1f} min, "
                   f"{scores(network, held)}")  # fmt: skip
    return network.eval()


@click.command()
@click.argument("corpus", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--base", required=True, type=_FOLDER, help="MiniLM's own files.")
@click.option("--public", type=_FOLDER, help="The public sets, if they are to be used.")
@click.option("--start", type=click.Path(path_type=Path), help="Go on from this network.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where it all goes.")
@click.option("--seed", default=1, show_default=True)
@click.option("--epochs", default=EPOCHS, show_default=True)
@click.option("--rate", default=RATE, show_default=True)
def main(
    corpus: tuple[Path, ...],
    base: Path,
    public: Path | None,
    start: Path | None,
    out: Path,
    seed: int,
    epochs: int,
    rate: float,
) -> None:
    """Train on the CORPUS files; write network, tokenizer and calibration into OUT."""
    nlp = pipeline.load(exclude=["encoder"])
    tokenizer = tokenizer_with_marks(base)
    organisation = pack.load().organisation
    labelled = [case for path in corpus for case in read_cases(path)]
    cases = [case for case in labelled if not held_out(case)]
    cases += unnamed(cases, UNNAMED, seed)
    if public:
        cases += public_cases(public, seed)
    reader = Reader(tokenizer)
    rows = list(examples(cases, nlp, reader, organisation))
    held = list(examples(filter(held_out, labelled), nlp, reader, organisation))
    click.echo(f"{len(cases)} drafts, {len(rows)} windows, {len(held)} held out")
    torch.manual_seed(seed)
    network = Network(str(base), len(LABELS))
    if start:
        network.load_state_dict(torch.load(start))
    out.mkdir(parents=True, exist_ok=True)
    train(network, rows, held, seed, epochs, rate)
    torch.save(network.state_dict(), out / CHECKPOINT)
    tokenizer.save(str(out / TOKENIZER))
    export(network, out)
    calibrate(out, held)


if __name__ == "__main__":
    main()
