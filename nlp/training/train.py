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
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from nlp import pipeline
from nlp.pipeline.encoder import LABELS, TOKENIZER
from nlp.pipeline.reading import MARKS, Reader
from nlp.policy import pack
from nlp.training.augment import accompanied, disguised, unnamed
from nlp.training.calibrate import calibrate
from nlp.training.card import write_card
from nlp.training.examples import HELD_OUT, UNKNOWN, Example, examples, held_out, read_cases
from nlp.training.export import export
from nlp.training.glance import learn_glance
from nlp.training.network import Network
from nlp.training.public import public_sets

CHECKPOINT = "network.pt"
BATCH = 16
EPOCHS = 6
RATE = 2e-4
HEADS_FASTER = 5
WARM_UP = 0.1
PIECES_WEIGHT = 1.0
"""How much finding the words counts beside finding the code."""
UNNAMED = 0.05
"""Share of the drafts that are shown a second time without a name on the account."""
POSITIVE = 2.0
"""How much a label that is there counts beside one that is not."""

HIDDEN = 0.05
"""Share of the word pieces hidden at each sight of a window, lest one word decide all."""
KEPT = 0.998
"""How much of the running mean of the weights each step leaves."""
ACCOMPANIED = 0.15
"""Share of the drafts that are shown a second time among others' words."""
DISGUISED = 0.25
"""Share of the abusive drafts that are shown a second time with words misspelt."""
WHOLE = 220
"""Word pieces of a draft that are learned from at once, nearly every draft whole; the
copies are learned from in windows as the encoder will read them."""
LIKE = (
    "organization", "branch", "city", "name", "handle", "profile", "reply", "share",
    "personal", "official", "guest", "employee", "opinion",
)  # fmt: skip
"""The words from whose embeddings `MARKS` start, in their order."""

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def tokenizer_with_marks(base: Path) -> Tokenizer:
    """The base's tokenizer, its unused entries renamed to the reader's marks."""
    text = (base / "tokenizer.json").read_text(encoding="utf-8")
    for number, mark in enumerate(MARKS):
        text = text.replace(f'"[unused{number}]"', f'"{mark}"')
    tokenizer = Tokenizer.from_str(text)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def marks_like_words(tokenizer: Tokenizer) -> dict[int, int]:
    """For each of the reader's marks, the word whose embedding it starts from, as ids."""
    return {
        tokenizer.token_to_id(mark): tokenizer.token_to_id(word)
        for mark, word in zip(MARKS, LIKE, strict=True)
    }


