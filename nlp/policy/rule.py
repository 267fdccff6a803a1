"""A rule: which signals, on which accounts, make which finding, in which words."""

from dataclasses import dataclass, field

from nlp.draft import ACCOUNT_KINDS, Account, Draft, Media
from nlp.findings import REMARK, VERDICTS


@dataclass(frozen=True)
class Evidence:
    """One way to raise a rule: a signal, in some fields, where the facts are so.

    `beside` are labels of which one must be seen in the same field.
    """

    signal: str
    needs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    least: float = 0.0
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rewrite:
    """One way out: `replacement` takes the place of what `change` names."""

    label: str
    change: str
    replacement: str = ""


@dataclass(frozen=True)
class Example:
    """A draft that the rule's author vouches for; `quote` must touch the finding if given."""

    text: str = ""
    account: Account = field(default_factory=Account)
    replying_to: str = ""
    quote: str = ""
    where: str = "draft"
    media: Media = field(default_factory=Media)

    @property
    def draft(self) -> Draft:
        return Draft(self.text, self.account, self.replying_to, media=self.media)


@dataclass(frozen=True)
class Examples:
    """What must be flagged, what must be clear, and what the product is known to get wrong."""

    flagged: tuple[Example, ...] = ()
    clear: tuple[Example, ...] = ()
    known_misses: tuple[Example, ...] = ()
    known_false_alarms: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Rule:
    """Everything a pack says of one code."""

    code: str
    severity: str
    clause: str
    title: str
    when: str
    not_when: str
    message: str
    explanation: str
    raised_by: tuple[Evidence, ...]
    accounts: tuple[str, ...] = ACCOUNT_KINDS
    yields_to: tuple[str, ...] = ()
    suggestions: tuple[Rewrite, ...] = ()
    examples: Examples = field(default_factory=Examples)

    @property
    def is_warning(self) -> bool:
        return self.severity in VERDICTS

    @property
    def is_remark(self) -> bool:
        return self.severity == REMARK
