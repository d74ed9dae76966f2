"""Fetch and authorise in one call. A row of another workspace does not exist."""

from collections.abc import Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.directory import policies
from guanxi.directory.models import Account, Contact, Department, Employment

Row = TypeVar("Row", bound=Model)
Part = TypeVar("Part", Department, Employment)


def access_account(actor: Actor, account_id: UUID, action: str = "read", *, also: Sequence[str] = ()) -> Account:
    """Return an account the actor may do ``action`` with; ``also`` names what it refers to and is read along.

    Raises NotFound when he cannot even read it, Forbidden when he can read it but not do that.
    """
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk=account_id)
    account = (rows.select_related(*also) if also else rows).first()
    if account is None:
        raise NotFound("account")
    check_may(actor, action, account)
    return account


def check_may(actor: Actor, action: str, account: Account) -> None:
    """Raise Forbidden unless the actor may do something with an account he can read."""
    if not policies.may(actor, action, account):
        raise _refused(action)


def check_writes(actor: Actor, action: str) -> None:
    """Raise Forbidden for somebody whose role changes nothing, whatever is his or shared with him."""
    if not actor.writes:
        raise _refused(action)


def check_administers(actor: Actor, action: str) -> None:
    """Raise Forbidden for whoever does not administer the workspace."""
    if not actor.is_administrator:
        raise _refused(action)


def _refused(action: str) -> Forbidden:
    return Forbidden("forbidden", "You may not do this here.", params={"action": action})


def access_contact(actor: Actor, contact_id: UUID, action: str = "read") -> Contact:
    """Return a contact the actor may do ``action`` with; refuses as :func:`access_account` does."""
    rows = policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id))
    contact: Contact = _present(rows, contact_id, "contact")
    if not policies.may_with_contact(actor, action, contact):
        raise _refused(action)
    return contact


def readable_contacts(actor: Actor, keys: Iterable[UUID]) -> set[UUID]:
    """Return which of some contacts the actor may read of: others he may know by name only."""
    wanted = set(keys)
    if not wanted:
        return set()
    rows = policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id).filter(pk__in=wanted))
    return set(rows.values_list("pk", flat=True))


def access_department(actor: Actor, department_id: UUID, action: str = "read") -> Department:
    """Return a department that exists today, of an account the actor may do ``action`` with."""
    rows = Department.objects.of(actor.workspace_id).current()
    return _of_account(actor, rows, department_id, "department", action)


def access_employment(actor: Actor, employment_id: UUID, action: str = "read") -> Employment:
    """Return an employment, past ones included, at an account the actor may do ``action`` with."""
    return _of_account(actor, Employment.objects.of(actor.workspace_id), employment_id, "employment", action)


def present_employment(actor: Actor, *, account_id: UUID, contact_id: UUID) -> Employment:
    """Return the employment a contact has at an account today."""
    rows = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    employment = rows.filter(contact_id=contact_id).first()
    if employment is None:
        raise NotFound("employment")
    return employment


def current_account_id(actor: Actor, contact_id: UUID) -> UUID | None:
    """Return the account where, as far as the actor sees, a person works now: the most recent of several."""
    rows = policies.visible_employments(actor, Employment.objects.of(actor.workspace_id).current()).filter(
        contact_id=contact_id
    )
    return rows.order_by("-asserted_at").values_list("account_id", flat=True).first()


def _of_account(actor: Actor, rows: "QuerySet[Part]", key: UUID, what: str, action: str) -> Part:
    """Return a row that belongs to an account, which says what the actor may do with it."""
    accounts = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
    row = _present(rows.filter(account__in=accounts).select_related("account"), key, what)
    check_may(actor, action, row.account)
    return row


def _present(rows: "QuerySet[Row]", key: UUID, what: str) -> Row:
    row = rows.filter(pk=key).first()
    if row is None:
        raise NotFound(what)
    return row
