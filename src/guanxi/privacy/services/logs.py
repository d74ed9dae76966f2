"""Taking a person out of the logs: images of what was his go, what names him elsewhere is overwritten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.audit.models import AuditEntry
from guanxi.audit.services import redact_changes, redact_entries
from guanxi.changes.images import model_of
from guanxi.changes.models import Change
from guanxi.core.actor import Actor
from guanxi.core.sealing.boxes import MARK
from guanxi.privacy.queries.mentions import free_texts
from guanxi.privacy.queries.persons import Person, let_go_columns

Entry = dict[str, Any]
# What people wrote about a seat while he sat there, and about its lines.
REMARKS: Mapping[str, Mapping[str, Any]] = {
    "position": {"note": "", "color": None},
    "line": {"note": "", "evidence": ""},
    "chain_member": {"note": "", "evidence": ""},
}
BATCH = 50
SEALED_FIELDS = f'"custom": "{MARK}'


@dataclass(frozen=True, slots=True)
class Remains:
    """What of a person may stand in the logs: rows that went, and seats and lines that stay without remarks."""

    person: Person
    rows: frozenset[tuple[str, UUID]]
    seats: frozenset[UUID]
    lines: frozenset[UUID]
    # What names him no longer, and stays.
    free: frozenset[tuple[str, UUID]] = frozenset()

    @property
    def ids(self) -> set[str]:
        """Return the keys by which he can be found in images."""
        leads = (key for word, key in self.rows if word == "lead")
        return {str(key) for key in (*self.person.ids, *leads, *self.seats, *self.lines)}


def redact_logs(*, actor: Actor, remains: Remains, now: datetime) -> int:
    """Clean both logs and answer how many rows of theirs were rewritten."""
    changes = [change for change in _changes(actor, remains) if clean_change(change, remains)]
    entries = [entry for entry in _entries(actor, remains) if _clean_entry(entry, remains)]
    if changes:
        redact_changes(actor=actor, changes=changes, now=now)
    if entries:
        redact_entries(actor=actor, entries=entries, now=now)
    return len(changes) + len(entries)


def _changes(actor: Actor, remains: Remains) -> Iterator[Change]:
    """Yield the changes in which he may stand, a batch in memory at a time."""
    sought = [*sorted(remains.ids), *remains.person.needles]
    rules = [Q(rows__contains_text=text) | Q(params__contains_text=text) for text in sought]
    # Into sealed fields nobody can look from outside.
    rules.append(Q(rows__contains_text=SEALED_FIELDS))
    rows = Change.objects.of(actor.workspace_id).filter(reduce(or_, rules))
    # A sealed number is not found as text: where his rows are, his key is.
    yield from rows.order_by("seq").iterator(BATCH)


def _entries(actor: Actor, remains: Remains) -> Iterator[AuditEntry]:
    rules = [Q(params__contains_text=text) for text in (*sorted(remains.ids), *remains.person.needles)]
    rule = reduce(or_, rules) | Q(subject_id__in=remains.person.ids)
    yield from AuditEntry.objects.of(actor.workspace_id).filter(rule).order_by("seq").iterator(BATCH)


def clean_change(change: Change, remains: Remains) -> bool:
    """Take the person out of a change in memory; answer whether he was in it."""
    rows = [clean_row(entry, remains) for entry in change.rows if not _is_his(entry, remains)]
    params = remains.person.cleaned(change.params)
    if rows == change.rows and params == change.params:
        return False
    change.rows, change.params = rows, params
    return True


def _is_his(entry: Entry, remains: Remains) -> bool:
    return (entry["table"], UUID(entry["id"])) in remains.rows


def clean_row(entry: Entry, remains: Remains) -> Entry:
    """Return a changed row without what names the person, and without remarks where he sat."""
    blank = REMARKS.get(entry["table"], {}) if UUID(entry["id"]) in remains.seats | remains.lines else {}
    model = model_of(entry["table"])
    if (entry["table"], UUID(entry["id"])) in remains.free:
        blank = {**blank, **dict.fromkeys(let_go_columns(model))}
    texts = [name for name, replaceable in free_texts(model).items() if replaceable]
    return entry | {side: _clean_image(entry[side], blank, texts, remains.person) for side in ("before", "after")}


def _clean_image(image: Entry | None, blank: Mapping[str, Any], texts: list[str], person: Person) -> Entry | None:
    if image is None:
        return None
    cleaned = {name: person.cleaned(image[name]) for name in texts if image.get(name)}
    return {**image, **cleaned, **blank}


def _clean_entry(entry: AuditEntry, remains: Remains) -> bool:
    """Clean an audit entry; what somebody wrote about him himself goes whole."""
    params = remains.person.cleaned(entry.params)
    if entry.subject_id in remains.person.ids:
        params.pop("detail", None)
    if params == entry.params:
        return False
    entry.params = params
    return True
