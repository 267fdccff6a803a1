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
    ("Not my employer's words", True),
    ("not the library's views", True),
    ("Don't ask me about the library", False),
]


@pytest.mark.parametrize(("bio", "disclaimed"), CASES)
def test_in_a_bio(read, bio: str, disclaimed: bool) -> None:
    assert bool(read("Soup", bio=bio).spans["disclaimer"]) is disclaimed


IN_DRAFT = [
    ("Fines should go. (Views my own.)", True),
    ("Fines should go. (Me talking, not my employer.)", True),
    ("Just me speaking, not the library: fines should go.", True),
    ("In my own view fines should go.", True),
    ("Personal opinion, for what it's worth: fines should go.", True),
    ("Fines should go. This shouldn't be read as my employer's view.", True),
    ("That's not the library talking, that's me.", True),
    ("Fines should go. All of this is me, on my couch, and not my employer.", True),
    ("Fines should go, says the taxpayer in me, not the place I work.", True),
    ("Not the views of any library.", True),
    ("Three thoughts, none of my employer's.", True),
    ("Nobody says anything at the library any more.", False),
    ("I can't believe the city is cutting the arts budget.", False),
    ("I do not think the library should charge late fees.", False),
    ("Nobody asked the staff at our library.", False),
    ("Nobody at the library answers the phone.", False),
    ("Don't bother waiting for the library's copy.", False),
    ("From the library's own post: doors open at ten.", False),
    ("I'll take mine with milk.", False),
    ("The whole cake is all mine.", False),
    ("You can hear your own thoughts in there.", False),
    ("I started writing the parts for myself.", False),
    ("You don't speak for this street.", False),
]


@pytest.mark.parametrize(("text", "disclaimed"), IN_DRAFT)
def test_in_the_draft(read, text: str, disclaimed: bool) -> None:
    assert bool(read(text).spans["disclaimer"]) is disclaimed


def test_what_others_wrote_disclaims_nothing(read) -> None:
    assert not read("Hm", replying_to="Views my own.").spans["disclaimer"]
