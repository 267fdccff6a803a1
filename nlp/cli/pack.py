"""`offdesk pack`: is a pack sound, and does it do what its examples say?"""

import click

from nlp.advisor import PackError
from nlp.cli.check import load
from nlp.policy import pack as packs
from nlp.policy.trial import trials

_WHICH = click.argument("which", required=False)


@click.group()
def pack() -> None:
    """Check a policy pack, or try its examples. A pack is named by id or folder."""


@pack.command("check")
@_WHICH
def check_pack(which: str | None) -> None:
    """Read the pack WHICH and say what is wrong with it, file by file."""
    try:
        loaded = packs.load(which)
    except PackError as error:
        raise click.ClickException(str(error)) from error
    for problem in loaded.problems:
        click.echo(problem)
    if loaded.problems:
        raise click.ClickException("the parts named above are left out; all else is used")
    click.echo(
        f"{loaded.title}, version {loaded.version}: {len(loaded.rules)} rules, "
        f"{len(loaded.clauses)} clauses, nothing wrong"
    )


@pack.command("test")
@_WHICH
def try_pack(which: str | None) -> None:
    """Try every example of the pack WHICH against the whole pack."""
    advisor = load(which)
    tried = list(trials(advisor.pack, advisor.check))
    failed = [trial for trial in tried if trial.wrong and not trial.known]
    known = [trial for trial in tried if trial.known]
    for trial in (*failed, *known):
        outcome = trial.wrong or "right after all"
        label = "known" if trial.known else "wrong"
        click.echo(f"{label}: {trial.code}, {trial.group}: {outcome}\n    {trial.example.text}")
    right = len(tried) - len(failed) - len(known)
    click.echo(f"{right} examples right, {len(failed)} wrong, {len(known)} known to be wrong")
    if failed:
        raise click.ClickException("the pack does not do what its examples say")
