"""Erasing a person: nothing of him stays in tables, logs, search or uploaded files, and nobody can undo it.

All of it is one transaction. What is left says who erased somebody, when and why, and not whom.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.changes.models import ChangeSubject
from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import WorkspaceModel
from guanxi.decisions.models import ChainMember
from guanxi.directory.models import SearchTerm
from guanxi.directory.services.locking import lock_contacts
from guanxi.files.services import forget_unreferenced
from guanxi.followups.models import FollowUp, FollowUpContact
from guanxi.interactions.models import Attachment, Interaction, Participant
from guanxi.orgchart.models import EmptyAs, Line, Occupancy, Position
from guanxi.orgchart.queries.reporting import places_of
from guanxi.orgchart.services.locking import lock_charts
from guanxi.privacy.policies import access_lead_person, access_person
from guanxi.privacy.queries.mentions import Mention, mentions, shared_files
from guanxi.privacy.queries.persons import (
    Person,
    hanging,
    let_go_columns,
    person_of,
    person_of_lead,
    references,
    rows_let_go,
    rows_of,
    tables,
)
from guanxi.privacy.services.files import forget_files
from guanxi.privacy.services.logs import Remains, clean_row, redact_logs

Key = tuple[str, UUID]


@dataclass(frozen=True, slots=True)
class Erased:
    """What went, and which texts still name the person (as they stood before, for a person to look at)."""

    counts: Mapping[str, int]
    replaced: int
    left: list[Mention]


def erase_contact(
    *, actor: Actor, contact_id: UUID, confirm: str, reason: str, now: datetime, detail: str = "", replace: bool = True
) -> Erased:
    """Erase a contact and everything held on him.

    ``replace`` also takes what names him out of free texts that belong to something else, unless he has a namesake.
    """
    contact = access_person(actor, contact_id, "erase")
    if confirm.strip() != contact.name:
        raise Invalid("invalid", fields=[FieldError("confirm", "does_not_match")])
    _overwrite_freed_pages()
    with Recording(actor=actor, kind="contact.erased", now=now) as rec:
        lock_charts(rec, places_of(actor, [contact_id]))
        lock_contacts(rec.workspace_id, [contact_id])
        person = person_of(actor, access_person(actor, contact_id, "erase"))
        erased = _erase(rec, person, replace=replace and not person.namesakes)
        params = {"reason": reason, "detail": person.cleaned(detail.strip()), "counts": dict(erased.counts)}
        note(
            actor=actor,
            kind=Kind.PERSONAL_DATA_ERASED,
            now=now,
            subject_type="contact",
            subject_id=contact_id,
            params=params,
        )
    _empty_write_ahead_log()
    return erased


def erase_lead(
    *, actor: Actor, lead_id: UUID, confirm: str, reason: str, now: datetime, detail: str = "", replace: bool = True
) -> Erased:
    """Erase a lead with the person in it who is no contact, and what names him elsewhere as :func:`erase_contact`."""
    if confirm.strip() != access_lead_person(actor, lead_id, "erase").contact_name.strip():
        raise Invalid("invalid", fields=[FieldError("confirm", "does_not_match")])
    _overwrite_freed_pages()
    with Recording(actor=actor, kind="contact.erased", now=now) as rec:
        person = person_of_lead(actor, access_lead_person(actor, lead_id, "erase", lock=True))
        erased = _erase(rec, person, replace=replace and not person.namesakes)
        params = {"reason": reason, "detail": person.cleaned(detail.strip()), "counts": dict(erased.counts)}
        kind = Kind.PERSONAL_DATA_ERASED
        note(actor=actor, kind=kind, now=now, subject_type="lead", subject_id=lead_id, params=params)
    _empty_write_ahead_log()
    return erased


def _erase(rec: Recording, person: Person, *, replace: bool) -> Erased:
    free = _free_others(rec, person)
    rows: dict[Key, WorkspaceModel] = {(row.word, row.pk): row for row in rows_of(rec.actor, person, erasing=True)}
    lonely: list[list[Any]] = [_lonely_interactions(rec, person), _lonely_follow_ups(rec, person)]
    for some in lonely:
        rows |= {(row.word, row.pk): row for row in (*hanging(rec.actor, some), *some)}
    named = [*mentions(rec.actor, person, but=rows), *shared_files(rec.actor, person, but=rows)]
    seats = set(_occupied(rec, person).values_list("position_id", flat=True))
    lines = Line.objects.of(rec.workspace_id).filter(Q(source_id__in=seats) | Q(target_id__in=seats))
    on_chains = ChainMember.objects.of(rec.workspace_id).filter(position_id__in=seats)
    line_ids = {*lines.values_list("pk", flat=True), *on_chains.values_list("pk", flat=True)}
    _empty_seats(rec, person)
    _make_anonymous(rec, person, rows)
    texts = [mention for mention in named if replace and mention.replaceable]
    _clean_texts(rec, person, texts)
    _let_go(rec, rows)
    counts = _delete(rec, rows.values())
    _forget_derived(rec, {*person.ids, *(key for word, key in rows if word == "lead")})
    counts["file"] = forget_files(rec, person, rows.values())
    files = {row.file_id for row in rows.values() if isinstance(row, Attachment)}
    counts["stored_file"] = forget_unreferenced(workspace_id=rec.workspace_id, file_ids=files)
    remains = Remains(person, frozenset(rows), frozenset(seats), frozenset(line_ids), free)
    rec.clean_images(lambda entry: clean_row(entry, remains))
    counts["log"] = redact_logs(actor=rec.actor, remains=remains, now=rec.now)
    left = [mention for mention in named if mention not in texts]
    return Erased(counts, len(texts), left)


def _free_others(rec: Recording, person: Person) -> frozenset[Key]:
    """Empty the references of rows that are not his (a customer's service case); they are texts like others then."""
    rows = rows_let_go(rec.actor, person)
    for row in rows:
        columns = [name for name in let_go_columns(type(row)) if getattr(row, name) in person.ids]
        rec.cleanse(row, **dict.fromkeys(columns))
    return frozenset((row.word, row.pk) for row in rows)


def _occupied(rec: Recording, person: Person) -> Any:
    return Occupancy.objects.of(rec.workspace_id).filter(contact_id__in=person.ids)


def _empty_seats(rec: Recording, person: Person) -> None:
    """Leave his seats to somebody unknown, without what was said of him there."""
    held = _occupied(rec, person).current().values_list("position_id", flat=True)
    for seat in Position.objects.of(rec.workspace_id).filter(pk__in=list(held)).order_by("pk"):
        rec.cleanse(seat, empty_as=EmptyAs.UNKNOWN, note="", color=None)
    ends = Q(source_id__in=list(held)) | Q(target_id__in=list(held))
    on_chains = ChainMember.objects.of(rec.workspace_id).filter(position_id__in=list(held))
    remarked: list[Line | ChainMember] = [
        *Line.objects.of(rec.workspace_id).filter(ends).order_by("pk"),
        *on_chains.order_by("pk"),
    ]
    for row in remarked:
        if row.note or row.evidence:
            rec.cleanse(row, note="", evidence="")


def _lonely_interactions(rec: Recording, person: Person) -> list[Interaction]:
    """Return what passed between us and nobody but him."""
    his = Participant.objects.of(rec.workspace_id).filter(contact_id__in=person.ids).values("interaction_id")
    others = Participant.objects.of(rec.workspace_id).exclude(contact_id__in=person.ids).values("interaction_id")
    rows = Interaction.objects.of(rec.workspace_id).filter(pk__in=his, anonymous=0).exclude(pk__in=others)
    return list(rows.order_by("pk"))


def _lonely_follow_ups(rec: Recording, person: Person) -> list[FollowUp]:
    """Return what was to be done with nobody but him."""
    links = FollowUpContact.objects.of(rec.workspace_id)
    his = links.filter(contact_id__in=person.ids).values("follow_up_id")
    others = links.exclude(contact_id__in=person.ids).values("follow_up_id")
    return list(FollowUp.objects.of(rec.workspace_id).filter(pk__in=his).exclude(pk__in=others).order_by("pk"))


def _let_go(rec: Recording, going: Mapping[Key, WorkspaceModel]) -> None:
    """Let rows that stay forget those that go: what was planned with others after a talk with nobody but him."""
    for target in {type(row) for row in going.values()}:
        ids = [row.pk for row in going.values() if type(row) is target]
        for model, column in [(one, name) for one in tables() for name in references(one, target, loose=True)]:
            rows: Any = model.objects.of(rec.workspace_id).filter(**{f"{column}__in": ids})
            for row in rows.order_by("pk"):
                if (row.word, row.pk) not in going:
                    rec.cleanse(row, **{column: None})


def _make_anonymous(rec: Recording, person: Person, going: Mapping[Key, WorkspaceModel]) -> None:
    """Let interactions with others remember that there was one more."""
    his = Participant.objects.of(rec.workspace_id).filter(contact_id__in=person.ids, archived_at__isnull=True)
    ids = set(his.values_list("interaction_id", flat=True)) - {key for word, key in going if word == "interaction"}
    for interaction in Interaction.objects.of(rec.workspace_id).filter(pk__in=ids).order_by("pk"):
        rec.cleanse(interaction, anonymous=interaction.anonymous + 1)


def _clean_texts(rec: Recording, person: Person, found: Iterable[Mention]) -> None:
    """Take what names him out of texts that belong to something else."""
    columns: dict[Key, list[str]] = {}
    rows: dict[Key, WorkspaceModel] = {}
    for mention in found:
        key = (mention.row.word, mention.row.pk)
        rows[key] = mention.row
        columns.setdefault(key, []).append(mention.column)
    for key, row in rows.items():
        row.refresh_from_db(from_queryset=type(row).objects.of(rec.workspace_id))
        rec.cleanse(row, **{name: person.cleaned(getattr(row, name)) for name in columns[key]})


def _delete(rec: Recording, rows: Iterable[WorkspaceModel]) -> Counter[str]:
    of_model: dict[type[WorkspaceModel], list[WorkspaceModel]] = {}
    for row in rows:
        of_model.setdefault(type(row), []).append(row)
    for of_one in of_model.values():
        rec.erase(of_one)
    return Counter({model.word: len(of_one) for model, of_one in of_model.items()})


def _forget_derived(rec: Recording, ids: set[UUID]) -> None:
    SearchTerm.objects.of(rec.workspace_id).filter(subject_id__in=ids).delete()
    ChangeSubject.objects.of(rec.workspace_id).filter(subject_id__in=ids).delete()


def _overwrite_freed_pages() -> None:
    """Let SQLite overwrite what is deleted, instead of leaving it in the file until the space is needed."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def _empty_write_ahead_log() -> None:
    """Bring SQLite's write-ahead log into the file, as far as readers let it: the old pages stand there too."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
