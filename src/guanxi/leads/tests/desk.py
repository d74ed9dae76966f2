"""What tests of leads have at hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.leads.models import Lead, Pool
from guanxi.leads.services.entering import create_lead
from guanxi.leads.services.pools import add_pool, edit_pool
from guanxi.testing.cast import NOW
from guanxi.workspaces.queries import access_member, actor_for
from guanxi.workspaces.services.members import add_member

LEADS, POOLS = "/api/leads", "/api/pools"


def make_lead(actor: Actor, company: str = "恒星科技有限公司", now: datetime = NOW, **values: Any) -> Lead:
    """Enter a lead of the actor's own."""
    return create_lead(actor=actor, values={"company": company, **values}, now=now)


def make_pooled(actor: Actor, company: str = "银河电气有限公司", now: datetime = NOW, **values: Any) -> Lead:
    """Enter a lead that waits in its pool."""
    return make_lead(actor, company, now, to_pool=True, **values)


def make_pool(actor: Actor, name: str = "展会名单", now: datetime = NOW, **values: Any) -> Pool:
    """Make a pool."""
    return add_pool(actor=actor, values={"name": name, **values}, now=now)


def set_rules(actor: Actor, pool_id: UUID, now: datetime = NOW, **values: Any) -> Pool:
    """Change the rules of a pool."""
    version = Pool.objects.of(actor.workspace_id).get(pk=pool_id).version
    return edit_pool(actor=actor, pool_id=pool_id, values=values, expected_version=version, now=now)


def fresh(lead: Lead) -> Lead:
    """The lead as it is stored."""
    return Lead.objects.of(lead.workspace_id).select_related("owner", "pool").get(pk=lead.pk)


def colleague(alice: Actor, name: str, role: str = "salesperson", **values: Any) -> Actor:
    """Somebody who works in Alice's workspace."""
    email = f"{name.lower()}@example.com"
    member = add_member(actor=alice, email=email, password="correct horse", name=name, role=role, now=NOW, **values)
    return actor_for(access_member(alice, member.pk), NOW)
