"""One list over both logs, newest first.

Each condition is read by an index of its own, a page at a time, and the pieces are laid together by time: two logs, and
in each the rows about a record can be found in several ways. The place to go on from is a row's time, log and number.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, product
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.audit.models import AuditEntry, Kind
from guanxi.changes.models import Change, ChangeSubject
from guanxi.core.actor import Actor
from guanxi.core.chain.links import moment
from guanxi.core.errors import FieldError, Invalid, NotFound

Entry = Change | AuditEntry
Key = tuple[datetime, int, int]
# Of two rows of one instant, that of the change log is the newer one.
RANKS: dict[type[Entry], int] = {AuditEntry: 0, Change: 1}
BATCH = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. ``persons`` and ``records`` are what a text may mean: any one of them will do.

    ``born_at`` is when the record came to be, for a contact's first change names nobody to be told of it.
    """

    person: UUID | None = None
    record: UUID | None = None
    born_at: datetime | None = None
    kind: str = ""
    start: datetime | None = None
    end: datetime | None = None
    persons: tuple[UUID, ...] | None = None
    records: tuple[UUID, ...] = ()


def entries(actor: Actor, wanted: Wanted, *, before: str | None, limit: int) -> tuple[Sequence[Entry], str | None]:
    """Return the newest entries, and where to go on when there are more."""
    found = list(islice(_merged(actor, wanted, _key(before) if before else None, limit + 1), limit + 1))
    more = len(found) > limit
    return found[:limit], (place_of(found[limit - 1]) if more else None)


def all_entries(actor: Actor, wanted: Wanted) -> Iterator[Entry]:
    """Yield everything that is wanted, a few hundred rows in memory at a time."""
    after: str | None = None
    while True:
        found, after = entries(actor, wanted, before=after, limit=BATCH)
        yield from found
        if after is None:
            return


def place_of(entry: Entry) -> str:
    """Return where in the list an entry stands."""
    at = moment(entry.at).replace("+00:00", "Z")  # a plus sign in an address is a space
    return f"{at}~{RANKS[type(entry)]}~{entry.seq}"


def check_record(actor: Actor, record: UUID) -> None:
    """Raise NotFound unless one of the logs has ever spoken of the record (not of being refused it)."""
    told = ChangeSubject.objects.of(actor.workspace_id).filter(subject_id=record)
    noted = AuditEntry.objects.of(actor.workspace_id).filter(subject_id=record).exclude(kind=Kind.ATTEMPT_REFUSED)
    if not (told.exists() or noted.exists()):
        raise NotFound("record")


def change_of(actor: Actor, change_id: UUID) -> Change:
    """Return a change with its rows."""
    change = Change.objects.of(actor.workspace_id).filter(pk=change_id).first()
    if change is None:
        raise NotFound("change")
    return change


def _key(place: str) -> Key:
    try:
        at, rank, seq = place.split("~")
        return datetime.fromisoformat(at).astimezone(UTC), int(rank), int(seq)
    except (ValueError, OverflowError):
        raise Invalid("invalid", fields=[FieldError("before", "malformed")]) from None


def _merged(actor: Actor, wanted: Wanted, before: Key | None, limit: int) -> Iterator[Entry]:
    """Yield the newest entries of all streams, each once."""
    streams = (_stream(rows, before, limit) for rows in _streams(actor, wanted))
    last: Key | None = None
    for entry in heapq.merge(*streams, key=_sort_key, reverse=True):
        if _sort_key(entry) != last:
            yield entry
        last = _sort_key(entry)


def _sort_key(entry: Entry) -> Key:
    return entry.at, RANKS[type(entry)], entry.seq


def _streams(actor: Actor, wanted: Wanted) -> Iterator[Any]:
    """Yield a query for each log and each way to be what is wanted."""
    workspace = actor.workspace_id
    for log, about, meant in (
        (
            Change.objects.of(workspace).defer("rows"),
            _about_in_changes(actor, wanted),
            _meant_in_changes(actor, wanted),
        ),
        (AuditEntry.objects.of(workspace), _about_in_audit(wanted), _meant_in_audit(wanted)),
    ):
        rows = _narrowed(log, wanted)
        for one, other in product(about, meant):
            yield rows.filter(one, other)


def _narrowed(rows: Any, wanted: Wanted) -> Any:
    conditions = {"actor_id": wanted.person, "kind": wanted.kind, "at__gte": wanted.start, "at__lt": wanted.end}
    return rows.filter(**{name: value for name, value in conditions.items() if value})


def _about_in_changes(actor: Actor, wanted: Wanted) -> list[Q]:
    if wanted.record is None:
        return [Q()]
    born = _births(actor, wanted.record, wanted.born_at) if wanted.born_at else []
    return [_touching(actor, [wanted.record]), *([Q(seq__in=born)] if born else [])]


def _births(actor: Actor, record: UUID, at: datetime) -> list[int]:
    """Return the changes of an instant that made a record."""
    changes = Change.objects.of(actor.workspace_id).filter(at=at).values_list("seq", "rows")[:BATCH]
    return [seq for seq, rows in changes if any(row["id"] == str(record) and row["before"] is None for row in rows)]


def _about_in_audit(wanted: Wanted) -> list[Q]:
    return [Q()] if wanted.record is None else [Q(subject_id=wanted.record), Q(account_id=wanted.record)]


def _meant_in_changes(actor: Actor, wanted: Wanted) -> list[Q]:
    if wanted.persons is None:
        return [Q()]
    return [*map(_by, wanted.persons), *([_touching(actor, wanted.records)] if wanted.records else [])]


def _meant_in_audit(wanted: Wanted) -> list[Q]:
    if wanted.persons is None:
        return [Q()]
    return [*map(_by, wanted.persons), *(Q(subject_id=key) for key in wanted.records)]


def _by(person: UUID) -> Q:
    return Q(actor_id=person)


def _touching(actor: Actor, records: Iterable[UUID]) -> Q:
    told = ChangeSubject.objects.of(actor.workspace_id).filter(subject_id__in=list(records))
    return Q(seq__in=told.values("seq"))


def _stream(rows: Any, before: Key | None, limit: int) -> Iterator[Entry]:
    """Yield a query's newest rows, those before a place."""
    if before is not None:
        at, rank, seq = before
        own = RANKS[rows.model]
        rows = rows.filter(at__lte=at)
        if own >= rank:  # rows of the same instant that were there already, or come before
            rows = rows.exclude(at=at, **({"seq__gte": seq} if own == rank else {}))
    yield from rows.order_by("-at", "-seq")[:limit]
