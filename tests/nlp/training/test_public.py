"""Public sets as training cases, on lines made up in each set's own form."""


import pytest

from nlp.training.public import ABUSE, ELSEWHERE, PublicSets, public_sets

FILES = {
    "ordinary/posts.txt": "\n".join(f"ordinary post number {n}" for n in range(2100)),
    "toxigen/hate_cats_1k.txt": "- cats ruin every single sofa\\n- cats ruin every single sofa\\n",
    "toxigen/neutral_cats_1k.txt": "- cats sleep most of the day\\n- cats like a warm window sill\\n",
    "davidson/labeled_data.csv": (
        "count,hate_speech,offensive_language,neither,class,tweet\n"
        "3,3,0,0,0,all agree it is hateful\n3,1,2,0,1,most call it offensive\n3,0,0,3,2,harmless\n"
    ),
    "convabuse/ConvAbuseEMNLPtrain.csv": (
        "user,Annotator1_is_abuse.1,Annotator1_is_abuse.-2,Annotator1_intellectual\n"
        "you dim lamp,0,1,1\ngood day,1,0,0\nrude but not about wits,0,1,0\n"
    ),
    "support/messages.tsv": 'side\ttext\ncustomer\t@user my "parcel is late\n',
    "profiles/profiles.tsv": "name\tusername\tbio\nPat\tpat_bakes\tbread\n",
}


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> PublicSets:
    folder = tmp_path_factory.mktemp("sets")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return public_sets(folder, 1)


def test_each_line_is_labelled_only_in_what_its_source_tells(sets: PublicSets) -> None:
    told = {case["text"]: case for case in sets.cases}
    hateful = told["cats ruin every single sofa"]
    assert [e["code"] for e in hateful["expect"]] == ["discrimination"]
    assert "threat-or-crime" not in hateful["judged"]
    assert [e["code"] for e in told["you dim lamp"]["expect"]] == ["disrespect"]
    assert "discrimination" not in told["you dim lamp"]["judged"]
    assert told["good day"]["expect"] == [] and set(ABUSE) <= set(told["good day"]["judged"])
    assert "disrespect" not in told["harmless"]["judged"]
    assert told['@user my "parcel is late']["judged"] == ELSEWHERE


def test_what_readers_did_not_agree_on_is_left_out(sets: PublicSets) -> None:
    texts = {case["text"] for case in sets.cases}
    assert not texts & {"most call it offensive", "rude but not about wits"}


def test_what_is_measured_on_is_not_trained_on(sets: PublicSets) -> None:
    texts = {case["text"] for case in sets.cases}
    assert len(sets.posts) == 100 and len(sets.neutral) == 1
    assert not texts & {*sets.posts, *sets.neutral}


def test_a_profile_is_a_case_without_a_draft(sets: PublicSets) -> None:
    (profile,) = [case for case in sets.cases if not case["text"]]
    assert profile["account"]["handle"] == "pat_bakes"
