"""Signals over the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.directory.schemas import Named
from guanxi.interactions.schemas import KindValue


class SeenPerson(Named):
    """Somebody of theirs; ``insighted`` is whether enough is known of him."""

    title: str
    department: str
    insighted: bool


class SeenMember(Named):
    """Somebody of ours; ``active`` is whether he still works here."""

    active: bool


class LastSeen(Schema):
    """The last time somebody was in touch; how, and with whom, only where the reader may open it."""

    interaction_id: UUID | None
    kind: KindValue | None
    at: datetime
    member: SeenMember | None


class QuietOut(Schema):
    """Somebody who has gone quiet by his own measure: ``days`` since the last contact, his usual and longest gap.

    ``times`` he was in touch, of which ``hidden`` are such as the reader may not open.
    """

    contact: SeenPerson
    days: int
    usual_days: int | None
    longest_days: int | None
    gaps: int
    times: int
    stance: int | None
    last: LastSeen
    hidden: int


class InfluenceOut(Schema):
    """Somebody's influence, 0 to 100: his place among those seen in the last nine months, and in those before.

    Null is too little seen: ``seen`` and ``seen_before`` are how often he was.
    """

    contact: SeenPerson
    influence: int | None
    before: int | None
    trend: int | None
    direction: Literal["", "rising", "falling", "steady"]
    seen: int
    seen_before: int


class DoubtOut(Schema):
    """A told stance that behaviour of the last half year does not bear out.

    ``ours`` mails and messages of ours to him, ``answers`` of them answered, ``began`` contacts he began by himself.
    """

    contact: SeenPerson
    stance: int
    why: Literal["supports_but_quiet", "supports_but_unanswered", "opposes_but_comes"]
    ours: int
    answers: int
    began: int
    days: int
    usual_days: int | None
    hidden: int


class SignalsOut(Schema):
    """Signals of a customer, from ``times`` interactions with ``met`` of its ``people``."""

    since: datetime
    until: datetime
    people: int
    met: int
    times: int
    hidden: int
    quiet: list[QuietOut]
    influence: list[InfluenceOut]
    doubts: list[DoubtOut]
