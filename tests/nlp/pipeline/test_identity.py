"""Can a reader tell that the author works there?"""

import pytest

BIOS = [
    ("Library tech @ CPL. Cats.", True),
    ("children's librarian, Cambridge ON", True),
    ("page at Hespeler library", True),
    ("Preston branch weekends", True),
    ("Idea Exchange by day", True),
    ("library page", False),
    ("Retired from Cambridge Public Library", False),
    ("Volunteer at CPL book sales", False),
    ("Hespeler mom. Hockey taxi.", False),
    ("Cambridge, Ontario", False),
    ("librarian in Guelph", False),
    ("", False),
]

DRAFTS = [
    ("Long day at work today at Preston branch", True),
    ("As a librarian at CPL I see it daily", True),
    ("eight years on the desk at Preston branch", True),
    ("I asked the nice person at Queen's Square", False),
    ("My kid loves Preston branch", False),
    ("at work today, soup again", False),
]


@pytest.mark.parametrize(("bio", "staff"), BIOS)
def test_from_the_bio(read, bio: str, staff: bool) -> None:
    assert bool(read("Soup for lunch", bio=bio).spans["identity"]) is staff


@pytest.mark.parametrize(("text", "staff"), DRAFTS)
def test_from_the_draft(read, text: str, staff: bool) -> None:
    assert bool(read(text).spans["identity"]) is staff
