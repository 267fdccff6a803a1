"""`offdesk serve`."""

import os
import socket
import sys

import click

from server.settings import PREFIX, Settings, SettingsError

GUNICORN = ("-m", "gunicorn", "-c", "python:server.gunicorn_config", "server.app:create_app()")


def _refuse_taken_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise click.ClickException(
                f"Cannot use {settings.host} port {settings.port}: {error.strerror}. "
                "Stop what uses it, or choose another with --port."
            ) from None


@click.command()
@click.option("--host", help="The address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=int, help="The port to listen on.  [default: 8765]")
@click.option("--workers", type=int, help="How many processes answer.  [default: 2]")
def serve(**options: str | int | None) -> None:
    """Start the server, and say what to do next.

    This process becomes gunicorn, so that one signal stops everything.
    """
    given = {PREFIX + name.upper(): str(v) for name, v in options.items() if v is not None}
    os.environ.update(given)
    try:
        _refuse_taken_port(Settings.from_environment())
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    click.echo("Off Desk is starting ...")
    os.execv(sys.executable, [sys.executable, *GUNICORN])
