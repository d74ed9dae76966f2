"""What goes over the wire about ratings and roles."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

Evidence = Annotated[str, StringConstraints(max_length=500)]
RoleValue = Literal["decision_maker", "influencer", "gatekeeper", "user", "opponent"]
CertaintyValue = Literal["confirmed", "heard", "inferred", "disproven"]
ScaleValue = Annotated[int, Field(ge=-2, le=2)]


class FactsOut(Schema):
    """What is known of a contact; null is unset, which is not neutral."""

    contact_id: UUID
    stance: int | None
    closeness: int | None
    approval: int | None
    role: RoleValue | None
    last_contact_at: datetime | None


class RatingIn(Schema):
    """A value of a feature, from -2 strong oppose to +2 strong support; null takes it back."""

    feature: Literal["attitude", "closeness", "approval"]
    value: ScaleValue | None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""


class RoleIn(Schema):
    """The part a contact plays; null takes it back."""

    role: RoleValue | None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""
