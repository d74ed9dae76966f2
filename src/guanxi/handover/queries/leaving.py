"""The stress test: what is lost if a colleague leaves."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from guanxi.core.actor import WRITES_NOTHING, Actor
from guanxi.directory.models import Account, Contact, Employment, Grant
from guanxi.directory.policies import visible_accounts
from guanxi.followups.models import FollowUp, FollowUpState
from guanxi.followups.queries.rows import follow_up_rows
from guanxi.followups.queries.visible import in_order, open_follow_ups, visible_follow_ups
from guanxi.handover.queries.access import access_leaver, owned_accounts
from guanxi.handover.queries.known import only_known_by
from guanxi.handover.queries.people import DECIDING, RECENT, UNKNOWN_ROLE, WEIGHTS, People, staff_at_work
from guanxi.leads.queries.held import held_leads
from guanxi.opportunities.models import Opportunity
from guanxi.opportunities.queries.pipeline import all_stages
from guanxi.opportunities.queries.sums import parts_of, sums_of
from guanxi.opportunities.queries.visible import pursued
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.queries.access import open_cases
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import level_word
from relgraph.coverage import Known, Loss, loss

Row = dict[str, Any]
MAX_FACTS = 200
SUGGESTED = 3


def holdings(actor: Actor) -> list[Row]:
    """Return how many customers and contacts each colleague owns, of those the actor can see."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    counts: dict[UUID, int] = dict(accounts.values_list("owner_id").annotate(count=Count("pk")).order_by())
    return [{"member_id": key, "accounts": count} for key, count in counts.items()]


def leaving(actor: Actor, member_id: UUID, now: datetime) -> Row:
    """Return what hangs on a colleague, in a fixed number of statements."""
    member = access_leaver(actor, member_id)
    accounts = owned_accounts(actor, member_id)
    staff = staff_at_work(actor)
    people = People(actor, accounts, now, staff)
    found = loss(people.known(people.charted), staff=staff, leaver=member_id)
    known = only_known_by(people, member_id)
    return {
        "member": _member_row(member),
        "at": now,
        "accounts": _account_rows(people, member_id, staff),
        "contacts_owned": _owned_contacts(actor, member_id).count(),
        "contacts_elsewhere": _elsewhere(actor, member_id, accounts),
        **_deals(actor, member_id, accounts),
        **_cases(actor, member_id, accounts),
        **_leads(actor, member_id),
        **_to_do_elsewhere(actor, member_id, accounts),
        "grants": _grant_rows(actor, member_id),
        "coverage": _coverage_row(people, found, member_id, staff),
        "left_alone": _left_alone(people, member_id, staff),
        "follow_ups": follow_up_rows(actor, open_follow_ups(actor, accounts=accounts, moment=now)),
        "only_he": known[:MAX_FACTS],
        "only_he_counts": Counter(fact["kind"] for fact in known),
    }


def _member_row(member: Member) -> Row:
    active = member.archived_at is None
    return {"id": member.pk, "name": member.name, "title": member.title, "active": active}


def _account_rows(people: People, member_id: UUID, staff: dict[UUID, str]) -> list[Row]:
    """Return each customer with what it loses, and who could take it over."""
    actor = people.actor
    owned = Counter(
        Employment.objects.of(actor.workspace_id).current()
        .filter(account__in=people.accounts.values("pk"), contact__owner_id=member_id)
        .values_list("account_id", flat=True)
    )  # fmt: skip
    charted, everybody = _by_account(people.charted), _by_account(people.everybody)
    heirs = _Heirs(people, member_id)
    rows = []
    for account in people.accounts.order_by("sort_key", "pk"):
        known: list[Known[Any, UUID]] = people.known(charted.get(account.pk, []))
        part = loss(known, staff=staff, leaver=member_id)
        rows.append({
            "id": account.pk,
            "name": account.name,
            "attention": account.attention,
            "contacts": owned[account.pk],
            "people": len(known),
            "before": part.before.share,
            "after": part.after.share,
            "lost": len(part.lost),
            "suggestions": heirs.of(key for _, key in everybody.get(account.pk, [])),
        })  # fmt: skip
    return rows


def _by_account(pairs: Iterable[tuple[UUID, UUID]]) -> dict[UUID, list[tuple[UUID, UUID]]]:
    found: dict[UUID, list[tuple[UUID, UUID]]] = {}
    for pair in pairs:
        found.setdefault(pair[0], []).append(pair)
    return found


class _Heirs:
    """Who could take a customer over: who was in touch with most of its people, then who owns least."""

    def __init__(self, people: People, leaver: UUID) -> None:
        self._touched = people.touched
        actor = people.actor
        rows = Member.objects.of(actor.workspace_id).filter(archived_at__isnull=True).exclude(pk=leaver)
        self._names = dict(rows.exclude(role__in=WRITES_NOTHING).values_list("pk", "name"))
        owned = Account.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
        self._load: dict[UUID, int] = dict(owned.values_list("owner_id").annotate(count=Count("pk")).order_by())

    def of(self, contacts: Iterable[UUID]) -> list[Row]:
        """Return the first few for the people of one customer."""
        met = Counter(who for key in contacts for who in self._touched.get(key, {}))
        order = sorted(self._names, key=lambda key: (-met[key], self._load.get(key, 0), self._names[key]))
        return [
            {"id": key, "name": self._names[key], "people": met[key], "load": self._load.get(key, 0)}
            for key in order[:SUGGESTED]
        ]


def _owned_contacts(actor: Actor, member_id: UUID) -> "QuerySet[Contact]":
    rows: QuerySet[Contact] = Contact.objects.of(actor.workspace_id)
    return rows.filter(owner_id=member_id, archived_at__isnull=True)


