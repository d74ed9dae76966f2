"""What was answered: of an account, and by somebody lately."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import may, visible_accounts
from guanxi.directory.queries.access import access_account, check_may, readable_contacts
from guanxi.suggestions.models import PRESENT, SuggestionKind, Verdict
from guanxi.suggestions.schemas import AnsweredPage

Row = dict[str, Any]
WEEK = timedelta(days=7)


def access_verdict(actor: Actor, verdict_id: UUID, action: str = "read") -> Verdict:
    """Return an answer that stands, of an account the actor may do ``action`` with."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = Verdict.objects.of(actor.workspace_id).filter(PRESENT, pk=verdict_id, account__in=accounts)
    verdict = rows.select_related("account").first()
    if verdict is None:
        raise NotFound("verdict")
    check_may(actor, action, verdict.account)
    return verdict


def answered(actor: Actor, account_id: UUID, page: AnsweredPage) -> Row:
    """Return answers about an account's people, the newest first."""
    account = access_account(actor, account_id)
    rows = Verdict.objects.of(actor.workspace_id).filter(PRESENT, account_id=account_id)
    if page.before is not None:
        last = access_verdict(actor, page.before)
        rows = rows.filter(Q(answered_at__lt=last.answered_at) | Q(answered_at=last.answered_at, pk__lt=last.pk))
    named = ("contact", "other", "instead", "before", "department", "answered_by")
    found = list(rows.select_related(*named).order_by("-answered_at", "-pk")[: page.limit + 1])
    can = {"take_back": may(actor, "edit", account)}
    shown = found[: page.limit]
    known = readable_contacts(actor, {row.before_id for row in shown if row.before_id})
    return {
        "items": [{**_told(row, known), "can": can} for row in shown],
        "next": shown[-1].pk if len(found) > page.limit else None,
    }


def _told(row: Verdict, known: Collection[UUID]) -> Row:
    """Return an answer; whoever was named by the chart before may be somebody by now whom the reader may not know."""
    people = {name: _named(getattr(row, name)) for name in ("contact", "other", "instead", "department", "answered_by")}
    told = _named(row.before) if row.before_id in known else None
    said = {"kind": row.kind, "answer": row.answer, "answered_at": row.answered_at}
    return {"id": row.pk, **said, "told": told, **people}


def _named(row: Any) -> Row | None:
    return None if row is None else {"id": row.pk, "name": row.name}


def batches_answered(actor: Actor, now: datetime) -> int:
    """Return how many batches the actor answered something of in the last seven days."""
    rows = Verdict.objects.of(actor.workspace_id).filter(PRESENT, answered_by_id=actor.member_id)
    rows = rows.filter(answered_at__gt=now - WEEK)
    return len({_batch(*row) for row in rows.values_list("account_id", "kind", "other_id", "department_id")})


def _batch(account_id: UUID, kind: str, other_id: UUID | None, department_id: UUID | None) -> tuple[Any, ...]:
    """Return what is the same for suggestions that are asked together."""
    return account_id, kind, other_id if kind == SuggestionKind.REPORTS_TO else department_id
