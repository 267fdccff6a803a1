"""What comes in and what goes out. Lengths are code points; offsets are UTF-16 code units."""

from marshmallow import EXCLUDE, Schema
from marshmallow.fields import Dict, Float, Integer, List, Nested, String
from marshmallow.validate import Length, OneOf, Range

from nlp.advisor import ACCOUNT_KINDS, VERDICTS

TEXT_LIMIT = 100_000
PROFILE_LIMIT = 2_000
LANGUAGE_LIMIT = 100
MEDIA_LIMIT = 10_000


def _about(description: str) -> dict[str, str]:
    return {"description": description}


def _optional(limit: int, description: str) -> String:
    return String(
        allow_none=True,
        load_default=None,
        validate=Length(max=limit),
        metadata=_about(description),
    )


class _Request(Schema):
    """What a newer extension sends and this server does not know is ignored."""

    class Meta:
        unknown = EXCLUDE


class AccountSchema(_Request):
    kind = String(
        load_default=ACCOUNT_KINDS[0],
        validate=OneOf(ACCOUNT_KINDS),
        metadata=_about("Whose account it is; personal where nobody says."),
    )
    platform = _optional(PROFILE_LIMIT, "The site, such as x or bluesky.")
    handle = _optional(PROFILE_LIMIT, "The account's handle, with or without @.")
    display_name = _optional(PROFILE_LIMIT, "The name that readers see.")
    bio = _optional(PROFILE_LIMIT, "The line about the person.")


def _count(description: str) -> Integer:
    return Integer(
        strict=True,
        load_default=0,
        validate=Range(min=0, max=MEDIA_LIMIT),
        metadata=_about(description),
    )


class MediaSchema(_Request):
    """Counts only: no image ever leaves the page."""

    images = _count("Pictures.")
    videos = _count("Videos.")


class CheckSchema(_Request):
    text = String(
        required=True,
        validate=Length(max=TEXT_LIMIT),
        metadata=_about("The draft, as it would be posted."),
    )
    account = Nested(
        AccountSchema,
        allow_none=True,
        load_default=None,
        metadata=_about("The account that would post it."),
    )
    replying_to = _optional(TEXT_LIMIT, "The post that this one answers.")
    sharing = _optional(TEXT_LIMIT, "The post that this one quotes or shares.")
    media = Nested(
        MediaSchema,
        allow_none=True,
        load_default=None,
        metadata=_about("How many pictures and videos go with it."),
    )
    language = _optional(LANGUAGE_LIMIT, "The language tag of the page, such as en.")


class ProfileSchema(_Request):
    account = Nested(AccountSchema, required=True)


class ClauseSchema(Schema):
    id = String()
    title = String()
    quotation = String()
    url = String(allow_none=True)


class SuggestionSchema(Schema):
    label = String()
    offset = Integer(metadata=_about("UTF-16 code units."))
    length = Integer(metadata=_about("UTF-16 code units."))
    replacement = String()


class FindingSchema(Schema):
    code = String()
    severity = String()
    where = String(metadata=_about("The draft, or the field that came with it."))
    offset = Integer(metadata=_about("UTF-16 code units, as JavaScript counts."))
    length = Integer(metadata=_about("UTF-16 code units."))
    quote = String()
    message = String()
    explanation = String()
    because = String(metadata=_about("What the finding goes by, and how sure it is."))
    confidence = Float()
    clause = Nested(ClauseSchema)
    suggestions = List(Nested(SuggestionSchema))


class StretchSchema(Schema):
    offset = Integer(metadata=_about("UTF-16 code units."))
    length = Integer(metadata=_about("UTF-16 code units."))


class PolicyVersionSchema(Schema):
    id = String()
    version = String()


class AdviceSchema(Schema):
    verdict = String(validate=OneOf(VERDICTS), metadata=_about("The gravest of the findings."))
    findings = List(Nested(FindingSchema), metadata=_about("Warnings, in the order of the text."))
    acknowledgements = List(Nested(FindingSchema), metadata=_about("Praise."))
    remarks = List(Nested(FindingSchema), metadata=_about("Quiet words; never in the verdict."))
    unread = List(
        Nested(StretchSchema),
        metadata=_about("Stretches of a very long draft that were not read closely."),
    )
    policy = Nested(PolicyVersionSchema, metadata=_about("The pack that answered."))


class PolicyClauseSchema(Schema):
    id = String()
    title = String()
    quotation = String()
    plain = String()
    kind = String(validate=OneOf(("checked", "background")))
    codes = List(String())
    url = String(allow_none=True)


class CodeSchema(Schema):
    code = String()
    severity = String()
    title = String()
    when = String()
    not_when = String()


class NotJudgedSchema(Schema):
    title = String()
    plain = String()


class PolicySchema(Schema):
    organisation = Dict()
    title = String()
    source = String()
    clauses = List(Nested(PolicyClauseSchema))
    codes = List(Nested(CodeSchema))
    not_judged = List(Nested(NotJudgedSchema), metadata=_about("What silence does not clear."))
    version = String()


class StatusSchema(Schema):
    status = String()


class ReadinessSchema(StatusSchema):
    version = String()
    policy = Nested(PolicyVersionSchema)


class ErrorSchema(Schema):
    """Every error, on every route."""

    code = Integer()
    status = String()
    message = String(metadata=_about("What to do."))
    errors = Dict(metadata=_about("For each field that cannot be used, why."))
