import pytest

from nlp.utf16 import Utf16

CASES = [
    ("plain", "We're closed", "closed"),
    ("emoji before", "📚😀 closed", "closed"),
    ("flag", "🇨🇦 closed", "closed"),
    ("zero-width-joiner family", "👩‍👩‍👧‍👦 closed", "closed"),
    ("combining marks", "cafe\u0301 closed", "closed"),
    ("mathematical letters", "𝕨𝕖 𝕒𝕣𝕖 closed", "closed"),
    ("mathematical words", "we are 𝓬𝓵𝓸𝓼𝓮𝓭", "𝓬𝓵𝓸𝓼𝓮𝓭"),
    ("right to left", "נסגר closed", "closed"),
    ("at the end", "closed 🎉", "🎉"),
]


@pytest.mark.parametrize(("name", "text", "words"), CASES, ids=[c[0] for c in CASES])
def test_offsets_are_those_of_a_javascript_string(name: str, text: str, words: str) -> None:
    start = text.index(words)
    units = Utf16(text)
    offset, end = units.offset(start), units.offset(start + len(words))
    as_javascript = text.encode("utf-16-le")
    assert as_javascript[2 * offset : 2 * end].decode("utf-16-le") == words


def test_the_end_of_the_text_has_an_offset() -> None:
    assert Utf16("a😀").offset(2) == 3
    assert Utf16("").offset(0) == 0
