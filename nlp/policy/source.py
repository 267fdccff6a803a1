"""A pack's YAML as plain data, with the line each part stands on.

Every scalar is read as text, so that `no` stays a word; only an empty scalar,
`~` and `null` are nothing. Anchors are refused: a pack is other people's data,
and a few lines of aliases can unfold into gigabytes.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_NOTHING = {"", "~", "null"}
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Problem:
    """What is wrong with a pack, where a person can go and mend it."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message}"


class PackError(ValueError):
    """A pack, or one part of it, that cannot be used; `problems` says why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Source:
    """One file of a pack: `data`, and `line(path)` for any path of keys and indices in it.

    Raises `PackError` where the file cannot be read as YAML.
    """

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self._lines: dict[tuple, int] = {(): 1}
        try:
            text = path.read_text(encoding="utf-8")
            if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, _Loader)):
                raise PackError(Problem(name, 1, "uses an alias (*); write the text out instead"))
            node = yaml.compose(text, _Loader)
        except OSError as error:
            raise PackError(Problem(name, 1, f"cannot be read: {error.strerror}")) from error
        except UnicodeDecodeError as error:
            raise PackError(Problem(name, 1, "is not UTF-8 text")) from error
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise PackError(Problem(name, line, f"is not YAML: {error.problem}")) from error
        except (yaml.YAMLError, RecursionError) as error:
            raise PackError(Problem(name, 1, "is not YAML that can be read")) from error
        self.data = self._plain(node, ()) if node else None

    def line(self, path: tuple) -> int:
        """The line of a path, or of its nearest parent that was written down."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def problem(self, path: tuple, message: str) -> Problem:
        return Problem(self.name, self.line(path), message)

    def _plain(self, node: yaml.Node, path: tuple) -> Any:
        self._lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            data = {}
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    where = key.start_mark.line + 1
                    raise PackError(Problem(self.name, where, "has a key that is not a word"))
                here = (*path, key.value)
                self._lines[here] = key.start_mark.line + 1
                if key.value in data:
                    raise PackError(self.problem(here, f"says {key.value!r} twice"))
                data[key.value] = self._plain(value, here)
            return data
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, (*path, i)) for i, item in enumerate(node.value)]
        plain = node.style in (None, "")
        return None if plain and node.value in _NOTHING else node.value
