"""What is known of some customers, as plain values: one or many take the same number of statements."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.decisions.models import ChainState, DecisionChain
from guanxi.decisions.queries.opinions import INSIGHT, Opinions, opinions
from guanxi.decisions.queries.snapshot import chain_snapshots
from guanxi.directory.models import Account, Contact, ContactPoint, Employment
from guanxi.directory.policies import visible_contacts
from guanxi.interactions.queries import last_contacts
from guanxi.orgchart.models import EmptyAs, Line, LineKind, Occupancy, Position
from guanxi.visits.queries.due import due_facts
from relgraph.situation import Situation
from relgraph.titles import title_level
from relgraph.unknowns import Ground, Person, Seat

Row = TypeVar("Row")
# On what those who rated somebody may be apart, so that it is worth asking.
RATED = ("attitude", "closeness", "approval", "price")


class Job(NamedTuple):
    """Where somebody stands at a customer."""

    title: str
    department: str


class Known(NamedTuple):
    """What was read of the people of all customers together."""

    names: Mapping[UUID, str]
    said: Opinions
    last: Mapping[UUID, datetime]
    reachable: Collection[UUID]


def grounds(actor: Actor, accounts: Collection[Account], lang: str, now: datetime) -> dict[UUID, Ground]:
    """Return the ground of questions about some customers the actor may read, by key."""
    keys = sorted(account.pk for account in accounts)
    speaking = replace(actor, language=lang)
    with one_moment():
        chains = _chains(speaking, keys, now)
        contacts = _contacts(actor, keys)
        known = _known(actor, contacts)
        seats, occupants, jobs = _seats(actor, keys), _occupants(actor, keys), _jobs(actor, keys)
        facts = due_facts(speaking, keys, contacts, now)
    return {
        key: Ground(
            now=now,
            seats=tuple(_seat(row, occupants[key]) for row in seats[key]),
            people=tuple(_people(jobs[key], occupants[key], known)),
            facts=tuple(facts.get(key, ())),
            chains=tuple(chains.get(key, ())),
        )
        for key in keys
    }


def _chains(actor: Actor, keys: Sequence[UUID], now: datetime) -> dict[UUID, list[Situation]]:
    rows = DecisionChain.objects.of(actor.workspace_id).filter(account_id__in=keys, archived_at__isnull=True)
    wanted = rows.filter(state=ChainState.IN_PROGRESS).values_list("pk", flat=True)
    found: dict[UUID, list[Situation]] = defaultdict(list)
    for situation in chain_snapshots(actor, list(wanted), now).values():
        found[UUID(str(situation.account))].append(situation)
    return found


def _contacts(actor: Actor, keys: Sequence[UUID]) -> "QuerySet[Contact]":
    """Return the query of who works or sits there, as far as the actor reads of them."""
    mine: dict[str, Any] = {
        "workspace_id": actor.workspace_id,
        "contact_id": OuterRef("pk"),
        "account_id__in": keys,
        "valid_to__isnull": True,
    }
    rows = Contact.objects.of(actor.workspace_id)
    here = Exists(Employment.objects.filter(**mine)) | Exists(Occupancy.objects.filter(**mine))
    return visible_contacts(actor, rows.filter(here))


def _known(actor: Actor, contacts: "QuerySet[Contact]") -> Known:
    points = ContactPoint.objects.of(actor.workspace_id).current().filter(contact__in=contacts.values("pk"))
    return Known(
        names=dict(contacts.values_list("pk", "name")),
        said=opinions(actor, contacts=contacts.values("pk")),
        last=last_contacts(actor, people=contacts),
        reachable=set(points.values_list("contact_id", flat=True)),
    )


def _seats(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, list[tuple[Any, ...]]]:
    lines = Line.objects.of(actor.workspace_id).current().filter(account_id__in=keys, kind=LineKind.REPORTS_TO)
    superior = dict(lines.values_list("source_id", "target_id"))
    rows = Position.objects.of(actor.workspace_id).current().filter(account_id__in=keys).order_by("rank", "pk")
    found: dict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    for key, account_id, title, unit, empty in rows.values_list(
        "pk", "account_id", "title", "department__name", "empty_as"
    ):
        found[account_id].append((key, title, unit or "", superior.get(key), empty))
    return found


def _occupants(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, dict[UUID, tuple[UUID, str, Job]]]:
    """Return who sits on which seat: whoever reads the chart knows the name."""
    rows = Occupancy.objects.of(actor.workspace_id).current().filter(account_id__in=keys)
    columns = (
        "account_id", "position_id", "contact_id", "contact__name", "position__title", "position__department__name",
    )  # fmt: skip
    found: dict[UUID, dict[UUID, tuple[UUID, str, Job]]] = defaultdict(dict)
    for account_id, seat, contact_id, name, title, unit in rows.values_list(*columns):
        found[account_id][seat] = (contact_id, name, Job(title, unit or ""))
    return found


def _jobs(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, dict[UUID, Job]]:
    rows = Employment.objects.of(actor.workspace_id).current().filter(account_id__in=keys).order_by("asserted_at", "pk")
    found: dict[UUID, dict[UUID, Job]] = defaultdict(dict)
    for account_id, contact_id, title, unit in rows.values_list(
        "account_id", "contact_id", "title", "department__name"
    ):
        found[account_id][contact_id] = Job(title, unit or "")
    return found


def _seat(row: tuple[Any, ...], occupants: Mapping[UUID, tuple[UUID, str, Job]]) -> Seat:
    key, title, unit, superior, empty = row
    person, name, _ = occupants.get(key, (None, "", None))
    return Seat(key, title, unit, superior, person, name, vacant=empty == EmptyAs.VACANT)


def _people(
    jobs: Mapping[UUID, Job], occupants: Mapping[UUID, tuple[UUID, str, Job]], known: Known
) -> Sequence[Person]:
    """Return who is there and read of, in a fixed order; what a job does not say, the seat may."""
    seated = {contact_id: job for contact_id, _, job in occupants.values()}
    here = sorted(({*jobs, *seated}) & set(known.names))
    return [_person(key, jobs.get(key, Job("", "")), seated.get(key, Job("", "")), known) for key in here]


def _person(key: UUID, job: Job, seat: Job, known: Known) -> Person:
    said = {feature: known.said.of(key, feature) for feature in RATED}
    title = job.title or seat.title
    return Person(
        key=key,
        name=known.names[key],
        title=title,
        department=job.department or seat.department,
        level=title_level(title),
        missing=tuple(feature for feature in INSIGHT if said[feature].value is None),
        disagreeing=tuple(feature for feature in RATED if said[feature].disagreement),
        closeness=said["closeness"].value,
        last_at=known.last.get(key),
        reachable=key in known.reachable,
    )
