"""What happened to a chart, as the browser applies it: old tables and these rows give the tables fetched afresh.

Seats, lines, groups and units belong to one account, so their images are sent as the log has them. People do not:
whether a contact, an employment or a tie stands on a chart depends on other rows (somebody of another company is on it
while he holds a seat). For everybody whom a change touches the present rows are sent with it, and what has left the
chart is sent as gone. The last event about somebody therefore always leaves him as he is now. What somebody who left
the chart has lost since is gone too, though no event of this chart tells of it: nobody watches him any more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from django.db.models import Exists, OuterRef, Q

from guanxi.changes.models import Change
from guanxi.changes.queries import changes_about
from guanxi.core.actor import Actor
from guanxi.directory.models import Employment
from guanxi.directory.policies import visible_contacts, visible_employments
from guanxi.orgchart.models import Occupancy, Tie
from guanxi.orgchart.queries.chart import people
from guanxi.orgchart.queries.wire import WIRE, wire_image

Row = dict[str, Any]

OF_ACCOUNT = frozenset({"account", "position", "occupancy", "line", "group", "group_member", "department"})
PEOPLE_COLUMNS = {
    "contact": ("id",),
    "employment": ("contact_id",),
    "occupancy": ("contact_id",),
    "tie": ("contact_a_id", "contact_b_id"),
}
BATCH = 500


@dataclass(frozen=True, slots=True)
class Present:
    """How some people stand on a chart now: their rows by table and key, None for what is not on it."""

    rows: dict[str, dict[str, Row | None]] = field(default_factory=lambda: {"contact": {}, "employment": {}, "tie": {}})
    keys: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))

    def add(self, table: str, row: Mapping[str, Any], *, here: bool) -> None:
        """Note one row, and whose it is."""
        image = orjson.loads(orjson.dumps({name: row[name] for name in WIRE[table]}))
        self.rows[table][image["id"]] = image if here else None
        for column in PEOPLE_COLUMNS[table]:
            self.keys[image[column]].add((table, image["id"]))

    def lose(self, table: str, key: str, contact_ids: set[str]) -> None:
        """Note a row as gone, unless it is known to be here."""
        self.rows[table].setdefault(key, None)
        for contact_id in contact_ids:
            self.keys[contact_id].add((table, key))

    def lacks(self, contact_ids: set[str]) -> list[str]:
        """Return who of some people is not on the chart."""
        return sorted(key for key in contact_ids if not self.rows["contact"].get(key))

    def of(self, contact_ids: set[str]) -> Iterator[tuple[str, str, Row | None]]:
        """Yield the rows of some people."""
        for table, key in sorted(set().union(*(self.keys[contact_id] for contact_id in contact_ids))):
            yield table, key, self.rows[table][key]


def chart_events(actor: Actor, *, account_id: UUID, after: int, limit: int = 200) -> list[Row]:
    """Return what happened to an account's chart after a sequence number."""
    changes = changes_about(actor, watched=_watched(actor, account_id), after=after, limit=limit)
    touched = {change.pk: _people_of(change, account_id) for change in changes}
    contact_ids = set().union(*touched.values())
    present = _present(actor, account_id, contact_ids)
    _add_lost(present, actor, present.lacks(contact_ids), after, [change.seq for change in changes])
    return [_event(change, account_id, present, touched[change.pk]) for change in changes]


def _watched(actor: Actor, account_id: UUID) -> Q:
    """Watch the account and everybody who works there or holds a seat."""
    jobs = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    in_jobs, in_seats = (Q(subject_id__in=rows.values("contact_id")) for rows in (jobs, seats))
    return Q(subject_id=account_id) | in_jobs | in_seats


def _people_of(change: Change, account_id: UUID) -> set[str]:
    """Return the contacts that a change touches, in so far as it concerns a chart."""
    return {
        image[column]
        for row in change.rows
        if row["table"] in PEOPLE_COLUMNS
        for image in (row["before"], row["after"])
        if image is not None and (row["table"] != "occupancy" or image["account_id"] == str(account_id))
        for column in PEOPLE_COLUMNS[row["table"]]
    }


def _present(actor: Actor, account_id: UUID, contact_ids: set[str]) -> Present:
    present = Present()
    keys = sorted(contact_ids)
    for start in range(0, len(keys), BATCH):
        _add_people(present, actor, account_id, keys[start : start + BATCH])
    return present


