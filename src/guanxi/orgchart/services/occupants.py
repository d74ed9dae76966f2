"""Who sits where: vacate, succeed, change of employer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Employment
from guanxi.directory.queries.access import access_account, access_contact, access_employment
from guanxi.directory.services.employments import end_employment, start_employment
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.locking import lock_contacts
from guanxi.orgchart.models import EmptyAs, Position
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.reporting import current_occupancy, seat_of
from guanxi.orgchart.services.locking import chart_write, check_seen, lock_charts
from guanxi.orgchart.services.positions import certain, occupy


def vacate_position(
    *,
    actor: Actor,
    position_id: UUID,
    now: datetime,
    empty_as: str = EmptyAs.VACANT,
    left: bool = False,
    expected_version: int | None = None,
) -> Position:
    """Empty a seat; it stays with its lines. ``left`` says the person left the company too."""
    account_id = access_position(actor, position_id, "edit").account_id
    if empty_as not in EmptyAs.values:
        raise Invalid("invalid", fields=[FieldError("empty_as", "unknown_choice")])
    with chart_write(actor=actor, account_id=account_id, kind="position.vacated", now=now) as rec:
        position = access_position(actor, position_id, "edit")
        check_seen(actor, position, expected_version)
        occupancy = current_occupancy(actor, position_id)
        if occupancy is not None:
            rec.end(occupancy)
            if left:
                lock_contacts(rec.workspace_id, [occupancy.contact_id])
                _leave(rec, account_id, occupancy.contact_id)
        if not rec.update(position, empty_as=empty_as) and occupancy is not None:
            rec.touch(position)
        return position


def succeed(
    *,
    actor: Actor,
    position_id: UUID,
    contact_id: UUID,
    now: datetime,
    expected_version: int | None = None,
    certainty: str = "confirmed",
    evidence: str = "",
) -> Position:
    """Seat a contact on a seat; its lines stay, whoever sat there becomes a past occupant.

    A seat the contact held before on this chart becomes vacant.
    """
    account_id = access_position(actor, position_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="position.succeeded", now=now) as rec:
        position = access_position(actor, position_id, "edit")
        check_seen(actor, position, expected_version)
        access_contact(actor, contact_id)
        seat_somebody(rec, position, contact_id, certain(certainty, evidence))
        return position


def seat_somebody(rec: Recording, position: Position, contact_id: UUID, facts: Mapping[str, Any]) -> None:
    """Seat a contact, who may be read, inside a recording that holds the chart; whoever sat there leaves the seat."""
    before = current_occupancy(rec.actor, position.pk)
    if before is not None and before.contact_id == contact_id:
        return
    if before is not None:
        rec.end(before)
    _free_seat(rec, position.account_id, contact_id)
    occupy(rec, position, contact_id, facts)
    rec.touch(position)


def change_employer(
    *, actor: Actor, employment_id: UUID, values: Mapping[str, Any], now: datetime, since: datetime | None = None
) -> Employment:
    """A contact leaves one account for another: one action, heard on both accounts' pages.

    Numbers, addresses and history stay with him; the seat he held becomes vacant.
    """
    account_id = access_employment(actor, employment_id, "edit").account_id
    target = access_account(actor, values["account_id"], "edit")
    if target.pk == account_id:
        raise Invalid("invalid", fields=[FieldError("account_id", "same_account")])
    with Recording(actor=actor, kind="employer.changed", now=now, account_id=account_id) as rec:
        lock_charts(rec, [account_id, target.pk])
        old = _lasting(rec, employment_id)
        moment = since or rec.now
        _free_seat(rec, account_id, old.contact_id)
        end_employment(rec, old, moment)
        new = start_employment(rec, contact_id=old.contact_id, account=target, values=values, since=moment)
        reindex_contacts(rec.workspace_id, [old.contact_id])
    return new


def leave_account(*, actor: Actor, employment_id: UUID, now: datetime, until: datetime | None = None) -> None:
    """A contact leaves an account and we do not know where to; his seat becomes vacant."""
    account_id = access_employment(actor, employment_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="employment.ended", now=now) as rec:
        employment = _lasting(rec, employment_id)
        _free_seat(rec, account_id, employment.contact_id)
        end_employment(rec, employment, until or rec.now)
        reindex_contacts(rec.workspace_id, [employment.contact_id])


def _lasting(rec: Recording, employment_id: UUID) -> Employment:
    """Return an employment that has not ended, and hold its contact."""
    lock_contacts(rec.workspace_id, [access_employment(rec.actor, employment_id, "edit").contact_id])
    employment = access_employment(rec.actor, employment_id, "edit")
    if employment.valid_to is not None:
        raise Invalid("invalid", fields=[FieldError("employment_id", "already_ended")])
    return employment


def _free_seat(rec: Recording, account_id: UUID, contact_id: UUID) -> None:
    """Empty the seat a contact holds on an account's chart, if any."""
    seat = seat_of(rec.actor, account_id=account_id, contact_id=contact_id)
    if seat is not None:
        rec.end(seat)
        position = access_position(rec.actor, seat.position_id, "edit")
        rec.update(position, empty_as=EmptyAs.VACANT)
        rec.touch(position)


def _leave(rec: Recording, account_id: UUID, contact_id: UUID) -> None:
    rows = Employment.objects.of(rec.workspace_id).current().filter(account_id=account_id, contact_id=contact_id)
    for employment in rows:
        rec.end(employment)
    reindex_contacts(rec.workspace_id, [contact_id])
