"""Plain forms: (text, code or None)."""

import pytest

CASES = [
    ("On behalf of everyone at CPL, happy new year", "official-voice"),
    ("Idea Exchange is delighted to welcome you", "official-voice"),
    ("Team Idea Exchange here!", "official-voice"),
    ("We're closed tomorrow, folks!", "opening-hours"),
    ("we’re open till 8 tonight", "opening-hours"),
    ("We're closed over the break, says the choir", None),
    ("We're open to ideas", None),
    ("On behalf of my choir, thank you", None),
    ("The library stands with the strikers", "speaks-for-library"),
    ("CPL will waive your fine", "speaks-for-library"),
    ("The library's sorry about that", "speaks-for-library"),
    ("My sister stands with the strikers", None),
    ("I'm sorry I missed the library", None),
    ("DM me your card number", "customer-service"),
    ("dm me your recipe", None),
    ("Preston branch has been evacuated", "unattributed-announcement"),
    ("The house has been evacuated", None),
    ("Someone should slash his tires", "threat-or-crime"),
    ("I'll break your legs", "threat-or-crime"),
    ("Someone should bake him a cake", None),
    ("You're an idiot", "disrespect"),
    ("The film is about an idiot", None),
    ("anyone got a pdf of it", "copyright"),
    ("The dog will not be public yet", None),
]


@pytest.mark.parametrize(("text", "code"), CASES)
def test_plain_forms(read, text: str, code: str | None) -> None:
    doc = read(text)
    assert [span.label_ for span in doc.spans["plain"]] == ([code] if code else [])
