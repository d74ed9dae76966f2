"""Contacts and accounts that may be the same."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from relgraph.duplicates import company_key

from guanxi.core.actor import Actor
from guanxi.directory import policies
from guanxi.directory.models import Account, Contact, ContactPoint, Employment, PointKind
from guanxi.directory.queries.search import contact_hits

Row = dict[str, Any]
MAX_HITS = 20


def contacts_like(
    actor: Actor, *, name: str, phone: str = "", email: str = "", account_id: UUID | None = None
) -> list[Row]:
    """Return contacts with the same name (at the account when one is given), phone or mail address."""
    keys = [key for key in ("".join(filter(str.isdigit, phone)), email.strip().lower()) if key]
    points = ContactPoint.objects.of(actor.workspace_id).filter(key__in=keys).values("contact_id")
    rule = Q(pk__in=points)
    if name.strip():
        same_name = Q(name=name.strip())
        if account_id is not None:
            jobs = Employment.objects.of(actor.workspace_id).filter(account_id=account_id).values("contact_id")
            same_name &= Q(pk__in=jobs)
        rule |= same_name
    rows = Contact.objects.of(actor.workspace_id).filter(archived_at__isnull=True).filter(rule)
    return contact_hits(actor, list(rows.order_by("sort_key", "pk")[:MAX_HITS]))


def accounts_like(actor: Actor, *, name: str) -> list[Row]:
    """Return accounts whose name is the same once legal forms and brackets are left out."""
    key = company_key(name)
    if not key:
        return []
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(name_key=key)
    return [_account_hit(row) for row in rows.order_by("sort_key", "pk")[:MAX_HITS]]


def _account_hit(account: Account) -> Row:
    return {"kind": "account", "id": account.pk, "name": account.name, "title": "", "account": None}


def _phones() -> tuple[str, str]:
    return PointKind.MOBILE, PointKind.PHONE
