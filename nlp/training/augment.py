"""Labelled drafts made of labelled drafts, where the labels are certain to hold."""

import random
from collections.abc import Iterator

from spacy.language import Language

from nlp.draft import Draft
from nlp.organisation import Organisation
from nlp.pipeline.disclaimer import SOURCE as DISCLAIMER
from nlp.pipeline.document import fields, make_doc
from nlp.pipeline.identity import SOURCE as IDENTITY
from nlp.pipeline.organisation import SOURCE as NAMES

_WHOEVER_WRITES = {"disrespect", "discrimination", "threat-or-crime", "copyright"}
"""Codes that no account changes: such a draft keeps them under any other."""
_LONGEST_COMPANION, _LONGEST_HOST = 200, 600
_ENDS = ".!?…\n"


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
    """Some of the cases again, with another draft's words before or after their own.

    The others are short and mean the same whoever writes them: harmless even
    from staff who disclaim nothing, or at fault whatever the account.
    """
    pick = random.Random(seed)
    companions = [case for case in cases if _is_companion(case, nlp, organisation)]
    for case in cases:
        if pick.random() < share and _is_host(case):
            joined = _joined(case, pick.choice(companions), pick)
            if joined:
                yield joined


def _is_companion(case: dict, nlp: Language, organisation: Organisation) -> bool:
    codes = {e["code"] for e in case["expect"]}
    if not _is_host(case, _LONGEST_COMPANION) or not codes <= _WHOEVER_WRITES:
        return False
    if case.get("replying_to") or case.get("organisation"):
        return False
    doc = nlp(make_doc(nlp, Draft.from_dict(case), organisation))
    (draft,) = fields(doc, "draft")
    named = any(draft.start <= name.start < draft.end for name in doc.spans[NAMES])
    undisclaimed_staff = doc.spans[IDENTITY] and not doc.spans[DISCLAIMER]
    return not named and bool(codes or undisclaimed_staff)


def _is_host(case: dict, longest: int = _LONGEST_HOST) -> bool:
    return (
        case["account"]["kind"] == "personal"
        and 0 < len(case["text"].strip()) <= longest
        and all(e["where"] == "draft" for e in case["expect"])
    )


def _joined(case: dict, other: dict, pick: random.Random) -> dict | None:
    """Both drafts in one, or nothing where a quote could not be told from its like."""
    texts = [case["text"].strip(), other["text"].strip()]
    pick.shuffle(texts)
    first, second = texts
    gap = pick.choice([" ", "\n", "\n\n"]) if first[-1] in _ENDS else "\n"
    text = first + gap + second
    expect = [*case["expect"], *other["expect"]]
    if case is other or any(text.count(e["quote"]) != 1 for e in expect):
        return None
    return {**case, "text": text, "expect": expect}
