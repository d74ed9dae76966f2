"""Our people and theirs as a heat map names them, theirs in the order of their chart."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.network.queries.colleagues import colleagues
from guanxi.network.queries.people import roll
from guanxi.orgchart.models import Position
from guanxi.orgchart.queries.reporting import superiors
from relgraph.hierarchy import preorder

Row = dict[str, Any]


def our_people(actor: Actor, keys: Iterable[UUID]) -> list[Row]:
    """Return colleagues by name; who left is not active."""
    return [asdict(one) for one in colleagues(actor, keys).values()]


def columns(actor: Actor, account_id: UUID) -> list[Row]:
    """Return an account's people in the order of its chart, whoever sits nowhere after them by name."""
    people = roll(actor, [account_id])[account_id].values()
    places = _places(actor, account_id)
    ordered = sorted(people, key=lambda one: places.get(one.seat_id, len(places)) if one.seat_id else len(places))
    return [
        {
            "id": one.id, "name": one.name, "title": one.title, "department_id": one.department_id,
            "department": one.department, "seat_id": one.seat_id,
        }
        for one in ordered
    ]  # fmt: skip


def _places(actor: Actor, account_id: UUID) -> dict[UUID, int]:
    """Return where seats stand in a chart that is read from the top, branch by branch."""
    seats = Position.objects.of(actor.workspace_id).current().filter(account_id=account_id).order_by("rank", "pk")
    above = superiors(actor, account_id)
    tree = {seat: above.get(seat) for seat in seats.values_list("pk", flat=True)}
    return {seat: place for place, seat in enumerate(preorder(tree))}
