"""Planning a visit: when, who goes, whom we meet, what to ask."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.decisions.queries.access import access_chain
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.directory.services.fields import optional_texts
from guanxi.followups.queries.visible import access_follow_up
from guanxi.visits.models import Visit, VisitContact, VisitKind, VisitMember, VisitState
from guanxi.visits.queries.proposing import propose
from guanxi.visits.services.questions import Wanted, write_questions
from guanxi.visits.services.visit_writing import check_planned, check_version, visit_write
from guanxi.workspaces.queries import access_member

MAX_PEOPLE = 30
TEXTS = {"place": 200, "purpose": 2_000}


def plan_visit(
    *,
    actor: Actor,
    account_id: UUID,
    values: Mapping[str, Any],
    now: datetime,
    questions: Sequence[Wanted] | None = None,
) -> Visit:
    """Plan a visit; without ``questions`` those are taken along that the people can answer best.

    ``values``: at, and as far as it is said kind, place, purpose, chain_id, follow_up_id, owner_id, contact_ids,
    member_ids.
    """
    with Recording(actor=actor, kind="visit.planned", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "contribute")
        if values.get("at") is None:
            raise Invalid("invalid", fields=[FieldError("at", "required")])
        columns = {"owner_id": actor.member_id, **columns_of(rec, account_id, values)}
        visit = rec.create(Visit(id=new_id(), account=account, created_at=rec.now, **columns))
        set_people(rec, visit, values)
        write_questions(rec, visit, _proposed(rec, visit, values) if questions is None else questions)
        return visit


def change_visit(
    *, actor: Actor, visit_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Visit:
    """Change a planned visit; lists replace what was there."""
    with visit_write(actor=actor, visit_id=visit_id, kind="visit.changed", now=now) as (rec, visit):
        check_version(visit, expected_version)
        check_planned(visit)
        changed = rec.update(visit, **columns_of(rec, visit.account_id, values))
        if set_people(rec, visit, values) and not changed:
            rec.touch(visit)
        return visit


def set_questions(
    *, actor: Actor, visit_id: UUID, questions: Sequence[Wanted], now: datetime, expected_version: int | None = None
) -> Visit:
    """Let these be the questions of a visit, in this order; answered ones stay whatever is said."""
    with visit_write(actor=actor, visit_id=visit_id, kind="visit.changed", now=now) as (rec, visit):
        check_version(visit, expected_version)
        check_planned(visit)
        if write_questions(rec, visit, questions):
            rec.touch(visit)
        return visit


def drop_visit(*, actor: Actor, visit_id: UUID, now: datetime) -> None:
    """Call a visit off; what was written from it stays."""
    with visit_write(actor=actor, visit_id=visit_id, kind="visit.dropped", now=now) as (rec, visit):
        check_planned(visit)
        rec.update(visit, state=VisitState.DROPPED, closed_at=rec.now)


def columns_of(rec: Recording, account_id: UUID, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent about a visit, its people and questions apart."""
    columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
    for name in ("at", "kind"):
        if values.get(name) is not None:
            columns[name] = values[name]
    if columns.get("kind", VisitKind.VISIT) not in VisitKind.values:
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    if values.get("owner_id"):
        columns["owner_id"] = access_member(rec.actor, values["owner_id"]).pk
    if "chain_id" in values:
        columns["chain_id"] = _chain(rec, account_id, values["chain_id"])
    if "follow_up_id" in values:
        columns["follow_up_id"] = _follow_up(rec, account_id, values["follow_up_id"])
    return columns


def set_people(rec: Recording, visit: Visit, values: Mapping[str, Any]) -> bool:
    """Let exactly these people meet, as far as they are said; answer whether that changed anything."""
    changed = False
    if "contact_ids" in values:
        wanted = [access_contact(rec.actor, key).pk for key in _distinct("contact_ids", values["contact_ids"])]
        changed |= _link(rec, VisitContact, visit, "contact_id", wanted)
    if "member_ids" in values:
        wanted = [access_member(rec.actor, key).pk for key in _distinct("member_ids", values["member_ids"])]
        changed |= _link(rec, VisitMember, visit, "member_id", [key for key in wanted if key != visit.owner_id])
    return changed


def _link(rec: Recording, model: Any, visit: Visit, column: str, wanted: Sequence[UUID]) -> bool:
    links = {getattr(row, column): row for row in model.objects.of(rec.workspace_id).filter(visit=visit)}
    present = {key for key, row in links.items() if row.archived_at is None}
    for key in sorted(present - set(wanted)):
        rec.retire(links[key])
    for key in wanted:
        if key in links and key not in present:
            rec.update(links[key], archived_at=None)
    rec.create_many([model(visit=visit, **{column: key}) for key in wanted if key not in links])
    return present != set(wanted)


def _distinct(name: str, keys: Iterable[UUID] | None) -> list[UUID]:
    found = list(dict.fromkeys(keys or ()))
    if len(found) > MAX_PEOPLE:
        raise Invalid("invalid", fields=[FieldError(name, "too_many", {"max": MAX_PEOPLE})])
    return found


def _chain(rec: Recording, account_id: UUID, chain_id: UUID | None) -> UUID | None:
    if chain_id is None:
        return None
    if access_chain(rec.actor, chain_id).account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("chain_id", "other_account")])
    return chain_id


def _follow_up(rec: Recording, account_id: UUID, follow_up_id: UUID | None) -> UUID | None:
    if follow_up_id is None:
        return None
    row = access_follow_up(rec.actor, follow_up_id)
    if row.account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("follow_up_id", "other_account")])
    return row.pk


def _proposed(rec: Recording, visit: Visit, values: Mapping[str, Any]) -> list[Wanted]:
    found = propose(
        rec.actor,
        account_id=visit.account_id,
        contact_ids=list(values.get("contact_ids") or ()),
        chain_id=visit.chain_id,
        lang="zh-CN",
        now=rec.now,
    )
    return [Wanted(one.question.key, "", UUID(str(one.source.person))) for one in found.chosen]
