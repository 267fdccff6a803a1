"""The spaCy pipeline that turns a draft into signals; `config.cfg` lists its components."""

from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path

import spacy
from spacy.language import Language

from nlp.pipeline import (
    disclaimer,
    encoder,
    identity,
    labour,
    language,
    organisation,
    plain,
    sentences,
)

COMPONENTS = (sentences, organisation, disclaimer, identity, plain, labour, language, encoder)
"""The modules whose import registers the factories that `config.cfg` names."""
LABELS = tuple(sorted({label for part in COMPONENTS[1:] for label in part.LABELS}))
"""Every label that a signal can have; the sentences are none."""


def load(exclude: Iterable[str] = (), model: Path | None = None) -> Language:
    """The pipeline of `config.cfg`, ready to call on docs from `nlp.pipeline.document`.

    The encoder's weights are the product's own, or those in the folder `model`.
    """
    overrides = {"components.encoder.folder": str(model)} if model else {}
    with as_file(files(__name__) / "config.cfg") as path:
        config = spacy.util.load_config(path, overrides=overrides)
    return spacy.util.load_model_from_config(config, auto_fill=True, exclude=list(exclude))
