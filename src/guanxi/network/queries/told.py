"""What is told of how people know each other: personal ties, lines of charts, the department, a former employer.

Only of people and accounts the reader sees; every question takes a number of statements that does not depend on how
many people there are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import cast
from uuid import UUID

from django.db.models import F, Q

from guanxi.core.actor import Actor
from guanxi.core.models import Certainty
from guanxi.core.scope import ValidityQuerySet
from guanxi.directory.models import Account, Employment
from guanxi.directory.policies import visible_accounts, visible_employments
from guanxi.orgchart.models import Line, Occupancy, Tie

MOST_MATES = 30  # people in one department above which belonging to it says little of who knows whom
MOST_JOBS = 4_000
SAME_DEPARTMENT, SAME_TEAM_THEN, SAME_EMPLOYER_THEN = "same_department", "worked_in_team", "worked_together"


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """Two people know each other, as it is told: ``one`` reports to, or influences, ``other`` where that is directed.

    ``where`` is the account of a common past.
    """

    one: UUID
    other: UUID
    kind: str
    certainty: str = Certainty.CONFIRMED.value
    where: UUID | None = None

    @property
    def pair(self) -> tuple[UUID, UUID]:
        """Both, the lower id first."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)


def told_of(actor: Actor, people: Collection[UUID]) -> list[Told]:
    """Return everything that is told of how some people know others, in ten statements."""
    if not people:
        return []
    found = [*_ties(actor, people), *_lines(actor, people), *_mates(actor, people), *_former(actor, people)]
    return sorted(set(found), key=lambda one: (one.one, one.other, one.kind, one.certainty, str(one.where)))


def _ties(actor: Actor, people: Collection[UUID]) -> Iterator[Told]:
    rows = Tie.objects.of(actor.workspace_id).current().exclude(certainty=Certainty.DISPROVEN)
    rows = rows.filter(Q(contact_a__in=people) | Q(contact_b__in=people))
    for one, other, kind, certainty in rows.values_list("contact_a_id", "contact_b_id", "kind", "certainty"):
        yield Told(one, other, kind, certainty)


def _lines(actor: Actor, people: Collection[UUID]) -> Iterator[Told]:
    """Yield the lines between seats, as lines between those who sit there."""
    seats = Occupancy.objects.of(actor.workspace_id).current()
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).values("pk")
    here = seats.filter(contact__in=people, account__in=accounts)
    own = dict(here.values_list("position_id", "contact_id"))
    rows = Line.objects.of(actor.workspace_id).current().exclude(certainty=Certainty.DISPROVEN)
    rows = rows.filter(Q(source__in=list(own)) | Q(target__in=list(own)))
    lines = list(rows.values_list("source_id", "target_id", "kind", "certainty"))
    ends = {key for line in lines for key in line[:2]} - set(own)
    sitting = own | dict(seats.filter(position__in=ends).values_list("position_id", "contact_id"))
    for source, target, kind, certainty in lines:
        if source in sitting and target in sitting:
            yield Told(sitting[source], sitting[target], kind, certainty)


def _mates(actor: Actor, people: Collection[UUID]) -> Iterator[Told]:
    """Yield who works in the same department as somebody today."""
    rows = _jobs(actor).current()
    own = rows.filter(contact__in=people, department__isnull=False).values_list("department_id", "account_id")
    units, accounts = ({pair[end] for pair in own} for end in (0, 1))
    beside: defaultdict[UUID, set[UUID]] = defaultdict(set)
    there = rows.filter(account__in=accounts, department__in=units) if units else rows.none()
    for unit, contact in there.values_list("department_id", "contact_id"):
        beside[unit].add(contact)
    wanted = set(people)
    for mates in beside.values():
        if len(mates) <= MOST_MATES:
            yield from _each(mates, wanted, SAME_DEPARTMENT, None)


def _each(mates: Iterable[UUID], wanted: set[UUID], kind: str, where: UUID | None) -> Iterator[Told]:
    for one, other in combinations(sorted(mates), 2):
        if one in wanted or other in wanted:
            yield Told(one, other, kind, where=where)


@dataclass(frozen=True, slots=True)
class _Job:
    contact: UUID
    account: UUID
    department: UUID | None
    since: datetime | None
    until: datetime | None

    def overlaps(self, other: "_Job") -> bool:
        """Say whether both worked there at one time."""
        began = self.since is None or other.until is None or self.since < other.until
        return began and (other.since is None or self.until is None or other.since < self.until)


def _former(actor: Actor, people: Collection[UUID]) -> Iterator[Told]:
    """Yield who worked with somebody at an account where at least one of the two no longer does."""
    rows = _jobs(actor)
    own = _read(rows.filter(contact__in=people))
    left = {job.account for job in own if job.until is not None}
    stayed = {job.account for job in own} - left
    others = _read(rows.filter(Q(account__in=left) | Q(account__in=stayed, valid_to__isnull=False)))
    there: defaultdict[UUID, list[_Job]] = defaultdict(list)
    for job in others:
        there[job.account].append(job)
    for job in own:
        yield from _beside(job, there[job.account])


def _beside(job: _Job, others: Sequence[_Job]) -> Iterator[Told]:
    together = [
        one
        for one in others
        if one.contact != job.contact and (one.until or job.until) is not None and job.overlaps(one)
    ]
    for one in together:
        team = job.department is not None and one.department == job.department
        if team or len(together) <= MOST_MATES:
            low, high = sorted((job.contact, one.contact))
            yield Told(low, high, SAME_TEAM_THEN if team else SAME_EMPLOYER_THEN, where=job.account)


def _jobs(actor: Actor) -> "ValidityQuerySet[Employment]":
    """Return where people work and worked, as far as the reader sees; what was a mistake was at no time."""
    seen = visible_employments(actor, Employment.objects.of(actor.workspace_id))
    rows = cast("ValidityQuerySet[Employment]", seen).exclude(certainty=Certainty.DISPROVEN)
    return rows.exclude(valid_from__isnull=False, valid_to=F("valid_from"))


def _read(rows: "ValidityQuerySet[Employment]") -> list[_Job]:
    rows = rows.order_by("account_id", "contact_id", "pk")
    columns = ("contact_id", "account_id", "department_id", "valid_from", "valid_to")
    return [_Job(*values) for values in rows.values_list(*columns)[:MOST_JOBS]]
