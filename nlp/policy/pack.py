"""The pack: one folder that holds one organisation's policy.

    pack.yaml           id, version, title, source, language
    organisation.yaml   the names, places, handles and channels of the organisation
    grounds.yaml        how a finding says what it goes by
    clauses.yaml        every clause of the policy, checked or background
    not-judged.yaml     what nobody may take silence for clearance of
    rules/*.yaml        one rule a code

A part that is malformed is left out, with a `Problem` that says where and why;
the rest is used. Only without `pack.yaml` or `organisation.yaml` is there no pack.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError

from nlp.findings import Clause
from nlp.organisation import Organisation
from nlp.policy import schema
from nlp.policy.grounds import Grounds
from nlp.policy.rule import Rule
from nlp.policy.source import PackError, Problem, Source

PACKS = files("nlp.policies")
PLACEHOLDERS = {"organisation": "name", "short_name": "short_name", "place": "town"}
"""What a pack's wording may name, and the setting of `organisation.yaml` it stands for."""


@dataclass(frozen=True)
class Pack:
    """A loaded pack. `problems` lists what had to be left out."""

    id: str
    version: str
    title: str
    source: str
    language: str
    organisation: Organisation
    settings: dict[str, Any]
    grounds: Grounds
    clauses: tuple[dict[str, Any], ...]
    not_judged: tuple[dict[str, str], ...]
    rules: dict[str, Rule]
    problems: tuple[Problem, ...] = ()

    def clause(self, clause_id: str) -> Clause:
        return self._nouns[clause_id]

    @cached_property
    def precedence(self) -> tuple[str, ...]:
        """The codes of the rules, each after those that it yields to."""
        return tuple(code for code in _order(self.rules) if code in self.rules)

    @cached_property
    def _nouns(self) -> dict[str, Clause]:
        return {clause["id"]: schema.clause_noun(clause) for clause in self.clauses}

    def words(self, text: str, quote: str = "") -> str:
        """The pack's wording with its placeholders filled in, the author's words last."""
        for name, setting in PLACEHOLDERS.items():
            text = text.replace(f"{{{name}}}", self.settings[setting])
        return text.replace("{quote}", quote)

    def to_dict(self) -> dict[str, Any]:
        """The policy as `GET /api/v1/policy` serves it, with what is not judged."""
        keys = ("name", "short_name", "aliases", "places", "government", "handles", "channels")
        rules = [
            {key: getattr(rule, key) for key in ("code", "severity", "title", "when", "not_when")}
            for rule in self.rules.values()
        ]
        return {
            "organisation": {key: self.settings[key] for key in keys},
            "clauses": list(self.clauses),
            "codes": rules,
            "not_judged": list(self.not_judged),
            "title": self.title,
            "source": self.source,
            "version": self.version,
        }


def load(name: str | None = None) -> Pack:
    """The pack of that id, or in that folder; without a name, the only one there is.

    Raises `PackError` where there is none.
    """
    ids = sorted(path.name for path in PACKS.iterdir() if (path / "pack.yaml").is_file())
    if not name:
        if len(ids) != 1:
            raise PackError(Problem("packs", 1, f"which one? There are {', '.join(ids)}"))
        (name,) = ids
    folder = Path(name)
    if folder.is_dir():
        return _read(folder)
    if "/" not in name and (PACKS / name).is_dir():
        with as_file(PACKS / name) as known:
            return _read(known)
    known = ", ".join(ids)
    raise PackError(Problem(name, 1, f"is neither a folder nor one of the packs here: {known}"))


def _read(folder: Path) -> Pack:
    reader = _Reader(folder)
    about = reader.needed("pack.yaml", schema.PackSchema())
    organisation, settings = reader.needed("organisation.yaml", schema.OrganisationSchema())
    clauses = reader.entries("clauses.yaml", schema.ClauseSchema())
    return Pack(
        **about,
        organisation=organisation,
        settings=settings,
        grounds=reader.optional("grounds.yaml", schema.GroundsSchema()) or Grounds(),
        clauses=tuple(clauses),
        not_judged=tuple(reader.entries("not-judged.yaml", schema.NotJudgedSchema())),
        rules=dict(reader.rules({clause["id"] for clause in clauses})),
        problems=tuple(reader.problems),
    )


