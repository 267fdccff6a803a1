"""Word lists of English, one file each: what kinds of word there are, never what they mean here."""

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries, in lower case, of `nlp/lexicon/<name>.txt`, one a line; `#` starts a comment."""
    lines = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("#")[0].strip().lower() for line in lines) - {""}
