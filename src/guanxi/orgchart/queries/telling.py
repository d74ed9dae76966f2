"""What a change says: its rows without the book-keeping, and the names of everything they point at."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.models import Change
from guanxi.core.actor import Actor
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Account, Contact, Department
from guanxi.directory.queries.masking import clear_accounts, clear_contacts, masked_custom, shown_number
from guanxi.orgchart.models import Group, Occupancy, Position, TieKind
from guanxi.orgchart.queries.readable import Ids, names_of, readable
from guanxi.workspaces.models import Member, Team
from relgraph.masking import masked

# So many rows of one table with one fate are told: enough for names in a sentence.
MAX_OF_A_KIND = 6
MAX_TEXT = 160

# What is in every row and says nothing to a reader.
SILENT = frozenset({
    "id", "workspace_id", "version", "sort_key", "name_key", "key", "asserted_by_id", "asserted_at", "evidence_id",
    "origin", "sensitive", "rater_id", "created_at", "seats", "anonymous", "custom", "merged_into_id", "user_id",
})  # fmt: skip
# What every row has from its birth, told only when it is what changed.
FROM_BIRTH = frozenset({"valid_from", "archived_at", "rank", "certainty", "attention", "empty_as"})
ENDS = ("valid_to", "archived_at")
POINTS = "contact_point"
# Left out even where everything is shown.
BOOK_KEEPING = frozenset({"id", "version", "sort_key", "name_key"})
MAX_UNFOLDED = 200

REFERENCES: dict[str, type[WorkspaceModel]] = {
    "account_id": Account,
    "answered_by_id": Member,
    "before_id": Contact,
    "contact_id": Contact,
    "contact_a_id": Contact,
    "contact_b_id": Contact,
    "department_id": Department,
    "group_id": Group,
    "instead_id": Contact,
    "member_id": Member,
    "other_id": Contact,
    "owner_id": Member,
    "position_id": Position,
    "source_id": Position,
    "target_id": Position,
    "team_id": Team,
}
PARENTS: dict[str, type[WorkspaceModel]] = {"account": Account, "department": Department}

Row = dict[str, Any]


def told(actor: Actor, changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Return, for each change, its first rows as a reader needs them and the names for them, in few statements.

    A step of a long operation is told by its parameters alone: its rows are hundreds, and nobody reads them here.
    """
    single = [change.pk for change in changes if change.operation_id is None]
    kept = readable(actor, dict(Change.objects.of(actor.workspace_id).filter(pk__in=single).values_list("pk", "rows")))
    first = {key: list(_first_of_each(found)) for key, found in kept.items()}
    clear = _clear(actor, first.values())
    rows = {key: [told_row(masked_row(row, clear)) for row in found] for key, found in first.items()}
    ids = _referenced(row for told_rows in rows.values() for row in told_rows)
    names = names_of(actor, ids)
    seats = _Seats(actor, ids[Position])
    counts = {key: Counter(f"{row['table']}.{_fate(row)}" for row in found) for key, found in kept.items()}
    return [_entry(change, rows.get(change.pk, []), counts.get(change.pk, {}), names, seats) for change in changes]


def unfolded(actor: Actor, change: Change) -> dict[str, Any]:
    """Return a change as :func:`told` does, with its rows column by column, former value and new one."""
    rows = readable(actor, {change.pk: change.rows[:MAX_UNFOLDED]})[change.pk]
    clear = _clear(actor, [rows])
    rows = [masked_row(row, clear) for row in rows]
    ids = _referenced(told_row(row) for row in rows)
    entry = _entry(change, [told_row(row) for row in rows], {}, names_of(actor, ids), _Seats(actor, ids[Position]))
    return {**entry, "images": [_by_column(row) for row in rows], "total": len(change.rows)}


def _by_column(row: Mapping[str, Any]) -> Row:
    before, after = row["before"] or {}, row["after"] or {}
    columns = [name for name in {**before, **after} if name not in BOOK_KEEPING]
    fields = [
        {"name": name, "before": before.get(name), "after": after.get(name)}
        for name in columns
        if before.get(name) != after.get(name) and (before or after.get(name) not in (None, "", [], {}))
    ]
    return {"table": row["table"], "id": row["id"], "did": _fate(row), "fields": fields}


def _clear(actor: Actor, changes: Iterable[Sequence[Row]]) -> frozenset[UUID]:
    """Return whose numbers the reader sees in clear, of those that were changed: contacts and accounts."""
    rows = [row for some in changes for row in some]
    points = {UUID(image["contact_id"]) for row in rows if row["table"] == POINTS for image in _images(row)}
    contacts = points | {UUID(row["id"]) for row in rows if row["table"] == "contact"}
    accounts = {UUID(row["id"]) for row in rows if row["table"] == "account"}
    return clear_contacts(actor, contacts) | clear_accounts(actor, accounts)


