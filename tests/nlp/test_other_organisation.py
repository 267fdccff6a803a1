"""The judgement is the same whatever the organisation is called."""

import pytest
from renaming import Renaming

from nlp.advisor import Advice, Advisor, Draft
from nlp.evaluation import Evaluation
from nlp.organisation import Organisation

CLOSE = 0.03
OLD = (
    "Cambridge Public Library", "CPL", "Idea Exchange", "Cambridge Art Galleries",
    "City of Cambridge", "Cambridge", "Queen's Square", "Preston", "Hespeler", "Clemens Mill",
    "Old Post Office",
)  # fmt: skip
NEW = {
    "library": (
        "Fernleigh Public Library", "FPL", "Story Works", "Fernleigh Art Rooms",
        "City of Fernleigh", "Fernleigh", "Miller's Yard", "Ashby", "Weston", "Cooper Flats",
        "Tram Shed",
    ),
    "museum": (
        "Harrow Bay Museum", "HBM", "The Lantern Rooms", "Harrow Bay Print House",
        "Town of Harrow Bay", "Harrow Bay", "Captain's House", "Northgate", "Ferris Point",
        "Rope Walk", "Lighthouse Annex",
    ),
    "city": (
        "City of Larkhaven", "LHV", "Civic Commons", "Larkhaven Galleries",
        "Larkhaven City Council", "Larkhaven", "Founders' Hall", "Millbrook", "Oakridge",
        "Station Street", "Granary",
    ),
}  # fmt: skip


def _organisation(names: tuple[str, ...]) -> Organisation:
    return Organisation(names[0], names[1:5], names[6:], town=names[5])


def _renaming(names: tuple[str, ...]) -> Renaming:
    return Renaming(dict(zip(OLD, names, strict=True)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Mel, CPL. cpl folk!", "Mel, HBM. hbm folk!"),
        ("@ideaexchange_kids", "@thelanternrooms_kids"),
        ("#CambridgePublicLibrary and idea-exchange", "#HarrowBayMuseum and the-lantern-rooms"),
        ("Queen’s Square in CAMBRIDGE", "Captain's House in HARROW BAY"),
        ("cambridge_reads, a precpled word", "harrowbay_reads, a precpled word"),
    ],
)
def test_names_are_exchanged_as_they_were_written(old: str, new: str) -> None:
    assert _renaming(NEW["museum"]).text(old) == new


def _macro(advisor: Advisor, judged: list[tuple[dict, Advice]]) -> float:
    scores = Evaluation.of(advisor.pack)
    for case, advice in judged:
        scores.add(case, advice)
    return scores.whole.macro


@pytest.mark.parametrize("kind", NEW)
def test_the_same_drafts_score_the_same_under_other_names(
    advisor: Advisor, judged: list[tuple[dict, Advice]], kind: str
) -> None:
    renaming, whose = _renaming(NEW[kind]), _organisation(NEW[kind])
    renamed = [renaming.case(case) for case, _ in judged]
    assert sum(old != new for (old, _), new in zip(judged, renamed, strict=True)) > 50
    again = [(case, advisor.check(Draft.from_dict(case), whose)) for case in renamed]
    assert _macro(advisor, again) == pytest.approx(_macro(advisor, judged), abs=CLOSE)
