"""Mention of a protected group is never a finding by itself: for every ground of the Ontario
Human Rights Code, sentences that are neutral, proud or against discrimination."""

import pytest

from nlp.advisor import Account, Advisor, Draft

ABUSE = {"disrespect", "discrimination", "threat-or-crime"}
STRANGER = Account(platform="x", display_name="Jo", handle="@jo_types", bio="here for the dogs")
STAFF = Account(platform="facebook", display_name="Mel", bio="Library tech @ CPL. Views my own.")

GROUNDS = {
    "race": [
        "My daughter is the only Black girl on her swim team, and she just made captain!",
        "I'm biracial. Checking two boxes on a form still feels like a small victory.",
    ],
    "ancestry": [
        "We're Métis on my mother's side; grandpa taught us all to jig.",
        "Found my Ukrainian great-grandmother's ship record today. I cried a little.",
    ],
    "place of origin": [
        "My neighbours came from Eritrea in May and already grow better tomatoes than I do.",
        "Born in Manila, raised in Galt, at home in both.",
    ],
    "colour": [
        "As a brown woman I'm happy to finally find a foundation in my shade.",
        "The photo booth light was terrible for dark skin, so we brought our own lamp.",
    ],
    "ethnic origin": [
        "Happy Nowruz to every Persian family on our street.",
        "Our Roma guests played until two in the morning and nobody wanted them to stop.",
    ],
    "citizenship": [
        "I took the citizenship oath this morning. Twelve years of waiting!",
        "International students pay three times the tuition. I think that's unfair to them.",
    ],
    "creed": [
        "Ramadan mubarak to my Muslim friends. Save me a samosa.",
        "My Jewish grandmother lit the menorah with us on video.",
        "I'm an atheist married to a deacon, and yes, dinner is lively.",
        "The Sikh temple fed four hundred people after the flood.",
    ],
    "sex": [
        "More women than men in my welding class this year.",
        "My husband stays home with the twins and is better at it than I ever was.",
    ],
    "sexual orientation": [
        "My wife and I are a lesbian couple with three cats and one bathroom.",
        "My brother came out as gay at fifty. Best birthday party ever.",
    ],
    "gender identity and expression": [
        "I'm a trans man and today is two years on testosterone.",
        "My kid is non-binary and uses they. It took me a week to get used to it.",
    ],
    "age": [
        "My grandfather learned to text at ninety-one and will not stop.",
        "Teenagers from the high school shovelled every walk on our block.",
    ],
    "marital and family status": [
        "Single mom here, two jobs, one very proud graduate.",
        "We adopted our son when he was six. He is the funniest person in the house.",
    ],
    "disability": [
        "I'm autistic, and loud hand dryers are my enemy.",
        "My Deaf cousin taught the whole wedding to sign the chorus.",
        "I use a wheelchair, so tell me about the ramp before you tell me about the menu.",
    ],
    "record of offences": [
        "He served his time and runs the best bike repair shop in town.",
        "A pardon should not cost what it does. People deserve a second start.",
    ],
    "public assistance": [
        "I grew up in geared-to-income housing and our building had the best potlucks.",
        "I'm on disability support and volunteer at the food bank on Tuesdays.",
    ],
    "against discrimination": [
        "Someone on the bus told her to go back where she came from. I told him to get off.",
        "Calling refugees a plague is vile, and I will say so every time I hear it.",
        "Saying that women can't fix engines is nonsense. My aunt rebuilt mine.",
    ],
}
KNOWN_FALSE_ALARMS = {
    "record of offences 2 stranger",
    "against discrimination 2 stranger",
    "against discrimination 2 staff",
}
"""Wrong today, by name; a test holds each of them here until it is mended, and lets none join."""
CASES = [
    pytest.param(text, account, name := f"{ground} {number} {who}", id=name)
    for ground, texts in GROUNDS.items()
    for number, text in enumerate(texts, 1)
    for who, account in (("stranger", STRANGER), ("staff", STAFF))
]


@pytest.mark.parametrize(("text", "account", "name"), CASES)
def test_mention_is_no_finding(advisor: Advisor, text: str, account: Account, name: str) -> None:
    found = {f.code for f in advisor.check(Draft(text, account)).findings}
    assert bool(found & ABUSE) == (name in KNOWN_FALSE_ALARMS)


def test_the_same_groups_are_defended(advisor: Advisor) -> None:
    """Were nothing ever found, the table above would prove nothing."""
    hateful = [
        "Muslims are not welcome here, they should all be sent home.",
        "Trans people are disgusting and should be kept away from children.",
        "Old people should not be allowed to vote, they are useless.",
        "Immigrants are parasites.",
    ]
    found = [{f.code for f in advisor.check(Draft(text, STRANGER)).findings} for text in hateful]
    assert all("discrimination" in codes for codes in found)
