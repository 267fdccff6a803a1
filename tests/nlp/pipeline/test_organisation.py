"""Whose names stand in a draft: (text, [(label, words)])."""

import pytest

from nlp.organisation import Organisation

LANTERN = Organisation.from_dict({
    "name": "Lantern Hill Museum of Art",
    "aliases": ["LHMA", "the Lantern", "TAG"],
    "places": ["Winslow Wing", "Teen Loft"],
    "handles": ["@lanternhillart"],
})  # fmt: skip

CASES = [
    ("Off to Cambridge Public Library", [("organisation", "Cambridge Public Library")]),
    ("off to cambridge public library", [("organisation", "cambridge public library")]),
    ("the Cambridge library again", [("organisation", "Cambridge library")]),
    ("CPL and cpl", [("organisation", "CPL"), ("organisation", "cpl")]),
    ("storytime at Queen's Square", [("place", "Queen's Square")]),
    ("storytime at Queen’s Square", [("place", "Queen’s Square")]),
    ("a #CambridgePublicLibrary tag", [("organisation", "CambridgePublicLibrary")]),
    ("thanks @cplcambridge!", [("organisation", "@cplcambridge")]),
    ("the City of Cambridge says", [("organisation", "City of Cambridge")]),
    ("rain in Cambridge", [("town", "Cambridge")]),
    ("two Cambridge libraries", [("organisation", "Cambridge libraries")]),
    ("learning #cplusplus tonight", []),
    ("a #CPLsoccernerd", [("organisation", "CPLsoccernerd")]),
    ("my library", [("institution", "library")]),
    ("a couple of days, a supple cplx", []),
    ("we had soup", []),
]

OTHERS = [
    ("tag sale at the lantern festival", []),
    ("TAG is open, meet me at the Lantern", [("organisation", "TAG"), ("organisation", "the Lantern")]),
    ("Cambridge Public Library is far away", [("institution", "Library")]),
    ("new benches in the Winslow Wing", [("place", "Winslow Wing")]),
    ("rain in Lantern Hill", [("town", "Lantern Hill")]),
]

HANDLES = [
    ("cpl_kids_events", "organisation"),
    ("ideaexchangeofficial", "organisation"),
    ("cplcambridge", "organisation"),
    ("clemens.mill.crafts", "place"),
    ("askcambridgelibrary", "organisation"),
    ("mel_reads", None),
    ("cplatt", None),
    ("cplkids", "organisation"),
    ("cplprestonbranch", "organisation"),
    ("decpline", None),
]


def test_a_name_without_letters_is_in_no_word(read) -> None:
    odd = Organisation.from_dict({"name": "Lantern Hill Art Museum", "aliases": ["@!"]})
    assert _named(read("#soup with @mel", odd)) == []


def test_a_name_is_found_with_either_apostrophe(read) -> None:
    curly = Organisation.from_dict({"name": "Nobody", "places": ["Queen’s Square"]})
    assert _named(read("at Queen's Square and Queen’s Square", curly)) == [
        ("place", "Queen's Square"), ("place", "Queen’s Square"),
    ]  # fmt: skip


def _named(doc) -> list[tuple[str, str]]:
    return [(span.label_, span.text) for span in doc.spans["organisation"]]


@pytest.mark.parametrize(("text", "named"), CASES, ids=[c[0] for c in CASES])
def test_names_of_the_pack(read, text: str, named: list) -> None:
    assert _named(read(text)) == named


@pytest.mark.parametrize(("text", "named"), OTHERS, ids=[c[0] for c in OTHERS])
def test_names_of_another_organisation(read, text: str, named: list) -> None:
    assert _named(read(text, LANTERN)) == named


@pytest.mark.parametrize(("handle", "label"), HANDLES)
def test_names_inside_a_handle(read, handle: str, label: str | None) -> None:
    doc = read("hi", handle=handle)
    assert [span.label_ for span in doc.spans["organisation"]] == ([label] if label else [])
