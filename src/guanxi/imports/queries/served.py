"""What imports of service cases and of a campaign's people find: customers, colleagues, cases that are there."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.policies import contributable_accounts, visible_accounts
from guanxi.imports.queries.people import chunks
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.queries.access import visible_cases
from guanxi.workspaces.models import Member
from relgraph.names import fold


def workable_by_key(actor: Actor, names: dict[str, str]) -> dict[str, Account]:
    """Return the accounts that go by company keys and that the actor may work on.

    Of several, the one whose name is exactly as given, else the oldest.
    """
    found: dict[str, Account] = {}
    for chunk in chunks(sorted(names)):
        rows = contributable_accounts(actor, Account.objects.of(actor.workspace_id)).filter(name_key__in=chunk)
        for account in rows.order_by("pk"):
            if account.name_key not in found or account.name == names[account.name_key]:
                found[account.name_key] = account
    return found


def readable_by_key(actor: Actor, names: dict[str, str]) -> dict[str, UUID]:
    """Return the keys of the accounts that go by company keys and that the actor may read, chosen as above."""
    found: dict[str, UUID] = {}
    for chunk in chunks(sorted(names)):
        rows = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(name_key__in=chunk)
        for key, name_key, name in rows.order_by("pk").values_list("pk", "name_key", "name"):
            if name_key not in found or name == names[name_key]:
                found[name_key] = key
    return found


def colleagues_named(actor: Actor, names: Iterable[str]) -> dict[str, list[Member]]:
    """Return the active colleagues of each name or address, as it is written."""
    wanted = {fold(name): name for name in names if name}
    found: dict[str, list[Member]] = defaultdict(list)
    if wanted:
        rows = Member.objects.of(actor.workspace_id).filter(archived_at__isnull=True).select_related("user")
        for member in rows.order_by("pk"):
            for text in {fold(member.name), fold(member.user.email)}:
                if text in wanted:
                    found[wanted[text]].append(member)
    return found


def known_cases(actor: Actor, keys: Collection[str], account_ids: Collection[UUID]) -> list[ServiceCase]:
    """Return the cases with one of these keys, and all of some accounts, that the actor may read of."""
    rows = visible_cases(actor).select_related("account")
    found: dict[UUID, ServiceCase] = {}
    for some in chunks(sorted(keys)):
        found |= {row.pk: row for row in rows.filter(external_id__in=some)}
    for ids in chunks(sorted(account_ids)):
        found |= {row.pk: row for row in rows.filter(account_id__in=ids, external_id="")}
    return list(found.values())


def taken_keys(actor: Actor, keys: Collection[str]) -> set[str]:
    """Return which keys of another system stand on a case, whoever may read of it."""
    found: set[str] = set()
    rows: Any = ServiceCase.objects.of(actor.workspace_id).filter(~Q(external_id=""), archived_at__isnull=True)
    for some in chunks(sorted(keys)):
        found |= set(rows.filter(external_id__in=some).values_list("external_id", flat=True))
    return found
