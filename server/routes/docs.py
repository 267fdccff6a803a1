"""/docs: the OpenAPI description as one page a person can read, with nothing from elsewhere."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from apispec import APISpec
from flask import Flask, render_template

Json = dict[str, Any]


class Operation(NamedTuple):
    """One method of one address, and what goes in and out."""

    name: str
    about: list[str]
    sends: str
    answers: str
    example: str


class Field(NamedTuple):
    """One line of an object's table."""

    name: str
    kind: str
    about: str


def operations(spec: Json) -> Iterator[Operation]:
    """Every operation of an OpenAPI 3.1 description, all bodies being JSON."""
    for path, methods in spec["paths"].items():
        for method, operation in methods.items():
            sent = _content(operation.get("requestBody", {}))
            yield Operation(
                f"{method.upper()} {path}",
                [operation[key] for key in ("summary", "description") if key in operation],
                _kind(sent.get("schema", {})),
                _kind(_content(operation["responses"]["200"])["schema"]),
                json.dumps(sent["example"], indent=2) if "example" in sent else "",
            )


def objects(spec: Json) -> Iterator[tuple[str, list[Field]]]:
    """The name and the fields of every object that goes in or out."""
    used = json.dumps(spec)
    for name, schema in spec["components"]["schemas"].items():
        if f'schemas/{name}"' in used:
            required = schema.get("required", ())
            yield name, [
                Field(each, _kind(field, each in required), field.get("description", ""))
                for each, field in schema["properties"].items()
            ]


def _content(body: Json) -> Json:
    return body.get("content", {}).get("application/json", {})


def _kind(schema: Json, required: bool = False) -> str:
    """A type in words: `string or null`, `list of Finding`."""
    if required:
        return f"{_kind(schema)}, required"
    if "anyOf" in schema:
        return " or ".join(map(_kind, schema["anyOf"]))
    if "items" in schema:
        return f"list of {_kind(schema['items'])}"
    kinds = schema.get("type", schema.get("$ref", "").rpartition("/")[2])
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def init_app(app: Flask, api: APISpec) -> None:
    @app.get("/docs")
    def docs() -> str:
        spec = api.to_dict()
        return render_template("docs.html", operations=operations(spec), objects=objects(spec))
