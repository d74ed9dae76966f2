"""Entries of both logs with the names of everything they speak of, in few statements."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from guanxi.audit.queries.search import Entry, Wanted
from guanxi.audit.schemas import AuditFilter
from guanxi.core.actor import Actor
from guanxi.directory.queries.lists import born_at
from guanxi.directory.queries.search import search
from guanxi.orgchart.queries.readable import names_by_word
from guanxi.orgchart.queries.telling import told
from guanxi.workspaces.queries import check_member, members

MOST_MEANT = 20
Names = dict[UUID, str]


def wanted_of(actor: Actor, chosen: AuditFilter) -> Wanted:
    """Return what a filter asks for: a text may mean a colleague, an account or a contact."""
    if chosen.person is not None:
        check_member(actor, chosen.person)
    persons, records = _meant(actor, chosen.q) if chosen.q.strip() else (None, ())
    return Wanted(
        person=chosen.person,
        record=chosen.record,
        born_at=born_at(actor, chosen.record) if chosen.record else None,
        kind=chosen.kind,
        start=chosen.start,
        end=chosen.end,
        persons=persons,
        records=records,
    )


def _meant(actor: Actor, text: str) -> tuple[tuple[UUID, ...], tuple[UUID, ...]]:
    wanted = text.strip().casefold()
    persons = [member.pk for member in members(actor) if wanted in member.name.casefold()]
    records = [hit["id"] for hit in search(actor, text=text, limit=MOST_MEANT // 2)]
    return tuple(persons[:MOST_MEANT]), tuple(records[:MOST_MEANT])


def told_entries(actor: Actor, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Return entries as the wire has them."""
    changes = [entry for entry in entries if is_change(entry)]
    said = {change["id"]: change for change in told(actor, changes)}  # type: ignore[arg-type]
    names = names_in(actor, entries)
    return [{**told_entry(entry, names), "change": said.get(entry.pk)} for entry in entries]


def is_change(entry: Entry) -> bool:
    """Tell which log an entry is of."""
    return entry.word == "change"


def names_in(actor: Actor, entries: Iterable[Entry]) -> Names:
    """Return the names of the accounts and things that entries are about."""
    things = [("account", entry.account_id) for entry in entries]
    things += [_subject(entry) for entry in entries]
    return names_by_word(actor, things)


def told_entry(entry: Entry, names: Names) -> dict[str, Any]:
    """Return who, when and what."""
    _, subject = _subject(entry)
    return {
        "id": entry.pk,
        "log": "changes" if is_change(entry) else "audit",
        "seq": entry.seq,
        "at": entry.at,
        "actor_id": entry.actor_id,
        "actor_name": entry.actor_name,
        "kind": entry.kind,
        "account_id": entry.account_id,
        "account_name": _name(names, entry.account_id),
        "subject_name": _name(names, subject),
        "redacted": entry.redaction is not None,
        "noted": _noted(entry),
    }


def _name(names: Names, key: UUID | None) -> str:
    return names.get(key, "") if key else ""


def _subject(entry: Entry) -> tuple[str, UUID | None]:
    return getattr(entry, "subject_type", ""), getattr(entry, "subject_id", None)


def _noted(entry: Entry) -> dict[str, Any] | None:
    if is_change(entry):
        return None
    columns = ("subject_type", "subject_id", "source", "through", "params")
    return {name: getattr(entry, name) for name in columns}
