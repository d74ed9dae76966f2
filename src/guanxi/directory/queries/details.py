"""One account or contact with everything its page needs."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Count

from guanxi.core.actor import Actor
from guanxi.directory import policies
from guanxi.directory.models import Account, ContactPoint, Department, Employment
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.directory.queries.lists import account_row, contact_details, employment_row, visible_parents
from guanxi.directory.queries.masking import clear_contacts, shown_custom, shown_number, shown_points
from guanxi.directory.queries.sharing import grants_in_force

Row = dict[str, Any]


def account_details(actor: Actor, account_id: UUID) -> Row:
    """Return an account with its group, its members and what the actor may do."""
    account = access_account(actor, account_id, also=("parent", "owner"))
    children = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(parent_id=account_id)
    grants = grants_in_force(actor, account_id).filter(member__isnull=False)
    members = grants.order_by("member__name").values_list("member_id", "member__name")
    row = account_row(account, visible_parents(actor, [account]))
    can = policies.abilities(actor, account)
    row["contact_count"] = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id).count()
    return row | {
        "registration_number": account.registration_number,
        "website": account.website,
        "phone": shown_number(account.phone, clear=can["edit"]),
        "note": account.note,
        "custom": shown_custom(actor, account.custom, clear=can["edit"]),
        "masked": bool(account.phone or account.custom) and not can["edit"],
        "version": account.version,
        "children": list(children.order_by("sort_key").values("id", "name")[:200]),
        "members": [{"id": key, "name": name} for key, name in members],
        "can": can,
    }


def account_departments(actor: Actor, account_id: UUID) -> list[Row]:
    """Return an account's units with how many people work in each."""
    access_account(actor, account_id)
    jobs = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    counts = dict(jobs.values_list("department_id").annotate(count=Count("pk")))
    rows = Department.objects.of(actor.workspace_id).current().filter(account_id=account_id).order_by("rank", "name")
    return [
        {**row, "contact_count": counts.get(row["id"], 0)} for row in rows.values("id", "name", "parent_id", "rank")
    ]


def contact_profile(actor: Actor, contact_id: UUID) -> Row:
    """Return a contact with present and past employments and numbers."""
    contact = access_contact(actor, contact_id)
    past = Employment.objects.of(actor.workspace_id).filter(contact_id=contact_id, valid_to__isnull=False)
    jobs = policies.visible_employments(actor, past).select_related("account", "department").order_by("-valid_to")
    points = ContactPoint.objects.of(actor.workspace_id).filter(contact_id=contact_id, valid_to__isnull=False)
    [row] = contact_details(actor, [contact])
    clear = clear_contacts(actor, [contact_id])
    told = _with_abilities(actor, [*row["employments"], *map(employment_row, _real(jobs))])
    return row | {
        "gender": contact.gender,
        "note": contact.note,
        **{name: getattr(contact, name) for name in ("source", "source_detail", "obtained_on", "lawful_basis")},
        "custom": shown_custom(actor, contact.custom, clear=contact_id in clear),
        "employments": told[: len(row["employments"])],
        "past_employments": told[len(row["employments"]) :],
        "can": policies.contact_abilities(actor, contact),
        "past_points": [row for _, row in shown_points(points, clear)],
    }


def _real(jobs: Iterable[Employment]) -> Iterator[Employment]:
    """Leave out employments that were mistakes: they were true at no instant."""
    return (job for job in jobs if job.valid_from != job.valid_to)


def _with_abilities(actor: Actor, jobs: list[Row]) -> list[Row]:
    """Return employments with what the actor may do with each, which their accounts say; in one statement."""
    keys = {job["account"]["id"] for job in jobs}
    rows = policies.editable_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk__in=keys)
    editable = set(rows.values_list("pk", flat=True))
    return [{**job, "can": {"edit": job["account"]["id"] in editable}} for job in jobs]


def facets(actor: Actor) -> dict[str, list[str]]:
    """Return the values lists can be filtered by."""
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
    columns = {"industries": "industry", "regions": "region", "product_interests": "product_interest"}
    found: dict[str, list[str]] = {
        name: list(rows.exclude(**{column: ""}).order_by(column).values_list(column, flat=True).distinct()[:500])
        for name, column in columns.items()
    }
    tags = {tag for row in rows.exclude(tags=[]).values_list("tags", flat=True)[:5000] for tag in row}
    return found | {"tags": sorted(tags)}
