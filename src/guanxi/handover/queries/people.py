"""The people of some customers as of a moment: who stood there, what part they play, who of ours was in touch."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.decisions.models import ContactRole, Rating
from guanxi.directory.models import Account, Contact, Employment
from guanxi.interactions.queries import touches
from guanxi.orgchart.models import Occupancy
from guanxi.workspaces.models import Member
from relgraph.coverage import Known

RECENT = timedelta(days=180)
# A decision maker is worth five people of whom nothing is known.
WEIGHTS = {"decision_maker": 5.0, "influencer": 3.0, "gatekeeper": 2.0, "opponent": 2.0, "user": 1.0}
UNKNOWN_ROLE = 1.0
DECIDING = ("decision_maker", "influencer")
Pair = tuple[UUID, UUID]


@dataclass
class People:
    """Reads a few tables once for all of some customers; nothing grows with their number but the answers."""

    actor: Actor
    accounts: "QuerySet[Account]"
    moment: datetime
    staff: dict[UUID, str] = field(default_factory=dict)

    @cached_property
    def charted(self) -> list[Pair]:
        """Customer and contact of everybody who holds a seat."""
        return self._pairs(Occupancy)

    @cached_property
    def everybody(self) -> list[Pair]:
        """Customer and contact of everybody who works there or holds a seat."""
        return list(dict.fromkeys([*self._pairs(Employment), *self.charted]))

    @cached_property
    def contacts(self) -> "QuerySet[Contact]":
        """The people themselves, as a query that others can be narrowed by."""
        employed, seated = (self._rows(model).values("contact_id") for model in (Employment, Occupancy))
        rows: QuerySet[Contact] = Contact.objects.of(self.actor.workspace_id)
        rows = rows.filter(created_at__lte=self.moment, archived_at__isnull=True)
        return rows.filter(Q(pk__in=employed) | Q(pk__in=seated))

    @cached_property
    def names(self) -> dict[UUID, str]:
        """Names of the people."""
        return dict(self.contacts.values_list("pk", "name"))

    @cached_property
    def roles(self) -> dict[UUID, str]:
        """The part each plays in purchases, where it is known."""
        return dict(self._facts(ContactRole).values_list("contact_id", "role"))

    @cached_property
    def ratings(self) -> list[Rating]:
        """What ours think of how they stand to us, oldest first."""
        rows = self._facts(Rating).filter(competitor__isnull=True)
        return list(rows.order_by("asserted_at", "pk"))

    @cached_property
    def raters(self) -> dict[UUID, set[UUID]]:
        """Who of ours rated whom."""
        found: dict[UUID, set[UUID]] = {}
        for rating in self.ratings:
            found.setdefault(rating.contact_id, set()).add(rating.rater_id)
        return found

    @cached_property
    def touched(self) -> dict[UUID, dict[UUID, datetime]]:
        """When each was last in touch with each of ours."""
        return touches(self.actor, people=self.contacts, accounts=self.accounts, moment=self.moment)

    def weight(self, contact_id: UUID) -> float:
        """How much a person counts by his part."""
        return WEIGHTS.get(self.roles.get(contact_id, ""), UNKNOWN_ROLE)

    def lately(self, contact_id: UUID) -> frozenset[UUID]:
        """Who of ours was in touch with a person in the last 180 days."""
        since = self.moment - RECENT
        return frozenset(who for who, last in self.touched.get(contact_id, {}).items() if last > since)

    def known(self, pairs: Iterable[Pair]) -> list[Known[Pair, UUID]]:
        """Return people of charts as coverage counts them."""
        return [Known(pair, self.weight(pair[1]), self.lately(pair[1])) for pair in pairs]

    def held_by(self, contact_id: UUID, staff: Collection[UUID]) -> set[UUID]:
        """Which of some colleagues ever was in touch with a person, or rated him."""
        return (self.touched.get(contact_id, {}).keys() | self.raters.get(contact_id, set())) & set(staff)

    def last_touch(self, contact_id: UUID) -> tuple[UUID, datetime] | None:
        """Who of ours was in touch with a person last, and when."""
        seen = self.touched.get(contact_id, {})
        return max(seen.items(), key=lambda item: item[1]) if seen else None

    def _pairs(self, model: Any) -> list[Pair]:
        rows = self._rows(model).filter(contact__archived_at__isnull=True, contact__created_at__lte=self.moment)
        rows = rows.order_by("pk")
        return list(dict.fromkeys(rows.values_list("account_id", "contact_id")))

    def _rows(self, model: Any) -> Any:
        return model.objects.of(self.actor.workspace_id).at(self.moment).filter(account__in=self.accounts.values("pk"))

    def _facts(self, model: Any) -> Any:
        rows = model.objects.of(self.actor.workspace_id).at(self.moment)
        return rows.filter(contact__in=self.contacts.values("pk"))


def staff_at_work(actor: Actor) -> dict[UUID, str]:
    """Return the names of all active colleagues by key."""
    rows = Member.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    return dict(rows.order_by("name", "pk").values_list("pk", "name"))
