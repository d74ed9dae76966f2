"""Whether somebody else wrote down meanwhile what a question asks for: who and when."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from guanxi.changes.queries import last_change_of
from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainRole, DecisionStage, StagePart
from guanxi.decisions.queries.opinions import counting
from guanxi.directory.models import ContactPoint
from guanxi.orgchart.queries.reporting import current_occupancy, superior_line
from guanxi.visits.models import Visit, VisitQuestion


class Meanwhile(NamedTuple):
    """Who wrote it down, when, and what, as far as that may be told: not what a colleague thinks of somebody."""

    who: str
    when: datetime | None
    what: str


def answered_meanwhile(actor: Actor, visit: Visit, question: VisitQuestion) -> Meanwhile | None:
    """Return who answered a question elsewhere; None while it is open, and for questions nothing answers for good."""
    shape, _, key = question.key.partition(":")
    look = _LOOKS.get(shape)
    return look(actor, visit, question, UUID(key.partition(":")[0])) if look else None


def _occupant(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    row = current_occupancy(actor, key)
    return _said(actor, visit, row, row.contact.name) if row else None


def _superior(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    line = superior_line(actor, key)
    return _said(actor, visit, line, "") if line else None


def _owner(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    rows = DecisionStage.objects.of(actor.workspace_id).filter(pk=key, owner__isnull=False)
    stage = rows.select_related("owner").first()
    return _last(actor, visit, stage.pk, str(stage.owner.name)) if stage else None


def _responsible(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    rows = StagePart.objects.of(actor.workspace_id).current().filter(stage_id=key)
    part = rows.filter(kind__in=("responsible", "sole_approval")).first()
    return _last(actor, visit, part.pk, "") if part else None


def _role(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    rows = ChainRole.objects.of(actor.workspace_id).current().filter(chain_member_id=key)
    row = rows.select_related("asserted_by").order_by("-asserted_at").first()
    return _said(actor, visit, row, "") if row else None


def _reach(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    point = ContactPoint.objects.of(actor.workspace_id).current().filter(contact_id=key).first()
    return _last(actor, visit, point.pk, "") if point else None


def _insight(actor: Actor, visit: Visit, question: VisitQuestion, key: UUID) -> Meanwhile | None:
    """Return who rated all that was unset when the sheet was made; his values stay his own."""
    features = question.params.get("features") or []
    rows = counting(actor).filter(contact_id=key, competitor__isnull=True, feature__in=features)
    found = {row.feature: row for row in rows.select_related("rater").order_by("asserted_at", "pk")}
    if not features or set(found) != set(features):
        return None
    last = max(found.values(), key=lambda row: row.asserted_at)
    return Meanwhile(last.rater.name, last.asserted_at, "")


Look = Callable[[Actor, Visit, VisitQuestion, UUID], Meanwhile | None]
_LOOKS: Mapping[str, Look] = {
    "occupant": _occupant,
    "superior": _superior,
    "owner": _owner,
    "responsible": _responsible,
    "role": _role,
    "reach": _reach,
    "insight": _insight,
}


def _said(actor: Actor, visit: Visit, row: Any, what: str) -> Meanwhile:
    by = row.asserted_by
    return Meanwhile(by.name if by else "", row.asserted_at, what)


def _last(actor: Actor, visit: Visit, key: UUID, what: str) -> Meanwhile:
    change = last_change_of(actor, account_id=visit.account_id, row_id=key)
    return Meanwhile(change.actor_name if change else "", change.at if change else None, what)
