"""Who protects a company already: customers, their group, their people, other leads.

Whoever asks is told that there is one and whose it is, nothing else of what he may not read: so nobody works on what a
colleague works on, and nobody learns what is not his. Of several companies it is told in as many statements as of one.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import visible_accounts, visible_contacts
from guanxi.leads import policies
from guanxi.leads.models import Lead, Pool
from guanxi.leads.queries.likeness import AccountFacts, Asked, Found, Keys, LeadFacts, PersonFacts, keys_of
from guanxi.leads.queries.likeness import registration_word as registration_word
from guanxi.leads.queries.pools import called
from guanxi.leads.queries.protectors import accounts_alike, group_of, leads_alike, people_alike
from guanxi.workspaces.models import Member

Row = dict[str, Any]
MAX_HITS = 8


def protection(actor: Actor, asked: Asked, *, besides: Collection[UUID] = ()) -> Row:
    """Return who is there already, the surest first; ``besides`` are leads that do not count: the one asked about."""
    [hits] = protection_of_each(actor, [asked], besides=besides)
    return {"hits": hits, "registration": registration_word(asked.registration_number)}


def asked_of(lead: Lead) -> Asked:
    """Return what is known of a lead's company."""
    website = lead.website or lead.domain
    return Asked(lead.company, lead.registration_number, website, lead.phone, lead.email)


def protection_of_each(actor: Actor, asked: Sequence[Asked], *, besides: Collection[UUID] = ()) -> list[list[Row]]:
    """Return who is there already, of each company."""
    keys = [keys_of(actor, one) for one in asked]
    accounts, people, leads = accounts_alike(actor, keys), people_alike(actor, keys), leads_alike(actor, keys, besides)
    found = [_found(one, accounts, people, leads) for one in keys]
    groups = group_of(actor, {one.account for some in found for one in some if one.account is not None})
    full = [sorted(_with_groups(some, groups), key=lambda one: one.order)[:MAX_HITS] for some in found]
    shown = _Shown(actor, [one for some in full for one in some])
    return [[shown.hit(one) for one in some] for some in full]


def _found(
    keys: Keys, accounts: Sequence[AccountFacts], people: Sequence[PersonFacts], leads: Sequence[LeadFacts]
) -> list[Found]:
    by_account = {row.id: Found(reasons, account=row) for row in accounts if (reasons := tuple(row.like(keys)))}
    homeless: list[Found] = []
    for person in people:
        if not (reasons := tuple(person.like(keys))):
            continue
        for account in person.accounts:
            one = by_account.get(account.id) or Found((), account=account)
            by_account[account.id] = one.with_person(person, reasons)
        if not person.accounts:
            homeless.append(Found(reasons, person=person))
    others = [Found(reasons, lead=lead) for lead in leads if (reasons := tuple(lead.like(keys)))]
    return [*by_account.values(), *homeless, *others]


def _with_groups(found: list[Found], groups: Mapping[UUID, Sequence[AccountFacts]]) -> list[Found]:
    """Add the rest of the groups that the company's namesakes belong to."""
    there = {one.account.id for one in found if one.account is not None}
    more = {
        relative.id: Found(("group",), account=relative)
        for one in found
        if one.account is not None
        for relative in groups.get(one.account.id, ())
        if relative.id not in there
    }
    return [*found, *more.values()]


class _Shown:
    """What a reader is shown of it: names only of what he reads, owners of all; in five statements at most."""

    def __init__(self, actor: Actor, found: Sequence[Found]) -> None:
        workspace = actor.workspace_id
        accounts = {one.account.id for one in found if one.account}
        people = {one.person.id for one in found if one.person}
        leads = {one.lead.id for one in found if one.lead}
        self._read: set[UUID] = set()
        if accounts:
            rows = visible_accounts(actor, Account.objects.of(workspace).filter(pk__in=accounts))
            self._read |= set(rows.values_list("pk", flat=True))
        if people:
            persons = visible_contacts(actor, Contact.objects.of(workspace).filter(pk__in=people))
            self._read |= set(persons.values_list("pk", flat=True))
        if leads:
            seen = policies.visible_leads(policies.reach_of(actor), Lead.objects.of(workspace).filter(pk__in=leads))
            self._read |= set(seen.values_list("pk", flat=True))
        pools = Pool.objects.of(workspace).filter(pk__in={one.lead.pool_id for one in found if one.lead})
        self._pools = {pool.pk: called(pool, actor.language) for pool in pools} if leads else {}
        owners = {owner for one in found if (owner := _owner(one))}
        members = Member.objects.of(workspace).filter(pk__in=owners).values_list("pk", "name") if owners else ()
        self._names = dict(members)

    def hit(self, found: Found) -> Row:
        """Return one as it goes over the wire."""
        owner_id, row = _owner(found), found.account or found.lead or found.person
        read = row is not None and row.id in self._read
        person = found.person if found.person and found.person.id in self._read else None
        return {
            "kind": "account" if found.account else "lead" if found.lead else "contact",
            "id": row.id if row is not None and read else None,
            "name": _name(found) if read else "",
            "contact": {"id": person.id, "name": person.name} if person else None,
            "reasons": list(found.reasons),
            "sure": found.sure,
            "owner": {"id": owner_id, "name": self._names[owner_id]} if owner_id in self._names else None,
            "pool": self._pools.get(found.lead.pool_id, "") if found.lead and read else "",
            "since": _since(found),
        }


def _owner(found: Found) -> UUID | None:
    row = found.account or found.lead or found.person
    return row.owner_id if row is not None else None


def _name(found: Found) -> str:
    if found.account is not None:
        return found.account.name
    return found.lead.company if found.lead is not None else found.person.name if found.person is not None else ""


def _since(found: Found) -> Any:
    if found.lead is not None:
        return found.lead.claimed_at if found.lead.owner_id else found.lead.pooled_at
    row = found.account or found.person
    return row.created_at if row is not None else None
