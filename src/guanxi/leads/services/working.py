"""What every deed with a lead has in common: it is recorded, it is a step of the lead's way, it can be taken back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from guanxi.changes.recording import Recording
from guanxi.core.actor import NOBODY, Actor
from guanxi.core.keys import new_id
from guanxi.leads.models import Lead, LeadStep
from guanxi.leads.queries.access import access_lead, leads_of, locked
from guanxi.notices.services import tell
from guanxi.workspaces.models import Member


@contextmanager
def working(*, actor: Actor, lead_id: UUID, action: str, kind: str, now: datetime) -> Iterator[tuple[Recording, Lead]]:
    """Record what is done with one lead the actor may do ``action`` with; it is held until the commit."""
    with recorded(actor=actor, kind=kind, now=now) as rec:
        lead = access_lead(actor, lead_id, action, lock=True)
        rec.params |= {"company": lead.company}
        yield rec, lead


def recorded(*, actor: Actor, kind: str, now: datetime) -> Recording:
    """Return a recording of its own operation: by that a step is taken back."""
    return Recording(actor=actor, kind=kind, now=now, operation_id=new_id())


def note_step(rec: Recording, lead: Lead, kind: str, **params: Any) -> LeadStep:
    """Write a step of a lead's way."""
    return rec.create(new_step(rec, lead, kind, **params))


def new_step(rec: Recording, lead: Lead, kind: str, **params: Any) -> LeadStep:
    """Return a step, still to be written."""
    return LeadStep(
        id=new_id(),
        lead_id=lead.pk,
        kind=kind,
        at=rec.now,
        member_id=doer(rec),
        params={name: value for name, value in params.items() if value not in (None, "")},
        operation_id=rec.operation_id,
    )


def doer(rec: Recording) -> UUID | None:
    """Return who does what is recorded; None for a rule."""
    return None if rec.actor.member_id == NOBODY else rec.actor.member_id


def hold_member(workspace_id: UUID, member_id: UUID) -> None:
    """Make what gives a member leads wait for one another, so that his limits hold whatever he does at once.

    Members are held before leads, and leads before the workspace's counter: so no two writers wait for each other.
    """
    if connection.features.has_select_for_update:
        rows = Member.objects.of(workspace_id).filter(pk=member_id)
        list(rows.select_for_update(no_key=True).values_list("pk"))


def hold_leads(actor: Actor, lead_ids: Iterable[UUID]) -> None:
    """Hold several leads at once, before anything is logged: a step that waited for the next lead with the counter in
    hand would wait for whoever holds that lead and waits for the counter."""
    list(locked(leads_of(actor).filter(pk__in=set(lead_ids))).order_by("pk").values_list("pk"))


def tell_of_lead(rec: Recording, lead: Lead, member_id: UUID, notice: str, **params: Any) -> None:
    """Tell a member what happened to a lead, as he wants to be told; not of what he did himself."""
    tell(
        workspace_id=rec.workspace_id,
        member_ids=[member_id],
        notice=notice,
        now=rec.now,
        key=f"{notice}:{lead.pk}:{rec.now.isoformat()}",
        subject=("lead", lead.pk),
        params={"name": lead.company, **params},
        but=doer(rec),
    )
