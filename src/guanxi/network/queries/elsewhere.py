"""People wherever they work, and what their companies are called, as far as the reader may know."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Employment
from guanxi.directory.policies import visible_accounts, visible_employments
from guanxi.directory.queries.access import readable_contacts

Row = dict[str, Any]


def account_names(actor: Actor, keys: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of those of some accounts that the actor reads."""
    rows = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk__in=keys)
    return dict(rows.values_list("pk", "name"))


def theirs_by_key(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, Row]:
    """Return those of some people whom the reader may read of, with where they work as far as he sees."""
    seen = readable_contacts(actor, keys)
    names = Contact.objects.of(actor.workspace_id).filter(pk__in=seen, archived_at__isnull=True)
    jobs = visible_employments(actor, Employment.objects.of(actor.workspace_id).current()).filter(contact_id__in=seen)
    jobs = jobs.filter(account__archived_at__isnull=True).order_by("asserted_at", "pk")
    columns = jobs.values_list("contact_id", "title", "department__name", "account_id", "account__name")
    work = {
        key: {"title": title, "department": department or "", "account": {"id": account, "name": name}}
        for key, title, department, account, name in columns
    }
    nowhere: Row = {"title": "", "department": "", "account": None}
    return {key: {"id": key, "name": name, **work.get(key, nowhere)} for key, name in names.values_list("pk", "name")}