def batches(rows: list[Example], shuffle: random.Random) -> list[list[Example]]:
    """Batches of windows of like length, in random order."""
    rows = sorted(rows, key=lambda row: len(row.window.ids) + shuffle.random() * 8)
    cut = [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
    shuffle.shuffle(cut)
    return cut


def hide(inputs: dict[str, torch.Tensor], tokenizer: Tokenizer) -> None:
    """Puts a mask in the place of some pieces of each text."""
    ids, is_text = inputs["input_ids"], inputs["token_type_ids"].bool()
    is_word = is_text & (ids != tokenizer.token_to_id("[SEP]"))
    ids[is_word & (torch.rand(ids.shape) < HIDDEN)] = tokenizer.token_to_id("[MASK]")


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
    hits = np.zeros((3, len(LABELS)))
    for start in range(0, len(rows), 64):
        inputs, labels, _ = tensors(rows[start : start + 64])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            given = (network(**inputs)[0].float() > 0).numpy()
        wanted, known = (labels > 0).numpy(), (labels != UNKNOWN).numpy()
        hits += np.stack([given & wanted, given & ~wanted & known, ~given & wanted]).sum(1)
    right, wrong, missed = hits[:, :-1]
    macro = np.mean(2 * right / np.maximum(2 * right + wrong + missed, 1))
    return f"macro F1 {macro:.3f}, {right.sum():.0f} right, {wrong.sum():.0f} wrong"


def train(
    network: Network,
    rows: list[Example],
    held: list[Example],
    tokenizer: Tokenizer,
    seed: int,
    epochs: int = EPOCHS,
    rate: float = RATE,
) -> Network:
    """Trains the network on the rows; returns the running mean of its weights.

    The same seed gives the same on one machine. `held` is only looked at, to
    print how it goes.
    """
    shuffle = random.Random(seed)
    network.learn_marks(marks_like_words(tokenizer))
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(KEPT))
    layers = network.encoder.encoder.parameters()
    optimiser = torch.optim.AdamW(
        [
            {"params": layers, "lr": rate},
            {"params": network.heads(), "lr": rate * HEADS_FASTER},
            {"params": network.embeddings(), "lr": rate, "weight_decay": 0.0},
        ],
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
        network.train()
        for batch in batches(rows, shuffle):
            inputs, labels, marks = tensors(batch)
            hide(inputs, tokenizer)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                whole, pieces = network(**inputs)
            loss = known_loss(whole, labels) + PIECES_WEIGHT * known_loss(pieces, marks)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(network)
            total += loss.item()
        minutes = (time.monotonic() - began) / 60
        loss_a_batch = total / len(rows) * BATCH
        click.echo(f"epoch {epoch + 1}: loss {loss_a_batch:.4f}, {minutes:.1f} min, held out: "
                   f"{scores(network.eval(), held)}; mean of weights: "
                   f"{scores(mean.module.eval(), held)}")  # fmt: skip
    return mean.module.eval()


@click.command()
@click.argument("corpus", nargs=-1, required=True, type=_FILE)
@click.option("--base", required=True, type=_FOLDER, help="MiniLM's own files.")
@click.option("--public", required=True, type=_FOLDER, envvar="OFFDESK_PUBLIC_SETS",
              help="The public sets; OFFDESK_PUBLIC_SETS in the environment does the same.")  # fmt: skip
@click.option("--dev", required=True, type=_FILE, help="What the card measures on.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where it all goes.")
@click.option("--seed", default=1, show_default=True)
@click.option("--epochs", default=EPOCHS, show_default=True)
@click.option("--rate", default=RATE, show_default=True)
def main(
    corpus: tuple[Path, ...],
    base: Path,
    public: Path,
    dev: Path,
    out: Path,
    seed: int,
    epochs: int,
    rate: float,
) -> None:
    """Train on the CORPUS files; write network, tokenizer, calibration and card into OUT."""
    began = time.monotonic()
    nlp = pipeline.load(exclude=["encoder"])
    tokenizer = tokenizer_with_marks(base)
    organisation = pack.load().organisation
    labelled = [case for path in corpus for case in read_cases(path)]
    held_cases = [case for case in labelled if held_out(case)]
    own = [case for case in labelled if not held_out(case)]
    nameless = list(unnamed(own, UNNAMED, seed))
    joined = list(accompanied(own, ACCOMPANIED, seed, nlp, organisation))
    sets = public_sets(public, seed)
    misspelt = list(disguised([*own, *sets.cases], DISGUISED, seed))
    whole, reader = Reader(tokenizer, WHOLE), Reader(tokenizer)
    rows = [
        *examples([*own, *sets.cases], nlp, whole, organisation),
        *examples([*nameless, *joined, *misspelt], nlp, reader, organisation),
    ]
    held = list(examples(held_cases, nlp, reader, organisation))
    click.echo(f"{len(own)} drafts, {len(rows)} windows in all, {len(held_cases)} held out")
    torch.manual_seed(seed)
    network = train(Network(str(base), len(LABELS)), rows, held, tokenizer, seed, epochs, rate)
    out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), out / CHECKPOINT)
    tokenizer.save(str(out / TOKENIZER))
    export(network, out)
    learn_glance(rows, tokenizer.get_vocab_size(), out, seed)
    calibrate(out, held)
    made = {
        "labelled": len(labelled), "held": len(held_cases), "authors": ", ".join(sorted(HELD_OUT)),
        "unnamed": len(nameless), "accompanied": len(joined),
        "disguised": len(misspelt), "public": len(sets.cases),
        "seed": seed, "epochs": epochs, "rate": rate, "threads": torch.get_num_threads(),
        "minutes": round((time.monotonic() - began) / 60),
    }  # fmt: skip
    write_card(out, read_cases(dev), held_cases, sets, made)


if __name__ == "__main__":
    main()
