"""What passed between ours and theirs in a period, page by page; what the reader may not open is counted."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Contact
from guanxi.directory.policies import sees_everything
from guanxi.directory.queries.access import access_department
from guanxi.interactions.models import Interaction, InteractionMember, Participant
from guanxi.interactions.policies import visible
from guanxi.interactions.queries import tell
from guanxi.network.queries.encounters import NO_TOUCH, people_of
from guanxi.network.queries.people import roll
from guanxi.network.queries.period import period_of
from guanxi.network.schemas.heat import PassedIn
from guanxi.timeline.queries.places import Place, as_cursor, cursor_of
from guanxi.workspaces.queries import check_member

Row = dict[str, Any]


def passed_page(actor: Actor, account_id: UUID, asked: PassedIn, now: datetime) -> Row:
    """Return a page of the interactions that a cell, a row or a column of an account's heat map counts."""
    people = _theirs(actor, account_id, asked)
    if asked.member_id is not None:
        check_member(actor, asked.member_id)
    period = period_of(actor, asked.since, asked.until, now)
    rows = _between(actor, people, asked.member_id, period.start, period.end)
    opened = rows if sees_everything(actor) else visible(actor, rows)
    times = rows.count()
    hidden = times - (times if sees_everything(actor) else opened.count())
    return _page(actor, opened, asked) | {"times": times, "hidden": hidden}


def _theirs(actor: Actor, account_id: UUID, asked: PassedIn) -> "QuerySet[Contact]":
    """Return whose interactions are asked for; a department has whom the map shows in it."""
    people = people_of(actor, account_id)
    if asked.department_id is not None and access_department(actor, asked.department_id).account_id != account_id:
        raise NotFound("department")
    if asked.department_id is not None or asked.unplaced:
        room = None if asked.unplaced else asked.department_id
        here = roll(actor, [account_id])[account_id].values()
        people = people.filter(pk__in=[one.id for one in here if one.department_id == room])
    if asked.contact_id is not None:
        people = people.filter(pk=asked.contact_id)
        if not people.exists():
            raise NotFound("contact")
    return people


def _between(
    actor: Actor, people: "QuerySet[Contact]", member_id: UUID | None, start: datetime, end: datetime
) -> "QuerySet[Interaction]":
    there = Participant.objects.of(actor.workspace_id).filter(archived_at__isnull=True, at__gte=start, at__lte=end)
    there = there.filter(contact__in=people.order_by().values("pk"))
    rows = Interaction.objects.of(actor.workspace_id).filter(pk__in=there.values("interaction_id"))
    rows = rows.filter(archived_at__isnull=True).exclude(kind__in=NO_TOUCH)
    if member_id is None:
        return rows
    beside = InteractionMember.objects.of(actor.workspace_id).filter(archived_at__isnull=True, member_id=member_id)
    return rows.filter(Q(member_id=member_id) | Q(pk__in=beside.values("interaction_id")))


def _page(actor: Actor, rows: "QuerySet[Interaction]", asked: PassedIn) -> Row:
    if asked.before:
        cursor = cursor_of(asked.before)
        rows = rows.filter(Q(at__lt=cursor.at) | Q(at=cursor.at, pk__lt=cursor.id))
    found = list(rows.select_related("account", "member", "logged_by").order_by("-at", "-pk")[: asked.limit + 1])
    shown = found[: asked.limit]
    more = len(found) > asked.limit
    last = as_cursor(Place(shown[-1].at, "interaction", shown[-1].pk)) if more else ""
    return {"items": tell(actor, shown), "next": last}
