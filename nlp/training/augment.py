"""Labelled drafts made of labelled drafts, where the labels are certain to hold."""

import random
import re
from collections.abc import Iterator

from spacy.language import Language

from nlp.draft import Draft
from nlp.organisation import Organisation
from nlp.pipeline.disclaimer import SOURCE as DISCLAIMER
from nlp.pipeline.document import fields, make_doc, spans_in
from nlp.pipeline.identity import SOURCE as IDENTITY
from nlp.pipeline.organisation import SOURCE as NAMES
from nlp.training.public import ABUSE

_WHOEVER_WRITES = {*ABUSE, "copyright"}
"""Codes that no account changes: such a draft keeps them under any other."""
_LONGEST_COMPANION, _LONGEST_HOST = 200, 600
_MORE_COMPANIONS = (0, 0, 0, 1, 2, 4)
_ENDS = ".!?…\n"
_LONG_WORD = re.compile(r"([A-Za-z]{4,})( ?)")
_RUN_ON = 0.15
_DIGITS = str.maketrans("aeiosAEIOS", "4310543105")


def unnamed(cases: list[dict], share: float, seed: int) -> Iterator[dict]:
    """Some of the cases again, with nobody's name on the account, as people try the product.

    Only cases whose findings stand in the draft.
    """
    pick = random.Random(seed)
    for case in cases:
        if pick.random() < share and all(e["where"] == "draft" for e in case["expect"]):
            yield {**case, "account": {**case["account"], "display_name": "", "handle": ""}}


def accompanied(
    cases: list[dict], share: float, seed: int, nlp: Language, organisation: Organisation
) -> Iterator[dict]:
    """Some of the cases again, with other drafts' words before and after their own.

    The others are short and mean the same whoever writes them: harmless even
    from staff who disclaim nothing, or at fault whatever the account. Where
    there are several, all but one are harmless: a fault buried in small talk.
    """
    pick = random.Random(seed)
    companions = [case for case in cases if _is_companion(case, nlp, organisation)]
    harmless = [case for case in companions if not case["expect"]]
    for case in cases:
        if pick.random() < share and _is_host(case):
            other = pick.choice(companions)
            more = pick.sample(harmless, min(pick.choice(_MORE_COMPANIONS), len(harmless)))
            others = [other, *(case for case in more if case is not other)]
            joined = _joined(case, others, pick)
            if joined:
                yield joined


def disguised(cases: list[dict], share: float, seed: int) -> Iterator[dict]:
    """Some of the abusive cases again with words misspelt to slip past, and as many harmless ones.

    The tricks are those that functional tests of hate detection try (Roettger
    et al. 2021, arXiv:2012.15606): letters swapped, left out, apart or run
    together, digits for letters.
    """
    pick = random.Random(seed)
    abusive = [case for case in cases if _is_abusive(case)]
    harmless = [case for case in cases if not case["expect"] and "judged" not in case]
    chosen = [case for case in abusive if pick.random() < share]
    for case in [*chosen, *pick.sample(harmless, min(len(chosen), len(harmless)))]:
        disguise = _disguised(case, pick)
        if disguise:
            yield disguise


def _is_abusive(case: dict) -> bool:
    return bool(case["expect"]) and all(
        e["code"] in ABUSE and e["where"] == "draft" for e in case["expect"]
    )


def _disguised(case: dict, pick: random.Random) -> dict | None:
    """The case with up to three words of its quotes, or of its text, in disguise."""
    quotes = [e["quote"] for e in case["expect"] if e["quote"]]
    words = sorted({match[1] for text in quotes or [case["text"]] for match in _LONG_WORD.finditer(text)})
    chosen = pick.sample(words, min(3, len(words)))
    if not chosen:
        return None
    spelt = {word: _misspelt(word, pick) for word in chosen}
    run_on = {word for word in chosen if pick.random() < _RUN_ON}

    def change(text: str) -> str:
        return _LONG_WORD.sub(
            lambda match: spelt.get(match[1], match[1]) + ("" if match[1] in run_on else match[2]),
            text,
        )

    expect = [{**e, "quote": e["quote"] and change(e["quote"])} for e in case["expect"]]
    text = change(case["text"])
    if any(e["quote"] and e["quote"] not in text for e in expect):
        return None
    return {**case, "text": text, "expect": expect}


def _misspelt(word: str, pick: random.Random) -> str:
    at = pick.randrange(1, len(word) - 1)
    return pick.choice([
        word[:at] + word[at + 1] + word[at] + word[at + 2:],
        word[:at] + word[at + 1:],
        word[:at] + "*" + word[at + 1:],
        " ".join(word),
        word.translate(_DIGITS),
    ])  # fmt: skip


def _is_companion(case: dict, nlp: Language, organisation: Organisation) -> bool:
    codes = {e["code"] for e in case["expect"]}
    if not _is_host(case, _LONGEST_COMPANION) or not codes <= _WHOEVER_WRITES:
        return False
    if case.get("replying_to") or case.get("organisation"):
        return False
    doc = nlp(make_doc(nlp, Draft.from_dict(case), organisation))
    (draft,) = fields(doc, "draft")
    named = bool(spans_in(doc, NAMES, draft))
    undisclaimed_staff = doc.spans[IDENTITY] and not doc.spans[DISCLAIMER]
    return not named and bool(codes or undisclaimed_staff)


def _is_host(case: dict, longest: int = _LONGEST_HOST) -> bool:
    return (
        case["account"]["kind"] == "personal"
        and 0 < len(case["text"].strip()) <= longest
        and all(e["where"] == "draft" for e in case["expect"])
    )


def _joined(case: dict, others: list[dict], pick: random.Random) -> dict | None:
    """All drafts in one, or nothing where a quote could not be told from its like."""
    parts = [case, *others]
    pick.shuffle(parts)
    text = parts[0]["text"].strip()
    for part in parts[1:]:
        text += pick.choice([" ", "\n", "\n\n"]) if text[-1] in _ENDS else "\n"
        text += part["text"].strip()
    expect = [e for part in parts for e in part["expect"]]
    if any(case is other for other in others) or any(text.count(e["quote"]) != 1 for e in expect):
        return None
    return {**case, "text": text, "expect": expect}
