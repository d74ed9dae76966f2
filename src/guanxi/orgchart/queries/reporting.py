"""The reporting tree of an account as a mapping, and the names that stand on it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Employment
from guanxi.directory.policies import visible_accounts
from guanxi.orgchart.models import GroupMember, Line, LineKind, Occupancy, Position, TieKind


def superiors(actor: Actor, account_id: UUID) -> dict[UUID, UUID]:
    """Return subordinate seat → superior seat of today's chart."""
    rows = Line.objects.of(actor.workspace_id).current().filter(account_id=account_id, kind=LineKind.REPORTS_TO)
    return dict(rows.values_list("source_id", "target_id"))


def superior_line(actor: Actor, position_id: UUID) -> Line | None:
    """Return a seat's line to its superior."""
    rows = Line.objects.of(actor.workspace_id).current()
    return rows.filter(source_id=position_id, kind=LineKind.REPORTS_TO).first()


def current_occupancy(actor: Actor, position_id: UUID) -> Occupancy | None:
    """Return who sits on a seat."""
    rows = Occupancy.objects.of(actor.workspace_id).current().select_related("contact")
    return rows.filter(position_id=position_id).first()


def seat_of(actor: Actor, *, account_id: UUID, contact_id: UUID) -> Occupancy | None:
    """Return the seat a contact holds on an account's chart."""
    rows = Occupancy.objects.of(actor.workspace_id).current()
    return rows.filter(account_id=account_id, contact_id=contact_id).first()


def seat_names(actor: Actor, position_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return how people call seats: the occupant's name, else the title, else a question mark."""
    ids = list(position_ids)
    titles = Position.objects.of(actor.workspace_id).filter(pk__in=ids).values_list("pk", "title")
    people = Occupancy.objects.of(actor.workspace_id).current().filter(position_id__in=ids)
    occupants = dict(people.values_list("position_id", "contact__name"))
    return {key: occupants.get(key) or title or "?" for key, title in titles}


def past_occupants(actor: Actor, position_id: UUID) -> list[Occupancy]:
    """Return everybody who ever sat on a seat, the newest first; placements that were mistakes left out."""
    rows = Occupancy.objects.of(actor.workspace_id).filter(position_id=position_id).select_related("contact")
    ordered = sorted(rows, key=lambda row: (row.valid_from is not None, row.valid_from, row.pk), reverse=True)
    return [row for row in ordered if row.valid_to is None or row.valid_from != row.valid_to]


def home_of_tie(actor: Actor, contact_id: UUID, other_id: UUID) -> UUID | None:
    """Return the account the actor reads on whose page a tie is noted: where both stand, else where either does."""
    everywhere = [_places(actor, contact_id), _places(actor, other_id)]
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(
        pk__in=[*everywhere[0], *everywhere[1]]
    )
    seen = set(accounts.values_list("pk", flat=True))
    places = [[key for key in some if key in seen] for some in everywhere]
    shared = [account_id for account_id in places[0] if account_id in places[1]]
    return next(iter([*shared, *places[0], *places[1]]), None)


def places_of(actor: Actor, contact_ids: Iterable[UUID]) -> set[UUID]:
    """Return the accounts where any of some contacts works or holds a seat."""
    return {account_id for contact_id in contact_ids for account_id in _places(actor, contact_id)}


def _places(actor: Actor, contact_id: UUID) -> list[UUID]:
    """Return the accounts where a contact works, the newest first, then those where he only holds a seat."""
    jobs = Employment.objects.of(actor.workspace_id).current().filter(contact_id=contact_id).order_by("-asserted_at")
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(contact_id=contact_id).order_by("pk")
    return [*jobs.values_list("account_id", flat=True), *seats.values_list("account_id", flat=True)]


TIE_PRESETS = (
    "alumni",
    "relative",
    "ex_colleague",
    "fellow_townsman",
    "teacher_student",
    "friend",
    "comrade",
    "neighbour",
    "rival",
    "works_with",
)


def tie_kinds(actor: Actor) -> list[dict[str, Any]]:
    """Return the kinds of ties the workspace offers: presets that are not hidden, then its own."""
    rows = {row.code: row for row in TieKind.objects.of(actor.workspace_id).order_by("name", "pk")}
    presets = [
        {"id": None, "code": code, "name": code}
        for code in TIE_PRESETS
        if code not in rows or rows[code].archived_at is None
    ]
    own = [row for code, row in rows.items() if code not in TIE_PRESETS and row.archived_at is None]
    return presets + [{"id": row.pk, "code": row.code, "name": row.name} for row in own]


def lines_of(actor: Actor, position_id: UUID) -> list[dict[str, Any]]:
    """Return a seat's lines of today with their origin."""
    rows = Line.objects.of(actor.workspace_id).current().select_related("asserted_by")
    found = rows.filter(Q(source_id=position_id) | Q(target_id=position_id)).order_by("kind", "pk")
    names = (
        "id", "kind", "source_id", "target_id", "note", "color", "certainty", "origin", "evidence", "evidence_id",
        "asserted_at", "review_on", "valid_from",
    )  # fmt: skip
    return [
        {
            **{name: getattr(line, name) for name in names},
            "asserted_by_name": line.asserted_by.name if line.asserted_by else None,
        }
        for line in found
    ]


def member_seats(actor: Actor, group_id: UUID) -> list[UUID]:
    """Return the seats of a group."""
    rows = GroupMember.objects.of(actor.workspace_id).current().filter(group_id=group_id)
    return list(rows.values_list("position_id", flat=True))
