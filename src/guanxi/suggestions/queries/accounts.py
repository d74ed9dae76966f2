"""Whose customers questions are asked about: those somebody works on, the most lately active first."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Grant
from guanxi.directory.policies import editable_accounts
from guanxi.interactions.models import Interaction

LATELY = timedelta(days=180)
MOST = 24


def accounts_to_ask(actor: Actor, now: datetime) -> Sequence[UUID]:
    """Return accounts the actor may edit and has to do with: his own, shared with him, where he was in touch lately."""
    touched = Interaction.objects.of(actor.workspace_id).filter(archived_at__isnull=True, at__gt=now - LATELY)
    mine = touched.filter(member_id=actor.member_id).values("account_id")
    given = Grant.objects.of(actor.workspace_id).filter(member_id=actor.member_id).filter(_lasting(actor))
    rows = editable_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = rows.filter(Q(owner_id=actor.member_id) | Q(pk__in=mine) | Q(pk__in=given.values("account_id")))
    latest = Interaction.objects.of(actor.workspace_id).filter(account_id=OuterRef("pk"), archived_at__isnull=True)
    last = Subquery(latest.order_by("-at", "-pk").values("at")[:1])
    ordered = rows.annotate(last=last).order_by(F("last").desc(nulls_last=True), "pk")
    return list(ordered.values_list("pk", flat=True)[:MOST])


def _lasting(actor: Actor) -> Q:
    return Q(valid_to__isnull=True) | Q(valid_to__gt=actor.at)