class _Reader:
    """Reads a pack's files and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problems: list[Problem] = []

    def needed(self, name: str, wanted: Schema) -> Any:
        """A file without which there is no pack. Raises `PackError`."""
        source = Source(self._folder / name, name)
        found = list(_checked(source, source.data, (), wanted))
        problems = [problem for problem in found if isinstance(problem, Problem)]
        if problems:
            raise PackError(*problems)
        return found[0]

    def optional(self, name: str, wanted: Schema) -> Any:
        """What a file says, or `None` where it is absent or not sound."""
        if not (self._folder / name).exists():
            return None
        source = self._source(name)
        return next(self._sound(_checked(source, source.data, (), wanted)), None) if source else None

    def entries(self, name: str, wanted: Schema) -> list[dict]:
        """The sound entries of a file that is a list."""
        source = self._source(name)
        if source is None:
            return []
        if not isinstance(source.data, list):
            self.problems.append(source.problem((), "should be a list, each entry after a dash"))
            return []
        kept = []
        for index, entry in enumerate(source.data):
            kept += self._sound(_checked(source, entry, (index,), wanted))
        return kept

    def rules(self, clauses: set[str]) -> Iterator[tuple[str, Rule]]:
        """The sound rules by code, in the order of their file names."""
        sound: dict[str, tuple[Source, Rule]] = {}
        for path in sorted((self._folder / "rules").glob("*.yaml")):
            source = self._source(f"rules/{path.name}")
            if source is None:
                continue
            for rule in self._sound(_checked(source, source.data, (), schema.RuleSchema())):
                problems = list(_senseless(source, rule, clauses, sound))
                self.problems += problems
                if not problems:
                    sound[rule.code] = source, rule
        self._break_circles(sound)
        for source, rule in sound.values():
            for index, code in enumerate(rule.yields_to):
                if code not in sound:
                    message = f"yields to {code!r}, which no sound rule of this pack raises"
                    self.problems.append(source.problem(("yields_to", index), message))
            yield rule.code, rule

    def _break_circles(self, sound: dict[str, tuple[Source, Rule]]) -> None:
        """Leaves out a rule of each circle of rules that yield to one another."""
        while True:
            try:
                _order({code: rule for code, (_, rule) in sound.items()})
                return
            except CycleError as error:
                circle = error.args[1]
                source, _ = sound.pop(circle[0])
                message = f"yields in a circle, {' to '.join(circle[::-1])}: break it somewhere"
                self.problems.append(source.problem(("yields_to",), message))

    def _source(self, name: str) -> Source | None:
        try:
            return Source(self._folder / name, name)
        except PackError as error:
            self.problems += error.problems
            return None

    def _sound(self, found: Iterator[Any]) -> Iterator[Any]:
        for item in found:
            if isinstance(item, Problem):
                self.problems.append(item)
            else:
                yield item


def _order(rules: dict[str, Rule]) -> tuple[str, ...]:
    """The codes, each after those that it yields to. Raises `graphlib.CycleError`."""
    return tuple(TopologicalSorter({code: r.yields_to for code, r in rules.items()}).static_order())


def _senseless(
    source: Source, rule: Rule, clauses: set[str], others: dict[str, Any]
) -> Iterator[Problem]:
    """What is wrong with a rule that its schema cannot see."""
    if rule.code in others:
        yield source.problem(("code",), f"{rule.code!r} has a rule in another file already")
    if rule.clause not in clauses:
        yield source.problem(("clause",), f"no clause has the id {rule.clause!r}")
    if rule.is_warning and not (rule.examples.flagged and rule.examples.clear):
        yield source.problem(
            ("examples",), "a warning needs examples, both `flagged` and `clear`: add what is missing"
        )


def _checked(source: Source, data: Any, path: tuple, wanted: Schema) -> Iterator[Any]:
    """The data as its schema loads it, or the problems that stand in the way."""
    if not isinstance(data, dict):
        yield source.problem(path, "should be keys with values, one a line")
        return
    try:
        yield wanted.load(data)
    except ValidationError as error:
        for below, message in _flat(error.messages):
            name = ".".join(str(part) for part in below)
            yield source.problem((*path, *below), f"{name}: {message}")


def _flat(messages: Any, path: tuple = ()) -> Iterator[tuple[tuple, str]]:
    if isinstance(messages, dict):
        for key, below in messages.items():
            yield from _flat(below, (*path, key))
    else:
        for message in messages:
            yield path, message
