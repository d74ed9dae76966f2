"""The meeting itself: begun with the first thing that was learned, completed when the visit is closed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.directory.models import Contact
from guanxi.followups.models import FollowUpState
from guanxi.followups.services.planning import finish_follow_up, plan_follow_up
from guanxi.interactions.models import Interaction
from guanxi.interactions.services import revise, write_interaction
from guanxi.visits.models import Visit, VisitContact, VisitMember, VisitState
from guanxi.visits.services.visit_writing import check_planned, check_version, visit_write

Values = Mapping[str, Any]
STANDS_IN = {"zh-CN": "拜访：{names}", "en": "Visit: {names}"}


def begin(*, actor: Actor, visit_id: UUID, now: datetime) -> UUID:
    """Note the meeting, unless that was done, and return its key: what is learned in it has it for evidence."""
    with visit_write(actor=actor, visit_id=visit_id, kind="visit.begun", now=now, within=True) as (rec, visit):
        return visit.interaction_id or _log(rec, visit, _expected(rec, visit))


def close_visit(
    *, actor: Actor, visit_id: UUID, values: Values, now: datetime, expected_version: int | None = None
) -> Visit:
    """Close a visit: the meeting gets its summary and outcome, and whoever was there.

    ``values`` as of an interaction, as far as it is said, and ``next``: what to follow up. The summary is the purpose
    until somebody writes one.
    """
    with visit_write(actor=actor, visit_id=visit_id, kind="visit.closed", now=now, within=True) as (rec, visit):
        check_version(visit, expected_version)
        check_planned(visit)
        said = {**_expected(rec, visit), **values}
        planned = said.pop("next", None)
        meeting = _meet(rec, visit, said)
        _see_through(rec, visit, meeting)
        if planned:
            topic = {"chain_id": visit.chain_id} if visit.chain_id else {}
            people = said["contact_ids"]
            plan_follow_up(rec, account=visit.account, values={**topic, **planned}, contact_ids=people, origin=meeting)
        rec.update(visit, state=VisitState.CLOSED, closed_at=rec.now, kind=said["kind"], at=said["at"])
        return visit


def _expected(rec: Recording, visit: Visit) -> dict[str, Any]:
    """Return what the meeting is as planned: it was no later than now."""
    people = _linked(rec, VisitContact, visit, "contact_id")
    return {
        "kind": visit.kind,
        "at": min(visit.at, rec.now),
        "place": visit.place,
        "summary": visit.purpose or _called(rec, visit, people),
        "contact_ids": people,
        "member_ids": _linked(rec, VisitMember, visit, "member_id"),
    }


def _log(rec: Recording, visit: Visit, values: Values) -> UUID:
    row = write_interaction(rec, account_id=visit.account_id, values={**values, "member_id": visit.owner_id})
    rec.update(visit, interaction_id=row.pk)
    return row.pk


def _meet(rec: Recording, visit: Visit, said: Values) -> Interaction:
    """Note the meeting, or complete the one that was begun."""
    begun = visit.interaction
    if begun is None or begun.archived_at is not None:
        return Interaction.objects.of(rec.workspace_id).get(pk=_log(rec, visit, said))
    return revise(rec, interaction_id=begun.pk, expected_version=begun.version, values=said)


def _see_through(rec: Recording, visit: Visit, meeting: Interaction) -> None:
    """Note the follow-up that the visit was for as done, unless that happened otherwise."""
    row = visit.follow_up
    if row is not None and row.state == FollowUpState.OPEN and row.archived_at is None:
        finish_follow_up(rec, row, interaction=meeting)


def _linked(rec: Recording, model: Any, visit: Visit, column: str) -> list[UUID]:
    rows = model.objects.of(rec.workspace_id).filter(visit=visit, archived_at__isnull=True)
    return list(rows.order_by("pk").values_list(column, flat=True))


def _called(rec: Recording, visit: Visit, people: Iterable[UUID]) -> str:
    """Return what the meeting is called before anybody wrote what it was about."""
    rows = Contact.objects.of(rec.workspace_id).filter(pk__in=list(people)).order_by("sort_key", "pk")
    names = "、".join(rows.values_list("name", flat=True)) or visit.account.name
    return STANDS_IN.get(rec.actor.language, STANDS_IN["en"]).format(names=names)
