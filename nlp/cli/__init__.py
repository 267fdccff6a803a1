"""`offdesk`: one command a module, listed as `offdesk.commands` entry points."""

from importlib.metadata import entry_points

import click


class Commands(click.Group):
    """Loads a command when it is asked for, so that none pays for another's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(point.name for point in entry_points(group="offdesk.commands"))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        for point in entry_points(group="offdesk.commands", name=name):
            return point.load()
        return None


@click.command(cls=Commands)
def main() -> None:
    """Off Desk: advice for library staff on posts from their own accounts."""
