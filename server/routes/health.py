"""For whoever watches the server: is it alive, can it check."""

from typing import Any

from nlp.advisor import Draft
from server.body import Blueprint
from server.current import advisor
from server.schemas import ReadinessSchema, StatusSchema

blueprint = Blueprint("health", __name__, description="For whoever watches the server.")


@blueprint.get("/healthz")
@blueprint.response(200, StatusSchema)
def healthz() -> dict[str, Any]:
    """The process answers."""
    return {"status": "ok"}


@blueprint.get("/readyz")
@blueprint.response(200, ReadinessSchema)
def readyz() -> dict[str, Any]:
    """The model and the pack are loaded: an empty draft was checked just now."""
    advice = advisor.check(Draft("")).to_dict()
    return {"status": "ready", "version": advisor.version, "policy": advice["policy"]}
