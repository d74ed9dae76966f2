"""Planning follow-ups and seeing them through, inside a recording of whoever does it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.decisions.queries.access import access_chain, access_stage
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.fields import optional_texts
from guanxi.followups.models import FollowUp, FollowUpContact, FollowUpState
from guanxi.interactions.models import Interaction
from guanxi.opportunities.queries.visible import access_any_opportunity
from guanxi.opportunities.services.owners import check_owner
from guanxi.workspaces.queries.days import zone_of

MAX_WHAT = 500
MAX_PEOPLE = 100
TEXTS = {"what": MAX_WHAT}
TOPICS = ("opportunity_id", "chain_id", "stage_id")


def plan_follow_up(
    rec: Recording,
    *,
    account: Account,
    values: Mapping[str, Any],
    contact_ids: Iterable[UUID] = (),
    origin: Interaction | None = None,
) -> FollowUp:
    """Plan a follow-up at an account on which the caller may contribute; it is his own unless ``member_id`` says else.

    ``values`` has ``due_on`` or ``due_at``, and what else is known: ``what``, ``member_id``, ``opportunity_id``,
    ``chain_id``, ``stage_id``.
    """
    columns = {"member_id": rec.actor.member_id, **columns_of(rec, account, values)}
    if columns.get("due_on") is None:
        raise Invalid("invalid", fields=[FieldError("due_on", "required")])
    row = FollowUp(id=new_id(), account=account, origin_interaction=origin, created_at=rec.now, **columns)
    rec.create(row)
    set_people(rec, row, contact_ids)
    return row


def finish_follow_up(rec: Recording, row: FollowUp, *, interaction: Interaction) -> None:
    """Note by which interaction a follow-up was done.

    Raises Conflict ``follow_up.closed`` when it was done or dropped before.
    """
    check_open(row)
    rec.update(row, state=FollowUpState.DONE, closed_at=rec.now, outcome_interaction_id=interaction.pk)


def check_open(row: FollowUp) -> None:
    """Raise Conflict for a follow-up that was done or dropped."""
    if row.state != FollowUpState.OPEN:
        raise Conflict("follow_up.closed", "This was done or dropped; reopen it first.", params={"state": row.state})


def columns_of(rec: Recording, account: Account, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
    columns |= _when(rec, values)
    if values.get("member_id"):
        columns["member_id"] = check_owner(rec.actor, values["member_id"], account, "member_id")
    return columns | topic_of(rec, account, values)


def _when(rec: Recording, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return day and moment; a moment says its day itself."""
    at: datetime | None = values.get("due_at")
    day: date | None = values.get("due_on")
    if at is not None:
        return {"due_at": at, "due_on": at.astimezone(zone_of(rec.actor)).date()}
    return {} if day is None else {"due_on": day, "due_at": None}


def topic_of(rec: Recording, account: Account, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what it is about; a stage says its chain itself, and everything is the account's."""
    columns: dict[str, Any] = {name: values[name] for name in TOPICS if name in values}
    found: dict[str, Any] = {}
    if columns.get("stage_id"):
        chain_id = access_stage(rec.actor, columns["stage_id"]).chain_id
        named = columns.get("chain_id") or chain_id
        found["chain_id"] = access_chain(rec.actor, named)
        if named != chain_id:
            raise Invalid("invalid", fields=[FieldError("stage_id", "other_chain")])
        columns["chain_id"] = chain_id
    elif columns.get("chain_id"):
        columns["stage_id"] = None
        found["chain_id"] = access_chain(rec.actor, columns["chain_id"])
    if columns.get("opportunity_id"):
        found["opportunity_id"] = access_any_opportunity(rec.actor, columns["opportunity_id"])
    for name, row in found.items():
        if row.account_id != account.pk:
            raise Invalid("invalid", fields=[FieldError(name, "other_account")])
    return columns


def set_people(rec: Recording, row: FollowUp, contact_ids: Iterable[UUID]) -> bool:
    """Let a follow-up be with exactly these people; answer whether that changed anything."""
    wanted = list(dict.fromkeys(contact_ids))
    if len(wanted) > MAX_PEOPLE:
        raise Invalid("invalid", fields=[FieldError("contact_ids", "too_many", {"max": MAX_PEOPLE})])
    links = {link.contact_id: link for link in FollowUpContact.objects.of(rec.workspace_id).filter(follow_up=row)}
    present = {key for key, link in links.items() if link.archived_at is None}
    for key in present - set(wanted):
        rec.retire(links[key])
    missing = [key for key in wanted if key not in present]
    people = [access_contact(rec.actor, key) for key in missing]
    for key in missing:
        if key in links:
            rec.update(links[key], archived_at=None)
    rec.create_many([FollowUpContact(follow_up=row, contact=one) for one in people if one.pk not in links])
    return bool(missing or present - set(wanted))
