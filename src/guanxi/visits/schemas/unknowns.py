"""Questions over the wire."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from guanxi.directory.schemas import Named

LangValue = Literal["zh-CN", "en"]
KindValue = Literal[
    "seat_unknown",
    "seat_vacant",
    "insight",
    "raters_disagree",
    "no_superior",
    "no_reach",
    "stage_owner",
    "stage_responsible",
    "member_without_role",
    "veto_unmet",
    "champion_silent",
    "review_due",
]
ShapeValue = Literal["occupant", "scale", "superior", "owner", "responsible", "role", "point", "still", "note"]
FeatureValue = Literal["attitude", "closeness", "approval", "price", "veto", "sole_approval"]


class UnknownsIn(Schema):
    """In which language, of which kind, how many."""

    lang: LangValue | None = None
    kind: KindValue | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 50


class AboutOut(Schema):
    """What a question is about."""

    type: Literal["position", "contact", "chain_member", "stage", "line", "tie", "chain_role", "rating"]
    id: UUID
    name: str


class SharedOut(Schema):
    """A share of a weight, with its reason."""

    text: str
    points: int


class AskOut(Schema):
    """Somebody at the customer who could be asked, and why he."""

    contact: Named
    why: list[str]


class MendOut(Schema):
    """Where what is missing is filled in, and what to open there."""

    page: Literal["chart", "chain", "contact"]
    position_id: UUID | None
    contact_id: UUID | None
    chain_id: UUID | None
    stage_id: UUID | None
    member_id: UUID | None


class OpenQuestion(Schema):
    """Something to find out: in words, why, how much it matters, and what an answer looks like."""

    key: str
    kind: KindValue
    shape: ShapeValue
    features: list[FeatureValue]
    question: str
    why: str
    weight: int
    terms: list[SharedOut]
    about: list[AboutOut]
    account: Named
    chain: Named | None
    stage_id: UUID | None
    mend: MendOut


class UnknownOut(OpenQuestion):
    """A question in a list, with who could be asked."""

    ask: list[AskOut]


class UnknownsOut(Schema):
    """What is not known; ``count`` and ``kinds`` count all of it, ``items`` are the weightiest."""

    count: int
    kinds: dict[KindValue, int]
    items: list[UnknownOut]
