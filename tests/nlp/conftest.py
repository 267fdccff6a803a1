"""One loaded advisor for all tests of `nlp`, and short ways to ask it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc

from nlp import pipeline
from nlp.advisor import Account, Advice, Advisor, Draft
from nlp.organisation import Organisation
from nlp.pipeline.document import make_doc
from nlp.policy import pack as packs

DEV = Path(__file__).resolve().parents[1] / "corpus" / "dev.jsonl"


@pytest.fixture(scope="session")
def advisor() -> Advisor:
    return Advisor.load()


@pytest.fixture(scope="session")
def judged(advisor: Advisor) -> list[tuple[dict, Advice]]:
    """The development drafts, each with the advice on it."""
    cases = map(json.loads, DEV.read_text(encoding="utf-8").splitlines())
    return [(case, advisor.check(Draft.from_dict(case))) for case in cases]


@pytest.fixture(scope="session")
def read() -> Callable[..., Doc]:
    """Runs all components but the encoder over a draft of the pack's organisation."""
    nlp = pipeline.load(exclude=["encoder"])
    known = packs.load().organisation

    def read(
        text: str,
        organisation: Organisation | None = None,
        replying_to: str = "",
        **account: str,
    ) -> Doc:
        draft = Draft(text, Account(**account), replying_to)
        return nlp(make_doc(nlp, draft, organisation or known))

    return read
