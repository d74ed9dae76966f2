"""Who met whom: the interactions of some people, as far back as they still say something.

Of what the reader may not open it is known that it was, when, and between whom; it is counted, and never shown.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact, Employment
from guanxi.directory.policies import sees_everything
from guanxi.directory.queries.access import access_account
from guanxi.interactions.models import Interaction, InteractionKind, InteractionMember, Participant
from guanxi.interactions.policies import visible
from guanxi.orgchart.models import Occupancy

# With a half-life of sixty days, what lies three years back weighs less than a hundred-thousandth.
AS_FAR_BACK = timedelta(days=3 * 365)
MOST = 20_000
NO_TOUCH = (InteractionKind.NOTE, InteractionKind.GIFT)
FACE_TO_FACE = frozenset({InteractionKind.MEETING, InteractionKind.VISIT})


@dataclass(frozen=True, slots=True)
class Encounter:
    """One interaction: who of ours was there (whoever led it first), who of theirs, and whether the reader may open it.

    ``contacts`` holds everybody who took part, those of other customers too: whoever names them asks first whom the
    reader may know. ``began`` is "ours", "theirs", or empty where that is not told.
    """

    id: UUID
    at: datetime
    kind: str
    members: tuple[UUID, ...]
    contacts: tuple[UUID, ...]
    readable: bool
    began: str = ""

    @property
    def face_to_face(self) -> bool:
        """Say whether they met, rather than wrote or called."""
        return self.kind in FACE_TO_FACE


def people_of(actor: Actor, account_id: UUID) -> "QuerySet[Contact]":
    """Return who works at an account today or sits on its chart; the account is one the actor may read."""
    access_account(actor, account_id)
    jobs = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    rows = Contact.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    return rows.filter(Q(pk__in=jobs.values("contact_id")) | Q(pk__in=seats.values("contact_id")))


def encounters(actor: Actor, people: "QuerySet[Contact]", *, since: datetime, until: datetime) -> list[Encounter]:
    """Return in what some people took part in ``[since, until]``, the oldest first; of too much the newest.

    Four statements, however many people. Notes and gifts are no encounters.
    """
    rows = Participant.objects.of(actor.workspace_id).filter(archived_at__isnull=True, at__gte=since, at__lte=until)
    return _told(actor, rows.filter(contact__in=people.order_by().values("pk")).values("interaction_id"))


def encounters_of_member(actor: Actor, member_id: UUID, *, since: datetime, until: datetime) -> list[Encounter]:
    """Return in what one of ours took part in ``[since, until]``, as :func:`encounters` does."""
    beside = InteractionMember.objects.of(actor.workspace_id).filter(archived_at__isnull=True, member_id=member_id)
    rows = Interaction.objects.of(actor.workspace_id).filter(at__gte=since, at__lte=until)
    rows = rows.filter(Q(member_id=member_id) | Q(pk__in=beside.values("interaction_id")))
    return _told(actor, rows.values("pk"))


def _told(actor: Actor, keys: "QuerySet[Any, Any]") -> list[Encounter]:
    held = Interaction.objects.of(actor.workspace_id).filter(pk__in=keys, archived_at__isnull=True)
    held = held.exclude(kind__in=NO_TOUCH)
    told = list(held.order_by("-at", "-pk").values_list("pk", "at", "kind", "member_id", "began")[:MOST])
    there = Participant.objects.of(actor.workspace_id).filter(archived_at__isnull=True, interaction_id__in=keys)
    theirs = _grouped(there.values_list("interaction_id", "contact_id"))
    beside = InteractionMember.objects.of(actor.workspace_id).filter(archived_at__isnull=True, interaction_id__in=keys)
    ours = _grouped(beside.values_list("interaction_id", "member_id"))
    opened = None if sees_everything(actor) else set(visible(actor, held).values_list("pk", flat=True))
    return [
        Encounter(
            id=key,
            at=at,
            kind=kind,
            members=tuple(dict.fromkeys(chain([leader], sorted(ours.get(key, ()))))),
            contacts=tuple(sorted(theirs.get(key, ()))),
            readable=opened is None or key in opened,
            began=began,
        )
        for key, at, kind, leader, began in reversed(told)
    ]


def _grouped(rows: Iterable[tuple[UUID, UUID]]) -> dict[UUID, list[UUID]]:
    found: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for key, value in rows:
        found[key].append(value)
    return found
