"""A draft or a profile in, advice out."""

from typing import Any

from nlp.advisor import Account, Draft
from server.body import Blueprint
from server.current import advisor
from server.schemas import AdviceSchema, CheckSchema, ProfileSchema

blueprint = Blueprint(
    "check", __name__, url_prefix="/api/v1", description="Advice on a draft or a profile."
)

ACCOUNT = {"kind": "personal", "platform": "x", "bio": "Library tech by day"}
DRAFT = {"text": "We're closed tomorrow, folks! Stay warm.", "account": ACCOUNT}


@blueprint.post("/check")
@blueprint.arguments(CheckSchema, example=DRAFT)
@blueprint.response(200, AdviceSchema)
def check(body: dict[str, Any]) -> dict[str, Any]:
    """Check a draft.

    Nothing is kept: the draft is gone when the answer is sent.
    """
    return advisor.check(Draft.from_dict(body)).to_dict()


@blueprint.post("/profile")
@blueprint.arguments(ProfileSchema, example={"account": ACCOUNT})
@blueprint.response(200, AdviceSchema)
def profile(body: dict[str, Any]) -> dict[str, Any]:
    """Check the name, handle and bio of an account."""
    return advisor.profile(Account.from_dict(body["account"])).to_dict()
