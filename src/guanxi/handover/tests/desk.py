"""Bob's customer with three people on its chart, and a colleague who may take over."""

from datetime import date, timedelta
from typing import Any

from guanxi.core.actor import Actor
from guanxi.decisions.services.roles import set_role
from guanxi.directory.models import Account, Contact
from guanxi.followups.services.logging import note_interaction
from guanxi.interactions.models import Interaction
from guanxi.orgchart.services.positions import place_position
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, User, Workspace
from guanxi.workspaces.services.reach import rebuild_reach

LATER = NOW + timedelta(days=1)
ROLES = ("decision_maker", "influencer", None)


def meet(
    actor: Actor, account: Account, *contacts: Contact, days_ago: int = 10, due_on: date | None = None, **values: Any
) -> Interaction:
    """Be in touch with people, and perhaps plan when to be so again."""
    fields = {"kind": "visit", "summary": "谈方案", **values, "at": LATER - timedelta(days=days_ago)}
    fields["contact_ids"] = [contact.pk for contact in contacts]
    if due_on is not None:
        fields["next"] = {"due_on": due_on}
    return note_interaction(actor=actor, account_id=account.pk, values=fields, now=LATER)


class Desk:
    """A decider, an influencer and somebody of whom nothing is known, in this order."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.alice, self.bob = self.cast.alice, self.cast.bob
        self.account = make_account(self.bob)
        self.people = [self.add(name, role) for name, role in zip(("张三", "李四", "王五"), ROLES, strict=True)]

    def add(self, name: str, role: str | None = None) -> Contact:
        """Put somebody on the chart."""
        contact = make_contact(self.bob, self.account, name, title="经理")
        place_position(actor=self.bob, account_id=self.account.pk, contact_id=contact.pk, manager_id=None, now=NOW)
        if role:
            set_role(actor=self.bob, contact_id=contact.pk, role=role, now=NOW)
        return contact

    def hire(self, name: str, **values: Any) -> Member:
        """Bring somebody in without a password."""
        user = User.objects.create(email=f"{name.lower()}@example.com", password="")
        member = Member(workspace_id=self.alice.workspace_id, user=user, name=name, **values)
        Member.objects.bulk_create([member])
        rebuild_reach(member.workspace_id)
        return member

    def close(self) -> None:
        """Nothing is open to everybody any more."""
        Workspace.objects.filter(pk=self.alice.workspace_id).update(opens=Level.NONE)

    def set_manager(self, below: Actor, above: Actor) -> None:
        """Let one report to the other."""
        rows = Member.objects.of(self.alice.workspace_id).filter(pk=below.member_id)
        rows.update(manager_id=above.member_id)
        rebuild_reach(self.alice.workspace_id)
