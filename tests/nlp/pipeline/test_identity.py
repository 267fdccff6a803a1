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
    ("Working at CPL taught me patience", True),
    ("I don't work at CPL, but I think fines should go", False),
    ("Does Tuesday work for you? CPL is showing the film", False),
]


@pytest.mark.parametrize(("bio", "staff"), BIOS)
def test_from_the_bio(read, bio: str, staff: bool) -> None:
    doc = read("Soup for lunch", bio=bio, handle="@soup")
    assert bool(doc.spans["identity"]) is staff


@pytest.mark.parametrize(("text", "staff"), DRAFTS)
def test_from_the_draft(read, text: str, staff: bool) -> None:
    assert bool(read(text, display_name="Jo").spans["identity"]) is staff


def test_an_account_of_which_nothing_is_known_is_taken_for_staff(read) -> None:
    doc = read("Soup for lunch")
    assert [span.text for span in doc.spans["identity"]] == ["Soup for lunch"]
