"""Who met whom: the interactions of some people, as far back as they still say something.

Of what the reader may not open it is known that it was, when, and between whom; it is counted, and never shown.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Employment
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.interactions.models import Interaction, InteractionKind, InteractionMember, Participant
from guanxi.interactions.policies import visible
from guanxi.orgchart.models import Occupancy

# With a half-life of sixty days, what lies three years back weighs less than a hundred-thousandth.
AS_FAR_BACK = timedelta(days=3 * 365)
MOST = 20_000
NO_TOUCH = (InteractionKind.NOTE, InteractionKind.GIFT)
FACE_TO_FACE = frozenset({InteractionKind.MEETING, InteractionKind.VISIT})


class Encounter(NamedTuple):
    """One interaction: who of ours was there (whoever led it first), who of theirs, and whether the reader may open it.

    ``contacts`` holds everybody who took part, those of other customers too: whoever names them asks first whom the
    reader may know. ``began`` is "ours", "theirs", or empty where that is not told.
    """

    key: str
    at: datetime
    kind: str
    members: tuple[UUID, ...]
    contacts: tuple[UUID, ...]
    readable: bool
    began: str = ""

    @property
    def id(self) -> UUID:
        """Its key; few are asked for, and ten thousand are dear to make."""
        return UUID(self.key)

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

    Five statements at most, however many people. Notes and gifts are no encounters.
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
    columns = (_text("pk"), "at", "kind", _text("member_id"), "began", _text("account_id"))
    told = [_Row(*row) for row in held.order_by("-at", "-pk").values_list(*columns)[:MOST]]
    there = Participant.objects.of(actor.workspace_id).filter(archived_at__isnull=True, interaction_id__in=keys)
    theirs = _grouped(there.values_list(_text("interaction_id"), _text("contact_id")))
    beside = InteractionMember.objects.of(actor.workspace_id).filter(archived_at__isnull=True, interaction_id__in=keys)
    ours = _grouped(beside.values_list(_text("interaction_id"), _text("member_id")))
    closed, known = _closed(actor, held, told), _Keys()
    return [
        Encounter(
            key=row.key,
            at=row.at,
            kind=row.kind,
            members=known.of(dict.fromkeys([row.leader, *ours.get(row.key, ())])),
            contacts=known.of(theirs.get(row.key, ())),
            readable=row.key not in closed,
            began=row.began,
        )
        for row in reversed(told)
    ]


class _Row(NamedTuple):
    """An interaction as it is read; keys are text."""

    key: str
    at: datetime
    kind: str
    leader: str
    began: str
    account: str


class _Keys(dict[str, UUID]):
    """Keys by their text: a few hundred people stand in ten thousands of rows, and a key is dear to make."""

    def __missing__(self, text: str) -> UUID:
        key = self[text] = UUID(text)
        return key

    def of(self, texts: Iterable[str]) -> tuple[UUID, ...]:
        """Return keys in the order of their texts."""
        return tuple([self[text] for text in texts])


def _text(column: str) -> Cast:
    return Cast(column, TextField())


def _closed(actor: Actor, held: "QuerySet[Interaction]", told: Iterable[_Row]) -> set[str]:
    """Return what the reader may not open: first account by account, then one by one what is left."""
    if sees_everything(actor):
        return set()
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(
        pk__in={row.account for row in told}
    )
    opened = dict(accounts.values_list(_text("pk"), "pk"))
    left = {row.key for row in told if row.account not in opened}
    if not left:
        return left
    rows = visible(actor, held.exclude(account_id__in=opened.values()))
    return left - set(rows.values_list(_text("pk"), flat=True))


def _grouped(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return values by key, in order (that of the texts is that of the keys)."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in rows:
        found[key].append(value)
    for values in found.values():
        values.sort()
    return found