def masked_row(row: Row, clear: Collection[UUID]) -> Row:
    """Return a changed row without the numbers and fields that are not for the reader."""
    if row["table"] in ("account", "contact"):
        hidden = UUID(row["id"]) not in clear
        return row | {side: _without_private(row[side]) for side in ("before", "after")} if hidden else row
    if row["table"] != POINTS or all(UUID(image["contact_id"]) in clear for image in _images(row)):
        return row
    return row | {side: _masked_image(row[side]) for side in ("before", "after")}


def _images(row: Row) -> list[Row]:
    return [image for image in (row["before"], row["after"]) if image is not None]


def _without_private(image: Row | None) -> Row | None:
    """Mask an account's number and every custom field: which of them were marked at that time nobody knows any more."""
    if image is None:
        return None
    phone = {"phone": shown_number(image["phone"], clear=False)} if "phone" in image else {}
    return image | phone | {"custom": masked_custom(image.get("custom") or {}, image.get("custom") or {})}


def _masked_image(image: Row | None) -> Row | None:
    if image is None or not image.get("sensitive", True):
        return image
    return image | {"value": masked(image["kind"], image["value"])}


def _first_of_each(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the first rows of every table and fate: what a large change is about may be written last."""
    seen: Counter[tuple[str, str]] = Counter()
    for row in rows:
        kind = row["table"], _fate(row)
        seen[kind] += 1
        if seen[kind] <= MAX_OF_A_KIND:
            yield row


def told_row(row: Mapping[str, Any]) -> Row:
    """Return what happened to one row: ``now`` says what it is, ``was`` the former values of what is new about it."""
    before, after = row["before"], row["after"] or {}
    was = {} if before is None else {name: before.get(name) for name in after if before.get(name) != after[name]}
    was = {name: _short(value) for name, value in was.items() if name not in SILENT}
    now = {
        name: _short(value)
        for name, value in after.items()
        if name in was or (value not in (None, "", []) and name not in SILENT | FROM_BIRTH)
    }
    return {"table": row["table"], "id": row["id"], "did": _fate(row), "now": now, "was": was}


def _fate(row: Mapping[str, Any]) -> str:
    before, after = row["before"], row["after"]
    if before is None:
        return "new"
    if after is None:
        return "gone"
    ended = [bool(image.get(name)) for image in (before, after) for name in ENDS]
    was_gone, is_gone = any(ended[:2]), any(ended[2:])
    if is_gone and not was_gone:
        return "gone"
    return "back" if was_gone and not is_gone else "changed"


def _short(value: Any) -> Any:
    return value[:MAX_TEXT] + "…" if isinstance(value, str) and len(value) > MAX_TEXT else value


def _entry(
    change: Change, rows: list[Row], counts: Mapping[str, int], names: Mapping[str, str], seats: "_Seats"
) -> dict[str, Any]:
    ids = {key for found in _referenced(rows).values() for key in found}
    return {
        "id": change.pk,
        "seq": change.seq,
        "at": change.at,
        "actor_id": change.actor_id,
        "actor_name": change.actor_name,
        "kind": change.kind,
        "account_id": change.account_id,
        "operation_id": change.operation_id,
        "params": change.params,
        "undone": change.undone_by_id is not None,
        "rows": rows,
        "counts": dict(counts),
        "names": {key: names[key] for key in sorted(ids) if key in names},
        "seats": {key: seats.name(key, change.at) for key in sorted(ids) if key in seats},
    }


def _referenced(rows: Iterable[Row]) -> Ids:
    """Return what rows point at, by model; a seat's own id included, because it is called by its occupant."""
    found: Ids = defaultdict(set)
    for row in rows:
        if row["table"] == "position":
            found[Position].add(row["id"])
        if row["table"] == "tie" and "kind" in row["now"]:
            found[TieKind].add(row["now"]["kind"])
        for values in (row["now"], row["was"]):
            for name, value in values.items():
                model = PARENTS.get(row["table"]) if name == "parent_id" else REFERENCES.get(name)
                if model is not None and value:
                    found[model].add(value)
    return found


class _Seats:
    """How seats were called at a moment: by title, and by who sat there then."""

    def __init__(self, actor: Actor, ids: set[str]) -> None:
        seats = Position.objects.of(actor.workspace_id).filter(pk__in=ids)
        self._titles = {str(key): title for key, title in seats.values_list("pk", "title")}
        self._sitting: dict[str, list[tuple[datetime | None, datetime | None, str]]] = defaultdict(list)
        people = Occupancy.objects.of(actor.workspace_id).filter(position_id__in=ids)
        columns = people.values_list("position_id", "valid_from", "valid_to", "contact__name").order_by(
            "valid_from", "pk"
        )
        for key, start, end, name in columns:
            self._sitting[str(key)].append((start, end, name))

    def __contains__(self, key: str) -> bool:
        return key in self._titles

    def name(self, key: str, at: datetime) -> dict[str, str]:
        """Return the seat's title and its occupant at a moment, empty when nobody sat there."""
        there = [
            name
            for start, end, name in self._sitting[key]
            if (start is None or start <= at) and (end is None or at < end)
        ]
        return {"title": self._titles[key], "occupant": there[-1] if there else ""}
