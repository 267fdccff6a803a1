"""`offdesk evaluate`: how good the advice is on labelled drafts."""

import json
from typing import TextIO

import click

from nlp.cli.check import advise, load, row
from nlp.evaluation import Evaluation
from nlp.policy.trial import known


@click.command()
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("--pack", help="A pack, by id or folder.")
@click.option("--errors", type=click.File("w", encoding="utf-8"),
              help="Write what was missed and wrongly given to this file, one object a line.")  # fmt: skip
def evaluate(file: TextIO, pack: str | None, errors: TextIO | None) -> None:
    """Check the labelled drafts of FILE (one object a line, with `expect`) and print the scores."""
    advisor = load(pack)
    scores = Evaluation.of(advisor.pack)
    for number, line in enumerate(file, 1):
        if line.strip():
            case = row(line, number)
            if "expect" not in case:
                raise click.ClickException(f'line {number} has no "expect"')
            scores.add(case, advise(advisor, case, number))
    for error in scores.errors if errors else ():
        errors.write(json.dumps(error, ensure_ascii=False) + "\n")
    click.echo(scores.table())
    misses, alarms = known(advisor.pack)
    click.echo(f"known to be wrong    {misses} misses and {alarms} false alarms among the pack's "
               "examples (offdesk pack test lists them)")  # fmt: skip
