"""One draft as one doc."""

import pytest
import spacy

from nlp.advisor import Account, Draft
from nlp.organisation import Organisation
from nlp.pipeline.document import fields, make_doc
from nlp.pipeline.sentences import Sentences

NLP = spacy.blank("en")
NOBODY = Organisation("Nobody")
ENDLESS = ["😀" * 5000, "!" * 5000 + " \n" + "#" * 301, "a b " + "(" * 250 + "  c  "]
TEXTS = ["", *ENDLESS, "one", "  leading", "trailing \n", "\n\n", "a\nb", "👩‍👩‍👧 x", "\u200b\u200f", "\ufffd"]


@pytest.mark.parametrize("text", TEXTS, ids=[text[:8] for text in TEXTS])
def test_every_field_stands_in_the_doc_word_for_word(text: str) -> None:
    draft = Draft(text, Account(bio="Tea. " + text, handle="@me"), replying_to=text)
    doc = make_doc(NLP, draft, NOBODY)
    for field in fields(doc):
        start, end = field.start_char, doc[field.end - 1].idx + len(doc[field.end - 1].text_with_ws)
        assert doc.text[start:end] == draft.field(field.label_)
    named = {field.label_ for field in fields(doc)}
    assert named == {"bio", "handle"} | ({"draft", "replying_to"} if text else set())


def test_a_long_run_leaves_the_words_around_it_as_they_are() -> None:
    before, run, after = "We're closed tomorrow, ", "https://x.org/?" + "a" * 300, " folks. (Sorry!)"
    words = [token.text for token in NLP(before.strip())]
    doc = make_doc(NLP, Draft(before + run + after), NOBODY)
    assert [token.text for token in doc][: len(words)] == words
    assert [token.text for token in doc][-7:-1] == ["folks", ".", "(", "Sorry", "!", ")"]


def test_sentences_end_at_stops_line_breaks_and_fields() -> None:
    draft = Draft("One two. Three\nfour", Account(bio="no stop here"))
    doc = Sentences()(make_doc(NLP, draft, NOBODY))
    assert [sent.text.strip() for sent in doc.sents] == [
        "no stop here", "One two.", "Three", "four",
    ]  # fmt: skip
