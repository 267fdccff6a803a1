"""One loaded advisor for all tests of `nlp`, and short ways to ask it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from nlp import pipeline
from nlp.advisor import Account, Advisor, Draft
from nlp.organisation import Organisation
from nlp.pipeline.document import make_doc
from nlp.policy import pack as packs

@pytest.fixture(scope="session")
def advisor() -> Advisor:
    return Advisor.load()


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
