"""How good the advice is: findings against labelled drafts.

A code counts once a draft, as the labelling guideline has it; the words count
by overlap, never by equality, and for an account any field that qualifies will do.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from nlp.draft import Draft
from nlp.evaluation.confidence import Reliability
from nlp.evaluation.tally import Tally, share
from nlp.findings import Advice, Finding
from nlp.pipeline.encoder import ACCOUNT_LABEL
from nlp.policy.pack import Pack


@dataclass
class Evaluation:
    """Scores gathered case by case with `add`; `codes` are those that count.

    `errors` has a row for each code missed or wrongly given, ready for JSON.
    """

    codes: tuple[str, ...]
    warnings: frozenset[str]
    whole: Tally = field(default_factory=Tally)
    platforms: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    reliability: Reliability = field(default_factory=Reliability)
    errors: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """Nothing counted yet, for the codes that the pack has rules for."""
        rules = pack.rules.values()
        warnings = frozenset(rule.code for rule in rules if rule.is_warning)
        return cls(tuple(rule.code for rule in rules if not rule.is_remark), warnings)

    def add(self, case: dict[str, Any], advice: Advice) -> None:
        """Count one labelled case (a corpus row) and the advice given on it."""
        found = [f for f in (*advice.findings, *advice.acknowledgements) if f.code in self.codes]
        wanted = {e["code"] for e in case["expect"]} & set(self.codes)
        given = {f.code for f in found}
        touching = {
            e["code"] for e in case["expect"] if any(_touch(advice.draft, e, f) for f in found)
        }
        account = advice.draft.account
        for tally in (
            self.whole,
            self.platforms[account.platform or "not given"],
            self.kinds[account.kind],
        ):
            tally.add(wanted, given, touching, self.warnings)
        for code in given:
            surest = max(f.confidence for f in found if f.code == code)
            self.reliability.add(surest, code in wanted)
        self.errors += _errors(case, found, wanted, given)

    def table(self) -> str:
        """The scores as lines that a person can read."""
        whole = self.whole
        return "\n".join([
            *_rows("", {code: whole.by_code[code] for code in self.codes if code in whole.by_code}),
            "",
            f"macro F1             {whole.macro:.3f} over {len(whole.by_code)} codes, "
            f"{whole.drafts} drafts",
            f"false alarms         {share(whole.false_alarms, whole.clean)} of the drafts in which "
            "nothing is expected were warned",
            f"                     {share(whole.unwarned_alarms, whole.unwarned)} of the drafts in "
            "which no warning is expected were warned",
            f"words                {share(whole.touching, whole.found)} of the codes rightly found "
            "lie on the expected words",
            "",
            *_groups("platform", self.platforms),
            "",
            *_groups("account", self.kinds),
            "",
            f"{'confidence':28}{'findings':>10}{'said':>8}{'right':>8}",
            *(
                f"{f'{low:.1f} to {high:.1f}':28}{count:>10}{sure:>8.2f}{right:>8.2f}"
                for low, high, count, sure, right in self.reliability.bins()
            ),
            f"expected calibration error {self.reliability.error:.3f}",
        ])  # fmt: skip


def _rows(title: str, scores: dict[str, Any]) -> list[str]:
    return [
        f"{title:28}{'precision':>10}{'recall':>8}{'F1':>6}{'expected':>10}",
        *(
            f"{name:28}{s.precision:>10.2f}{s.recall:>8.2f}{s.fscore:>6.2f}{s.tp + s.fn:>10}"
            for name, s in scores.items()
        ),
    ]


def _groups(title: str, tallies: dict[str, Tally]) -> list[str]:
    """All codes together by group, each with its false alarms."""
    tallies = dict(sorted(tallies.items()))
    head, *rows = _rows(title, {name: tally.all_codes for name, tally in tallies.items()})
    alarms = [share(tally.false_alarms, tally.clean) for tally in tallies.values()]
    return [f"{head}  false alarms", *(f"{a}  {b}" for a, b in zip(rows, alarms, strict=True))]


def _errors(
    case: dict[str, Any], found: Iterable[Finding], wanted: set[str], given: set[str]
) -> list[dict[str, Any]]:
    about = {key: case.get(key) for key in ("id", "text", "account", "replying_to", "why")}
    missed = [
        {"error": "missed", "code": e["code"], "where": e["where"], "quote": e["quote"], **about}
        for e in case["expect"]
        if e["code"] not in given
    ]
    false = [
        {"error": "false", "code": f.code, "where": f.where, "quote": f.quote,
         "confidence": round(f.confidence, 2), "source": f.source, **about}
        for f in found
        if f.code not in wanted
    ]  # fmt: skip
    return missed + false


def _touch(draft: Draft, expected: dict[str, Any], finding: Finding) -> bool:
    if finding.code != expected["code"]:
        return False
    if finding.code == ACCOUNT_LABEL:
        return True
    where, quote = expected["where"], expected["quote"]
    start = draft.field(where).find(quote)
    return finding.touches(where, start, start + len(quote))
