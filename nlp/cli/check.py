"""`offdesk check`: advice on one draft, or on many."""

import json
import sys
from typing import Any, TextIO

import click

from nlp.advisor import Advice, Advisor, Draft, Organisation, PackError


@click.command()
@click.argument("text", required=False)
@click.option("--jsonl", type=click.File(encoding="utf-8"), help="Drafts, one object a line.")
@click.option("--pack", help="A pack, by id or folder.")
@click.option("--kind", default="personal", show_default=True, help="The kind of account.")
@click.option("--bio", default="", help="The account's bio.")
@click.option("--replying-to", default="", help="The post that the draft answers.")
def check(
    text: str | None, jsonl: TextIO | None, pack: str | None, kind: str, bio: str, replying_to: str
) -> None:
    """Check TEXT, or what stands on standard input; answers in JSON.

    With --jsonl FILE (- is standard input), one answer a line, in order, with its id.
    """
    advisor = load(pack)
    if jsonl is not None:
        for number, line in enumerate(jsonl, 1):
            if line.strip():
                print_json(answer(advisor, row(line, number), number))
        return
    account = {"kind": kind, "bio": bio}
    words = sys.stdin.read() if text is None else text
    case = {"text": words, "account": account, "replying_to": replying_to}
    print_json(answer(advisor, case), indent=2)


def load(pack: str | None) -> Advisor:
    """The advisor for a pack, with the pack's problems on standard error."""
    try:
        advisor = Advisor.load(pack)
    except PackError as error:
        raise click.ClickException(str(error)) from error
    for problem in advisor.pack.problems:
        click.echo(f"left out: {problem}", err=True)
    return advisor


def row(line: str, number: int) -> dict[str, Any]:
    """One line of a JSONL file as an object with a text. Raises `ClickException`."""
    try:
        case = json.loads(line)
    except json.JSONDecodeError as error:
        raise click.ClickException(f"line {number} is not JSON: {error.msg}") from error
    if not isinstance(case, dict) or not isinstance(case.get("text"), str):
        raise click.ClickException(f'line {number} has no "text"')
    return case


def answer(advisor: Advisor, case: dict[str, Any], line: int | None = None) -> dict[str, Any]:
    """The contract's answer to a corpus row, its `id` in front. Raises `ClickException`."""
    return {"id": case.get("id"), **advise(advisor, case, line).to_dict()}


def advise(advisor: Advisor, case: dict[str, Any], line: int | None = None) -> Advice:
    """The advice on a corpus row, its own organisation honoured. Raises `ClickException`."""
    try:
        draft, whose = Draft.from_dict(case), Organisation.of_case(case)
    except ValueError as error:
        place = f"line {line}: " if line else ""
        raise click.ClickException(f"{place}{error}") from error
    return advisor.check(draft, whose)


def print_json(data: dict[str, Any], indent: int | None = None) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    click.echo(text.encode("utf-8", "replace").decode("utf-8"))
