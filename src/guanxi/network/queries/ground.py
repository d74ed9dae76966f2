"""What stands on a customer's chart beside its people: departments, and seats nobody sits on."""

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, OuterRef

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember
from guanxi.directory.models import Department
from guanxi.orgchart.models import Line, Occupancy, Position

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Unit:
    """A department; ``parent_id`` is the one it belongs to."""

    id: UUID
    name: str
    parent_id: UUID | None


def units(actor: Actor, account_id: UUID) -> dict[UUID, Unit]:
    """Return an account's departments in their order."""
    rows = Department.objects.of(actor.workspace_id).current().filter(account_id=account_id).order_by("rank", "pk")
    return {key: Unit(key, name, parent) for key, name, parent in rows.values_list("pk", "name", "parent_id")}


def empty_seats(actor: Actor, account_id: UUID) -> list[Row]:
    """Return the seats nobody sits on: what they are called, under whom, and how many report to them."""
    here = {"workspace_id": actor.workspace_id, "account_id": account_id, "valid_to__isnull": True}
    taken = Occupancy.objects.filter(position_id=OuterRef("pk"), **here)
    seats = Position.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    rows = list(seats.filter(~Exists(taken)).select_related("department").order_by("rank", "pk"))
    lines = Line.objects.of(actor.workspace_id).current().filter(account_id=account_id, kind="reports_to")
    ends = list(lines.values_list("source_id", "target_id"))
    superiors, reports = dict(ends), Counter(target for _, target in ends)
    holders = _holders(actor, account_id)
    found = [
        {
            "id": row.pk,
            "title": row.title,
            "department": {"id": row.department_id, "name": row.department.name} if row.department else None,
            "empty_as": row.empty_as,
            "superior": holders.get(superiors.get(row.pk, row.pk), ""),
            "reports": reports[row.pk],
        }
        for row in rows
    ]
    return sorted(found, key=lambda row: -row["reports"])


def _holders(actor: Actor, account_id: UUID) -> dict[UUID, str]:
    """Return who sits on which seat, by name: as on the chart, whoever may read of them."""
    rows = Occupancy.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    return dict(rows.values_list("position_id", "contact__name"))


def told_influence(actor: Actor, account_id: UUID) -> dict[UUID, int]:
    """Return how much people matter as somebody said, the highest of all decisions in which they take part."""
    rows = ChainMember.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    rows = rows.filter(influence__isnull=False, contact__isnull=False, chain__archived_at__isnull=True)
    return dict(rows.order_by().values_list("contact_id").annotate(most=Max("influence")))
