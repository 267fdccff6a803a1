"""What a person reads in the terminal once the server runs."""

from ipaddress import ip_address
from pathlib import Path

from server.settings import Settings

ROOT = Path(__file__).resolve().parents[1]

WELCOME = """\
Off Desk is running. Two ways to use it:
  - In the browser: open {address}
  - As an extension: turn on developer mode on the browser's extensions page,
    choose "Load unpacked", and pick the folder {root}
Press Ctrl+C to stop.
"""

OPEN = """\
Take care: this is open to everyone on the network, and what they send is not encrypted.
"""


def welcome(settings: Settings) -> str:
    """The next steps, and a word of care where others can reach the server."""
    try:
        host = ip_address(settings.host)
    except ValueError:
        name, local = settings.host, settings.host == "localhost"
    else:
        local = host.is_loopback
        reachable = "127.0.0.1" if host.is_unspecified else settings.host
        name = f"[{reachable}]" if ":" in reachable else reachable
    text = WELCOME.format(address=f"http://{name}:{settings.port}/", root=ROOT)
    return text if local else text + OPEN
