"""The policy that drafts are checked against."""

from typing import Any

from server.body import Blueprint
from server.current import advisor
from server.schemas import PolicySchema

blueprint = Blueprint("policy", __name__, url_prefix="/api/v1", description="The policy itself.")


@blueprint.get("/policy")
@blueprint.response(200, PolicySchema)
def policy() -> dict[str, Any]:
    """Every clause of the policy, and every code that a finding may have."""
    return advisor.policy()
