"""Is the draft mostly in a language that is not judged?"""

import pytest

CASES = [
    ("Nous sommes fermés demain, restez au chaud!", True),
    ("Mañana cerramos la biblioteca a las cinco", True),
    ("سنغلق المكتبة غدا", True),
    ("明天图书馆关门", True),
    ("We're closed tomorrow, folks! Stay warm.", False),
    ("kanaka creek is FULL of salmon rn 🐟🐟🐟", False),
    ("lol", False),
    ("📚📚📚", False),
    ("", False),
    ("Crème brûlée at my nonna's, then home to my book", False),
]


@pytest.mark.parametrize(("text", "other"), CASES)
def test_other_language(read, text: str, other: bool) -> None:
    assert bool(read(text).spans["other-language"]) is other
