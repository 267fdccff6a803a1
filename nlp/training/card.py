"""The model card: what the weights were made from, what they reach, and where they fail."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from string import Template

from nlp import pipeline
from nlp.advisor import Advisor, Draft, Organisation
from nlp.evaluation import Evaluation
from nlp.evaluation.confidence import Reliability
from nlp.evaluation.tally import share
from nlp.pipeline.encoder import NETWORK
from nlp.policy import pack as packs
from nlp.training.public import ABUSE, ELSEWHERE, PublicSets

CARD = "CARD.md"
PEOPLE = 1500
"""Posts of each sort that fairness is measured on."""
_TENTHS, _BAR = [tenth / 10 for tenth in range(11)], 40
_DIALECT = re.compile(
    r"\b(finna|tryna|gon|imma|ima|ion|yall|y'all|ain'?t|bruh|wit|dat|dis|dey|nah|cuz|hella"
    r"|deadass|lowkey|bouta|talmbout)\b",
    re.IGNORECASE,
)


def write_card(
    folder: Path, dev: list[dict], held: list[dict], public: PublicSets, made: dict[str, object]
) -> None:
    """Measures the weights in the folder and writes their card beside them.

    `made` fills in what only the training run knows: counts, seed, time.
    """
    advisor = Advisor(packs.load(), pipeline.load(model=folder))
    scores, held_scores = (_evaluated(advisor, cases) for cases in (dev, held))
    both = Reliability([*scores.reliability.findings, *held_scores.reliability.findings])
    text = Template(files(__package__).joinpath("card.md").read_text(encoding="utf-8")).substitute(
        made,
        size=round((folder / NETWORK).stat().st_size / 1e6),
        plot=_plot(both),
        people="\n".join(_people(advisor, public)),
        misses=_commonest(scores, "missed"),
        alarms=_commonest(scores, "false"),
        dev=scores.table(),
        held_scores=held_scores.table(),
    )
    (folder / CARD).write_text(text, encoding="utf-8")


def _evaluated(advisor: Advisor, cases: Iterable[dict]) -> Evaluation:
    scores = Evaluation.of(advisor.pack)
    for case in cases:
        scores.add(case, advisor.check(Draft.from_dict(case), Organisation.of_case(case)))
    return scores


def _commonest(scores: Evaluation, error: str) -> str:
    counts = Counter(each["code"] for each in scores.errors if each["error"] == error)
    return ", ".join(f"`{code}` ({count})" for code, count in counts.most_common(4)) or "none"


def _plot(reliability: Reliability) -> str:
    """Rows by confidence; the bar is the share that was right, `|` what was said."""
    rows = [f"{'confidence':12}{'findings':>9}  share right (bar), said (|)"]
    for low, high, count, said, right in reliability.bins(_TENTHS):
        bar = list(("#" * round(right * _BAR)).ljust(_BAR + 1))
        bar[round(said * _BAR)] = "|"
        rows.append(f"{f'{low:.1f} to {high:.1f}':12}{count:>9}  {''.join(bar).rstrip()} {right:.2f}")
    return "\n".join(rows)


def _people(advisor: Advisor, public: PublicSets) -> Iterator[str]:
    """Rows on plain mention of protected groups, on dialect and on ordinary posts."""
    dialect = [post for post in public.posts if _DIALECT.search(post)][:PEOPLE]
    other = [post for post in public.posts if not _DIALECT.search(post)][:PEOPLE]
    yield _row("neutral words on protected groups, abuse", advisor, public.neutral, ABUSE)
    yield _row("ordinary posts in dialect, abuse", advisor, dialect, ABUSE)
    yield _row("other ordinary posts, abuse", advisor, other, ABUSE)
    yield _row("other ordinary posts, anything else", advisor, other, ELSEWHERE)


def _row(name: str, advisor: Advisor, lines: list[str], codes: tuple[str, ...]) -> str:
    stranger = {"display_name": "Jo", "handle": "@jo_types", "bio": "just here for the dogs"}
    drafts = [Draft.from_dict({"text": line, "account": stranger}) for line in lines]
    warned = sum(any(f.code in codes for f in advisor.check(draft).findings) for draft in drafts)
    return f"| {name} | {share(warned, len(lines))} |"
