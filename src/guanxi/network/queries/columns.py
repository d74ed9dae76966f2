"""Our people and theirs as a heat map names them, theirs in the order of their chart."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Employment
from guanxi.directory.policies import visible_accounts, visible_employments
from guanxi.directory.queries.access import readable_contacts
from guanxi.network.queries.faces import member_faces
from guanxi.network.queries.people import roll
from guanxi.orgchart.models import Position
from guanxi.orgchart.queries.reporting import superiors
from relgraph.hierarchy import preorder

Row = dict[str, Any]


def our_people(actor: Actor, keys: Collection[UUID]) -> list[Row]:
    """Return colleagues by name; who left is not active."""
    found = sorted(member_faces(actor, keys).values(), key=lambda face: (face.name, str(face.id)))
    return [{"id": face.id, "name": face.name, "title": face.title, "active": face.active} for face in found]


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


def account_names(actor: Actor, keys: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of those of some accounts that the actor reads."""
    rows = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk__in=keys)
    return dict(rows.values_list("pk", "name"))


def theirs_by_key(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, Row]:
    """Return those of some people whom the reader may read of, with where they work as far as he sees."""
    seen = readable_contacts(actor, keys)
    names = Contact.objects.of(actor.workspace_id).filter(pk__in=seen, archived_at__isnull=True)
    jobs = visible_employments(actor, Employment.objects.of(actor.workspace_id).current()).filter(contact_id__in=seen)
    jobs = jobs.filter(account__archived_at__isnull=True).order_by("asserted_at", "pk")
    columns = jobs.values_list("contact_id", "title", "account_id", "account__name")
    work = {key: (title, {"id": account, "name": name}) for key, title, account, name in columns}
    return {
        key: {"id": key, "name": name, "title": work.get(key, ("",))[0], "account": (work.get(key) or ("", None))[1]}
        for key, name in names.values_list("pk", "name")
    }
