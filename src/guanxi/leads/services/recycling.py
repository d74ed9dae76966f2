"""The rules of pools at work: owners are reminded, silent leads fall back. Told when, it needs no clock.

Run twice, or broken off and run again, it does nothing twice: what was done is seen in the leads themselves.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor, automatic
from guanxi.leads.models import Lead, Pooled, Step
from guanxi.leads.queries.access import leads_of, locked
from guanxi.leads.queries.lists import recycle_at
from guanxi.leads.queries.rules import due_leads, remindable_leads, reminds_at
from guanxi.leads.services.holding import drop
from guanxi.leads.services.working import note_step, recorded, tell_of_lead


@dataclass(frozen=True, slots=True)
class Worked:
    """What the rules did: the leads that fell back, and those whose owners were reminded."""

    recycled: tuple[UUID, ...] = ()
    reminded: tuple[UUID, ...] = ()


def apply_rules(*, workspace_id: UUID, now: datetime) -> Worked:
    """Do everything the rules of a workspace's pools ask for now."""
    actor = automatic(workspace_id, now)
    recycled = tuple(key for key in due_now(workspace_id, now) if recycle(actor=actor, lead_id=key, now=now))
    reminded = tuple(key for key in to_remind(workspace_id, now) if remind(actor=actor, lead_id=key, now=now))
    return Worked(recycled, reminded)


def due_now(workspace_id: UUID, now: datetime) -> list[UUID]:
    """Return the leads that fall back now, in order of their keys."""
    return list(due_leads(automatic(workspace_id, now), now).order_by("pk").values_list("pk", flat=True))


def to_remind(workspace_id: UUID, now: datetime) -> list[UUID]:
    """Return the leads whose owners are to be told now, in order of their keys."""
    return list(remindable_leads(automatic(workspace_id, now), now).order_by("pk").values_list("pk", flat=True))


def recycle(*, actor: Actor, lead_id: UUID, now: datetime) -> bool:
    """Put one lead back into its pool, if it still is time; answer whether it was."""
    with recorded(actor=actor, kind="lead.recycled", now=now) as rec:
        lead = _held(rec, lead_id)
        at = recycle_at(lead) if lead is not None else None
        if lead is None or at is None or at > now:
            return False
        owner, days = lead.owner, (now - lead.touched_at).days
        left = owner is not None and owner.archived_at is not None
        drop(rec, lead, Pooled.LEFT if left else Pooled.RECYCLED)
        note_step(rec, lead, Step.RECYCLED, former=owner.name if owner else "", days=days)
        rec.params |= {"company": lead.company, "days": days, "former": owner.name if owner else ""}
        if owner is not None and not left:
            tell_of_lead(rec, lead, owner.pk, "lead.recycled", days=days)
    return True


def remind(*, actor: Actor, lead_id: UUID, now: datetime) -> bool:
    """Tell a lead's owner that it will fall back, if nobody has; answer whether he was told."""
    with recorded(actor=actor, kind="lead.reminded", now=now) as rec:
        lead = _held(rec, lead_id)
        at = reminds_at(lead) if lead is not None else None
        if lead is None or at is None or at > now or lead.reminded_at is not None:
            return False
        due = recycle_at(lead)
        rec.update(lead, reminded_at=now)
        note_step(rec, lead, Step.REMINDED, due=due.isoformat() if due else "")
        rec.params |= {"company": lead.company}
        if due is not None and lead.owner_id is not None:
            tell_of_lead(rec, lead, lead.owner_id, "lead.recycle_soon", days=max(0, (due - now).days))
    return True


def _held(rec: Recording, lead_id: UUID) -> Lead | None:
    rows = leads_of(rec.actor).filter(pk=lead_id, owner__isnull=False).select_related("pool", "owner")
    return locked(rows).first()
