"""`offdesk evaluate`: how good the advice is on labelled drafts."""

from typing import TextIO

import click

from nlp.cli.check import advise, load, row
from nlp.evaluation import Evaluation


@click.command()
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("--pack", help="A pack, by id or folder.")
def evaluate(file: TextIO, pack: str | None) -> None:
    """Check the labelled drafts of FILE (one object a line, with `expect`) and print the scores."""
    advisor = load(pack)
    rules = advisor.pack.rules.values()
    warnings = frozenset(rule.code for rule in rules if rule.is_warning)
    codes = tuple(rule.code for rule in rules if not rule.is_remark)
    scores = Evaluation(codes, warnings)
    for number, line in enumerate(file, 1):
        if line.strip():
            case = row(line, number)
            if "expect" not in case:
                raise click.ClickException(f'line {number} has no "expect"')
            scores.add(case, advise(advisor, case))
    click.echo(scores.table())
