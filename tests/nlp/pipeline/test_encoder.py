"""What the encoder reads of a draft, and where it says that the words stand."""

from collections.abc import Callable

import numpy as np
import pytest
from spacy.tokens import Doc

from nlp import pipeline
from nlp.advisor import Account, Draft
from nlp.pipeline.document import JUDGED, fields, judged_parts, make_doc
from nlp.pipeline.encoder import ALWAYS_READ, LABELS, OF_MORE, SOURCE, Judged, stretches
from nlp.pipeline.reading import Window
from nlp.policy import pack as packs

PLAIN = "The bread rose well and the cat slept on the warm sill all day. "
LEAK = "My managers showed us the memo: leadership wants the old building scrapped."
INSULT = "My neighbour is a disgusting, stupid idiot and everybody hates him."


@pytest.fixture(scope="module")
def read() -> Callable[..., Doc]:
    nlp, organisation = pipeline.load(), packs.load().organisation

    def read(text: str, focus: list[tuple[int, int]] | None = None) -> Doc:
        draft = Draft(text, Account(display_name="Jo", bio="bread"))
        return nlp(make_doc(nlp, draft, organisation, focus))

    return read


def test_a_draft_of_few_windows_is_read_whole(read: Callable) -> None:
    assert judged_parts(read(PLAIN * 60)) is None


def test_of_a_longer_one_the_promising_part_is_read(read: Callable) -> None:
    doc = read(PLAIN * 250 + LEAK + " " + PLAIN * 250)
    parts, at = judged_parts(doc), len(PLAIN) * 250
    assert parts == sorted(parts)
    assert len(parts) > ALWAYS_READ
    read_closely = sum(end - start for start, end in parts) / len(doc.text)
    assert OF_MORE * 0.8 < read_closely < OF_MORE * 1.5
    assert any(start <= at and at + len(LEAK) <= end for start, end in parts)


def test_of_a_long_draft_with_a_focus_only_what_it_touches(read: Callable) -> None:
    text = PLAIN * 200
    (start, end), *more = judged_parts(read(text, [(100, 120)]))
    assert start <= 100 and 120 <= end < len(text) / 2 and not more
    assert JUDGED not in read(PLAIN * 40, [(0, 5)]).user_data


def test_the_words_stand_in_the_draft_wherever_their_window_does(read: Callable) -> None:
    doc = read(PLAIN * 40 + INSULT)
    spans = [span for span in doc.spans[SOURCE] if span.label_ == "disrespect"]
    assert spans and all("disgusting" in s.text or "idiot" in s.text for s in spans)


def test_a_second_sentence_counts_only_if_sure_by_itself(read: Callable) -> None:
    doc = read("Bad cat. Bad dog. Nice day.")
    (draft,) = fields(doc, "draft")
    tokens = list(draft)
    window = Window([0] * len(tokens), [1] * len(tokens), [(t.idx, t.idx + len(t)) for t in tokens])
    pieces = np.full((len(tokens), len(LABELS)), -6.0)
    pieces[0, 0], pieces[3, 0], pieces[6, 0] = 3.0, 2.5, 0.5
    sentences = [(s, [t.i - draft.start for t in s]) for s in draft.sents]
    found = stretches(Judged(window, np.zeros(len(LABELS)), pieces), 0, sentences)
    assert [doc.text[start:end] for start, end in found] == ["Bad", "Bad"]
