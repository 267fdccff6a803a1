"""What a pack's files may say, as marshmallow schemas that load into the nouns."""

from typing import Any

from marshmallow import Schema, fields, post_load, validate

from nlp.draft import ACCOUNT_KINDS, FIELDS, Account, Media
from nlp.findings import SEVERITIES, Clause
from nlp.organisation import Organisation
from nlp.pipeline import LABELS
from nlp.policy.facts import FACTS
from nlp.policy.grounds import FactWords, Grounds, Sureness
from nlp.policy.rule import Evidence, Example, Examples, Rewrite, Rule

CHANGES = ("words", "sentence", "start", "end")
CLAUSE_KINDS = ("checked", "background")


def _text(**more: Any) -> fields.String:
    return fields.String(**{"required": True, "validate": validate.Length(min=1), **more})


def _list(inner: fields.Field) -> fields.List:
    return fields.List(inner, load_default=())


def _one_of(choices: tuple[str, ...], **more: Any) -> fields.String:
    return fields.String(**more, validate=validate.OneOf(choices))


class _Noun(Schema):
    """A schema that loads into a frozen dataclass, its lists as tuples."""

    noun: type

    @post_load
    def make(self, data: dict, **_: Any) -> Any:
        tuples = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
        return self.noun(**tuples)


class OrganisationSchema(Schema):
    name = _text()
    short_name = _text()
    kind_word = _text()
    town = _text(data_key="place")
    aliases = _list(_text())
    places = _list(_text())
    government = _list(_text())
    handles = _list(_text())
    channels = fields.Dict(keys=_text(), values=_text(), load_default=dict)

    @post_load
    def make(self, data: dict, **_: Any) -> tuple[Organisation, dict]:
        """The organisation, and the settings that the pack's wording and policy page use."""
        names = (data["short_name"], *data["aliases"], *data["government"])
        lists = {key: tuple(data[key]) for key in ("places", "handles")}
        organisation = Organisation(data["name"], names, town=data["town"], **lists)
        return organisation, data


class PackSchema(Schema):
    id = _text()
    version = _text()
    title = _text()
    source = _text()
    language = _text()


class SurenessSchema(_Noun):
    noun = Sureness
    least = fields.Float(required=True, validate=validate.Range(0, 1))
    words = _text()


class FactWordsSchema(_Noun):
    noun = FactWords
    words = _text(required=False)
    whole = _text()


class GroundsSchema(_Noun):
    noun = Grounds
    sure = _list(fields.Nested(SurenessSchema))
    signals = fields.Dict(keys=_text(), values=_text(), load_default=dict)
    facts = fields.Dict(
        keys=_one_of(tuple(FACTS)), values=fields.Nested(FactWordsSchema), load_default=dict
    )
    places = fields.Dict(keys=_one_of(FIELDS), values=_text(), load_default=dict)


class ClauseSchema(Schema):
    id = _text()
    title = _text()
    quotation = _text()
    plain = _text()
    kind = _one_of(CLAUSE_KINDS, required=True)
    codes = _list(_text())
    url = fields.Url(allow_none=True, load_default=None)


class NotJudgedSchema(Schema):
    title = _text()
    plain = _text()


class AccountSchema(_Noun):
    noun = Account
    kind = _one_of(ACCOUNT_KINDS)
    platform = fields.String()
    handle = fields.String()
    display_name = fields.String()
    bio = fields.String()


class MediaSchema(_Noun):
    noun = Media
    images = fields.Integer(validate=validate.Range(min=0))
    videos = fields.Integer(validate=validate.Range(min=0))


class ExampleSchema(_Noun):
    noun = Example
    text = fields.String(load_default="", allow_none=True)
    account = fields.Nested(AccountSchema)
    replying_to = fields.String()
    quote = fields.String()
    where = _one_of(FIELDS)
    media = fields.Nested(MediaSchema)


class ExamplesSchema(_Noun):
    noun = Examples
    flagged = _list(fields.Nested(ExampleSchema))
    clear = _list(fields.Nested(ExampleSchema))
    known_misses = _list(fields.Nested(ExampleSchema))
    known_false_alarms = _list(fields.Nested(ExampleSchema))


class EvidenceSchema(_Noun):
    noun = Evidence
    signal = _one_of(LABELS, required=True)
    needs = _list(_one_of(tuple(FACTS)))
    fields_ = fields.List(_one_of(FIELDS), data_key="in", attribute="fields")
    least = fields.Float(validate=validate.Range(0, 1))
    beside = _list(_one_of(LABELS))


class RewriteSchema(_Noun):
    noun = Rewrite
    label = _text()
    change = _one_of(CHANGES, required=True)
    replacement = fields.String(load_default="")


class RuleSchema(_Noun):
    noun = Rule
    code = _text()
    severity = _one_of(SEVERITIES, required=True)
    clause = _text()
    title = _text()
    when = _text()
    not_when = _text()
    message = _text()
    explanation = _text()
    raised_by = fields.List(
        fields.Nested(EvidenceSchema), required=True, validate=validate.Length(min=1)
    )
    accounts = fields.List(_one_of(ACCOUNT_KINDS))
    yields_to = _list(_text())
    suggestions = _list(fields.Nested(RewriteSchema))
    examples = fields.Nested(ExamplesSchema)


def clause_noun(data: dict) -> Clause:
    return Clause(data["id"], data["title"], data["quotation"], data["url"])
