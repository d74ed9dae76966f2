"""What is told of the relations of a customer's people, line by line, as one draws it beside what is seen."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.models import Certainty
from guanxi.orgchart.models import Line, Occupancy, Tie, TieKind


@dataclass(frozen=True, slots=True)
class Drawn:
    """A relation that somebody noted: ``sort`` is "tie" or "line"; ``name`` is given for kinds of one's own."""

    id: UUID
    a: UUID
    b: UUID
    sort: str
    kind: str
    certainty: str
    name: str = ""


def drawn_among(actor: Actor, account_id: UUID, people: Collection[UUID], moment: datetime) -> list[Drawn]:
    """Return the ties and lines between some people that were true at a moment; what was disproven is none.

    The people are ones the actor may read of. Four statements.
    """
    return sorted([*_lines(actor, account_id, people, moment), *_ties(actor, people, moment)], key=lambda one: one.id)


def _lines(actor: Actor, account_id: UUID, people: Collection[UUID], moment: datetime) -> Iterator[Drawn]:
    seats = Occupancy.objects.of(actor.workspace_id).at(moment).filter(account_id=account_id)
    sitting = dict(seats.order_by("pk").values_list("position_id", "contact_id"))
    rows = Line.objects.of(actor.workspace_id).at(moment).filter(account_id=account_id)
    columns = ("pk", "source_id", "target_id", "kind", "certainty")
    for key, source, target, kind, certainty in rows.exclude(certainty=Certainty.DISPROVEN).values_list(*columns):
        a, b = sitting.get(source), sitting.get(target)
        if a in people and b in people and a is not None and b is not None:
            yield Drawn(key, a, b, "line", kind, certainty)


def _ties(actor: Actor, people: Collection[UUID], moment: datetime) -> Iterator[Drawn]:
    own = dict(TieKind.objects.of(actor.workspace_id).values_list("code", "name"))
    rows = Tie.objects.of(actor.workspace_id).at(moment).exclude(certainty=Certainty.DISPROVEN)
    columns = ("pk", "contact_a_id", "contact_b_id", "kind", "certainty")
    for key, a, b, kind, certainty in rows.filter(contact_a__in=sorted(people)).values_list(*columns):
        if b in people:
            yield Drawn(key, a, b, "tie", kind, certainty, own.get(kind, ""))
