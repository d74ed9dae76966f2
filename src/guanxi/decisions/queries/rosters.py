"""The people of some chains, with what the reader may know of them, in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember, ChainRole, DecisionChain
from guanxi.decisions.queries.opinions import Opinions, opinions
from guanxi.directory.models import Contact, Employment
from guanxi.directory.policies import visible_contacts, visible_employments
from guanxi.orgchart.models import Occupancy
from guanxi.workspaces.models import Member
from relgraph.titles import title_level


class Place(NamedTuple):
    """Where somebody works or sits: at which account, as what, in which department."""

    account_id: UUID
    account: str
    title: str
    department: str


def level_of(colleague: Member) -> int | None:
    """Return how high one of ours stands: as somebody said, else as his title tells."""
    return colleague.level or title_level(colleague.title)


class Rosters:
    """Everybody on some chains.

    Whoever holds a seat is known by name to all who read the chart; of people the reader does not see there is nothing
    but that.
    """

    def __init__(self, actor: Actor, chains: Collection[DecisionChain]) -> None:
        self.actor = actor
        self.chains = {chain.pk: chain for chain in chains}
        self.members = self._read_members()
        self.roles = self._read_roles()
        self.occupants: dict[UUID, tuple[UUID, str]] = {}
        self.seats: dict[tuple[UUID, UUID], Place] = {}
        self.seated: dict[tuple[UUID, UUID], UUID] = {}
        self._read_occupancies()
        self.people = {contact_id for member in self.members if (contact_id := self.person(member))}
        self.seen = self._read_seen()
        self.jobs = self._read_jobs()

    def of(self, chain_id: UUID) -> list[ChainMember]:
        """Return the members of one chain in their order."""
        return [member for member in self.members if member.chain_id == chain_id]

    def person(self, member: ChainMember) -> UUID | None:
        """Return the contact a member is: himself, or who sits on the seat now."""
        if member.contact_id is not None:
            return member.contact_id
        occupant = self.occupants.get(member.position_id) if member.position_id else None
        return occupant[0] if occupant else None

    def name(self, member: ChainMember) -> str:
        """Return how people call a member: by his name, else by the seat's title."""
        if member.contact is not None:
            return str(member.contact.name)
        occupant = self.occupants.get(member.position_id) if member.position_id else None
        title = str(member.position.title) if member.position else ""
        return (occupant[1] if occupant else "") or title or "?"

    def seat(self, member: ChainMember) -> UUID | None:
        """Return the seat a member stands for, or holds on the account's chart."""
        if member.contact_id is None:
            return member.position_id
        return self.seated.get((member.account_id, member.contact_id))

    def reads(self, member: ChainMember) -> bool:
        """Tell whether the reader may know more of a member than the name; of an empty seat there is no more."""
        person = self.person(member)
        return person is None or person in self.seen

    def place(self, member: ChainMember) -> Place | None:
        """Return where a member works: at the chain's account if he does, else on its chart, else elsewhere.

        What his job does not say, his seat may.
        """
        person = self.person(member)
        jobs = self.jobs.get(person, []) if person else []
        here = next((job for job in jobs if job.account_id == member.account_id), None)
        seat = self.seats.get((member.account_id, person)) if person else None
        if here and seat:
            return here._replace(title=here.title or seat.title, department=here.department or seat.department)
        return here or seat or next(iter(jobs), None)

    def employer(self, member: ChainMember) -> Place | None:
        """Return the other company a member works at, where the reader sees it; None for the account's own people."""
        person = self.person(member)
        jobs = self.jobs.get(person, []) if person else []
        return None if any(job.account_id == member.account_id for job in jobs) else next(iter(jobs), None)

    def has_left(self, member: ChainMember) -> bool:
        """Tell whether somebody who is on a chain by name works at the account no more, and holds no seat there."""
        if member.contact_id is None or (member.account_id, member.contact_id) in self.seats:
            return False
        return all(job.account_id != member.account_id for job in self.jobs.get(member.contact_id, []))

    def level(self, member: ChainMember) -> int | None:
        """Return how high a member stands: as somebody said, else as the title tells."""
        place = self.place(member)
        title = (place.title if place else "") or (member.position.title if member.position else "")
        return member.level or title_level(title)

    def opinions(self) -> Opinions:
        """Return what is said of those the reader sees, in one statement."""
        return opinions(self.actor, contacts=sorted(self.seen))

    def contacts(self) -> "QuerySet[Contact]":
        """Return the query of those the reader sees."""
        rows: QuerySet[Contact] = Contact.objects.of(self.actor.workspace_id)
        return rows.filter(pk__in=sorted(self.seen))

    def _read_members(self) -> Sequence[ChainMember]:
        rows = ChainMember.objects.of(self.actor.workspace_id).current().filter(chain_id__in=list(self.chains))
        rows = rows.select_related("contact", "position", "position__department")
        return list(rows.order_by("rank", "pk"))

    def _read_roles(self) -> dict[UUID, list[ChainRole]]:
        found: dict[UUID, list[ChainRole]] = defaultdict(list)
        rows = ChainRole.objects.of(self.actor.workspace_id).current().select_related("asserted_by")
        for row in rows.filter(chain_member__chain_id__in=list(self.chains)).order_by("asserted_at", "pk"):
            found[row.chain_member_id].append(row)
        return found

    def _read_occupancies(self) -> None:
        """Read who sits on the seats that are on a chain, and on which seats its people sit."""
        accounts = {chain.account_id for chain in self.chains.values()}
        seats = [member.position_id for member in self.members if member.position_id]
        named = [member.contact_id for member in self.members if member.contact_id]
        rows = Occupancy.objects.of(self.actor.workspace_id).current().filter(account_id__in=accounts)
        rows = rows.filter(Q(position_id__in=seats) | Q(contact_id__in=named))
        for row in rows.select_related("contact", "position", "position__department", "account").order_by("pk"):
            department = row.position.department.name if row.position.department else ""
            place = Place(row.account_id, row.account.name, row.position.title, department)
            self.seats[row.account_id, row.contact_id] = place
            self.seated[row.account_id, row.contact_id] = row.position_id
            self.occupants[row.position_id] = (row.contact_id, row.contact.name)

    def _read_seen(self) -> set[UUID]:
        rows = Contact.objects.of(self.actor.workspace_id).filter(pk__in=sorted(self.people))
        return set(visible_contacts(self.actor, rows).values_list("pk", flat=True))

    def _read_jobs(self) -> dict[UUID, list[Place]]:
        """Read where they work, as far as the reader sees, the newest first."""
        found: dict[UUID, list[Place]] = defaultdict(list)
        rows = visible_employments(self.actor, Employment.objects.of(self.actor.workspace_id).current())
        rows = rows.filter(contact_id__in=sorted(self.people)).order_by("-asserted_at", "pk")
        columns = ("contact_id", "account_id", "account__name", "title", "department__name")
        for contact_id, account_id, account, title, department in rows.values_list(*columns):
            found[contact_id].append(Place(account_id, account, title, department or ""))
        return found