def _add_people(present: Present, actor: Actor, account_id: UUID, ids: list[str]) -> None:
    """Note contacts, their employments and their ties, in three statements (four when there are ties)."""
    seat = Occupancy.objects.filter(
        workspace_id=actor.workspace_id, contact_id=OuterRef("pk"), account_id=account_id, valid_to__isnull=True
    )
    seated: dict[UUID, bool] = {}
    for contact in (
        people(actor, account_id).filter(pk__in=ids).annotate(seated=Exists(seat)).values(*WIRE["contact"], "seated")
    ):
        present.add("contact", contact, here=True)
        seated[contact["id"]] = contact["seated"]
    jobs = visible_employments(actor, Employment.objects.of(actor.workspace_id).current()).filter(contact_id__in=ids)
    for job in jobs.values(*WIRE["employment"]):
        who = job["contact_id"]
        present.add("employment", job, here=who in seated and (seated[who] or job["account_id"] == account_id))
    either = Q(contact_a_id__in=ids) | Q(contact_b_id__in=ids)
    drawn = list(Tie.objects.of(actor.workspace_id).current().filter(either).values(*WIRE["tie"]))
    ends = {tie[end] for tie in drawn for end in PEOPLE_COLUMNS["tie"]}
    standing = visible_contacts(actor, people(actor, account_id)).filter(pk__in=ends)
    here = set(standing.values_list("pk", flat=True)) if drawn else set()
    for tie in drawn:
        present.add("tie", tie, here={tie[end] for end in PEOPLE_COLUMNS["tie"]} <= here)


def _add_lost(present: Present, actor: Actor, left: list[str], after: int, told: list[int]) -> None:
    """Note as gone what changes that are not told here took from people who left the chart."""
    for start in range(0, len(left), BATCH):
        batch = left[start : start + BATCH]
        untold = changes_about(actor, watched=Q(subject_id__in=batch), after=after, besides=told)
        for row in (row for change in untold for row in change.rows if row["table"] in present.rows):
            present.lose(row["table"], row["id"], _owners(row).intersection(batch))


def _owners(row: Row) -> set[str]:
    """Return the contacts that a changed row of theirs belongs or belonged to."""
    images = [image for image in (row["before"], row["after"]) if image is not None]
    return {image[column] for image in images for column in PEOPLE_COLUMNS[row["table"]]}


def _event(change: Change, account_id: UUID, present: Present, contact_ids: set[str]) -> Row:
    return {
        "seq": change.seq,
        "id": change.pk,
        "at": change.at,
        "actor_id": change.actor_id,
        "actor_name": change.actor_name,
        "kind": change.kind,
        "account_id": account_id,
        "undoes": change.undoes_id,
        "rows": list(_rows(change.rows, str(account_id), present, contact_ids)),
    }


def _rows(changed: Iterable[Row], account_id: str, present: Present, contact_ids: set[str]) -> Iterator[Row]:
    """Yield what a chart shows of a change: its own rows as the log has them, then the people as they are now."""
    before: dict[tuple[str, str], Row | None] = {}
    for row in changed:
        table, key = row["table"], row["id"]
        if table in present.rows:
            before.setdefault((table, key), wire_image(table, row["before"]))
        elif table in OF_ACCOUNT:
            was, is_now = (_own(account_id, table, row[side]) for side in ("before", "after"))
            if was or is_now:
                yield _row(table, key, was, is_now)
    gone: dict[tuple[str, str], Row | None] = dict.fromkeys((*before, *(("contact", key) for key in contact_ids)))
    now = gone | {(table, key): image for table, key, image in present.of(contact_ids)}
    for (table, key), image in now.items():
        yield _row(table, key, before.get((table, key)), image)


def _own(account_id: str, table: str, image: Row | None) -> Row | None:
    """Return what an account's chart shows of an image; a merge moves rows from one account to another."""
    if image is None or account_id != image["id" if table == "account" else "account_id"]:
        return None
    return wire_image(table, image)


def _row(table: str, key: str, before: Row | None, after: Row | None) -> Row:
    return {"table": table, "id": key, "before": before, "after": after}
