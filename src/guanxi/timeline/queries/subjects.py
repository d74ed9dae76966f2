"""Whose line of time it is: fetched and authorised, with what belongs to it."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember, DecisionChain
from guanxi.decisions.queries.access import access_chain, visible_chains
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.opportunities.queries.visible import access_any_opportunity
from guanxi.orgchart.models import Occupancy


@dataclass(frozen=True)
class Subject:
    """An account, a contact, or one or several decision chains with their opportunity; and who reads."""

    actor: Actor
    now: datetime
    account_id: UUID | None = None
    contact_id: UUID | None = None
    opportunity_id: UUID | None = None
    chains: tuple[DecisionChain, ...] = field(default=())

    @property
    def chain_ids(self) -> list[UUID]:
        """The keys of the chains."""
        return [chain.pk for chain in self.chains]

    @property
    def is_decision(self) -> bool:
        """Whether it is a chain or an opportunity: only what is about it, or passed with its people, is told."""
        return self.contact_id is None and self.account_id is None

    @property
    def place(self) -> UUID | None:
        """The account at which a decision is taken."""
        return self.chains[0].account_id if self.chains else None

    @property
    def begun_at(self) -> datetime | None:
        """When the decision's first chain was made: what passed with its people before is not of its history."""
        return min((chain.created_at for chain in self.chains), default=None)

    @cached_property
    def people(self) -> frozenset[UUID]:
        """Who takes part in the decision, or did; for a seat whoever sits on it. Three statements at most."""
        rows = ChainMember.objects.of(self.actor.workspace_id).filter(chain_id__in=self.chain_ids)
        named = set(rows.filter(contact__isnull=False).values_list("contact_id", flat=True))
        seats = set(rows.filter(position__isnull=False).values_list("position_id", flat=True))
        if seats:
            sitting = Occupancy.objects.of(self.actor.workspace_id).current().filter(position_id__in=seats)
            named |= set(sitting.values_list("contact_id", flat=True))
        return frozenset(named)


def of_account(actor: Actor, account_id: UUID, now: datetime) -> Subject:
    """Return an account the actor reads."""
    return Subject(actor, now, account_id=access_account(actor, account_id).pk)


def of_contact(actor: Actor, contact_id: UUID, now: datetime) -> Subject:
    """Return a contact the actor reads."""
    return Subject(actor, now, contact_id=access_contact(actor, contact_id).pk)


def of_chain(actor: Actor, chain_id: UUID, now: datetime) -> Subject:
    """Return a decision chain the actor reads, put away or not."""
    chain = access_chain(actor, chain_id, archived=True)
    return Subject(actor, now, opportunity_id=chain.opportunity_id, chains=(chain,))


def of_opportunity(actor: Actor, opportunity_id: UUID, now: datetime) -> Subject:
    """Return an opportunity the actor reads, with the chains about it."""
    opportunity = access_any_opportunity(actor, opportunity_id)
    chains = tuple(visible_chains(actor).filter(opportunity_id=opportunity.pk).order_by("created_at", "pk"))
    return Subject(actor, now, opportunity_id=opportunity.pk, chains=chains)


OPENERS = {"account": of_account, "contact": of_contact, "chain": of_chain, "opportunity": of_opportunity}
