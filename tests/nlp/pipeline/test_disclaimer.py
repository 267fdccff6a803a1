"""Does the author say that the views are their own?"""

import pytest

CASES = [
    ("Views my own.", True),
    ("opinions mine", True),
    ("All opinions are mine and most are wrong", True),
    ("Tweets r mine", True),
    ("my own views 🌈", True),
    ("My takes only.", True),
    ("I speak only for myself", True),
    ("Not speaking for my employer", True),
    ("Posts don't reflect my employer's views, not the library's", True),
    ("opinions = mine", True),
    ("truck, dog, opinions about soup", False),
    ("Just an old toolmaker with opinions", False),
    ("unofficial mayor of my own couch", False),
    ("I think libraries are great", False),
    ("Library tech at CPL", False),
]


@pytest.mark.parametrize(("bio", "disclaimed"), CASES)
def test_in_a_bio(read, bio: str, disclaimed: bool) -> None:
    assert bool(read("Soup", bio=bio).spans["disclaimer"]) is disclaimed


def test_in_the_draft(read) -> None:
    assert read("Fines should go. (Views my own.)").spans["disclaimer"]


def test_what_others_wrote_disclaims_nothing(read) -> None:
    assert not read("Hm", replying_to="Views my own.").spans["disclaimer"]