def _elsewhere(actor: Actor, member_id: UUID, accounts: "QuerySet[Account]") -> int:
    jobs = Employment.objects.of(actor.workspace_id).current().filter(account__in=accounts.values("pk"))
    return _owned_contacts(actor, member_id).exclude(pk__in=jobs.values("contact_id")).count()


def grants_of(actor: Actor, member_id: UUID) -> "QuerySet[Grant]":
    """Return what is shared with a colleague himself as of the actor's moment."""
    rows: QuerySet[Grant] = Grant.objects.of(actor.workspace_id).filter(member_id=member_id)
    rows = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=actor.at), account__archived_at__isnull=True)
    return rows.select_related("account").order_by("account__sort_key", "pk")


def opportunities_of(actor: Actor, member_id: UUID) -> "QuerySet[Opportunity]":
    """Return what a colleague is after: his opportunities still to be had, wherever they are."""
    rows: QuerySet[Opportunity] = Opportunity.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    return pursued(rows).filter(owner_id=member_id)


def cases_of(actor: Actor, member_id: UUID) -> "QuerySet[ServiceCase]":
    """Return the service cases a colleague has still to solve, wherever they are."""
    rows: QuerySet[ServiceCase] = ServiceCase.objects.of(actor.workspace_id)
    return open_cases(rows.filter(archived_at__isnull=True, account__archived_at__isnull=True, owner_id=member_id))


def _cases(actor: Actor, member_id: UUID, accounts: "QuerySet[Account]") -> Row:
    """Return how many service cases are his to solve, and how many of them are at others' customers."""
    rows = cases_of(actor, member_id)
    return {"cases": rows.count(), "cases_elsewhere": rows.exclude(account__in=accounts.values("pk")).count()}


def _deals(actor: Actor, member_id: UUID, accounts: "QuerySet[Account]") -> Row:
    """Return how many opportunities are his, how many of them at others' customers, and what all amount to."""
    rows = opportunities_of(actor, member_id)
    parts = parts_of(rows)
    likelihoods = {stage.pk: stage.likelihood for stage in all_stages(actor)}
    return {
        "opportunities": sum(part.count for part in parts),
        "opportunities_elsewhere": rows.exclude(account__in=accounts.values("pk")).count(),
        "opportunity_sums": sums_of(parts, likelihoods),
    }


def follow_ups_of(actor: Actor, member_id: UUID) -> "QuerySet[FollowUp]":
    """Return what a colleague is to do, wherever it is."""
    rows: QuerySet[FollowUp] = FollowUp.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    return rows.filter(member_id=member_id, state=FollowUpState.OPEN, account__archived_at__isnull=True)


def _to_do_elsewhere(actor: Actor, member_id: UUID, accounts: "QuerySet[Account]") -> Row:
    """Return how much he is to do at others' customers, and what of it the actor may read."""
    rows = follow_ups_of(actor, member_id).exclude(account__in=accounts.values("pk"))
    seen = rows.filter(pk__in=visible_follow_ups(actor).values("pk"))
    return {
        "follow_ups_elsewhere": rows.count(),
        "follow_ups_elsewhere_seen": follow_up_rows(actor, in_order(seen), most=MAX_FACTS),
    }


def _leads(actor: Actor, member_id: UUID) -> Row:
    """Return the leads he works on: whoever looks at his leaving reads them all."""
    rows = held_leads(actor, member_id)
    names = ("id", "company", "contact_name", "state", "next_on", "touched_at")
    return {"lead_count": rows.count(), "leads": list(rows.values(*names)[:MAX_FACTS])}


def _grant_rows(actor: Actor, member_id: UUID) -> list[Row]:
    return [
        {
            "id": row.pk,
            "account": {"id": row.account_id, "name": row.account.name},
            "level": level_word(row.level),
            "until": row.valid_to,
        }
        for row in grants_of(actor, member_id)
    ]


def _coverage_row(people: People, found: Loss[Any], member_id: UUID, staff: dict[UUID, str]) -> Row:
    """Return coverage with its terms: every person with his weight and who was in touch."""
    lost = set(found.lost)
    terms = []
    for account_id, contact_id in people.charted:
        lately = people.lately(contact_id)
        terms.append({
            "account_id": account_id,
            "contact_id": contact_id,
            "name": people.names.get(contact_id, ""),
            "role": people.roles.get(contact_id),
            "weight": people.weight(contact_id),
            "by": sorted(staff[key] for key in lately if key in staff and key != member_id),
            "by_him": member_id in lately,
            "lost": (account_id, contact_id) in lost,
        })  # fmt: skip
    return {
        "before": found.before.share,
        "after": found.after.share,
        "covered_before": found.before.covered,
        "covered_after": found.after.covered,
        "total": found.before.total,
        "days": RECENT.days,
        "weights": {**WEIGHTS, "unknown": UNKNOWN_ROLE},
        "terms": sorted(terms, key=lambda term: (not term["lost"], -float(str(term["weight"])), str(term["name"]))),
    }


def _left_alone(people: People, member_id: UUID, staff: dict[UUID, str]) -> list[Row]:
    """Return deciders and influencers with whom nobody who stays was ever in touch and whom none of them rated."""
    staying = set(staff) - {member_id}
    rows = []
    for account_id, contact_id in people.everybody:
        role = people.roles.get(contact_id)
        if role in DECIDING and not people.held_by(contact_id, staying):
            last = people.last_touch(contact_id)
            rows.append({
                "account_id": account_id,
                "contact_id": contact_id,
                "name": people.names.get(contact_id, ""),
                "role": role,
                "known_to_him": bool(people.held_by(contact_id, {member_id})),
                "last_contact_at": last[1] if last else None,
            })  # fmt: skip
    return sorted(rows, key=lambda row: (not row["known_to_him"], row["role"] != "decision_maker", str(row["name"])))
