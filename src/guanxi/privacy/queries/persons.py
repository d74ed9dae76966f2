"""One person as the tables have him: his contact, those merged into it, and what names him in texts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.apps import apps

from guanxi.core.actor import Actor
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Contact, ContactPoint, PointKind, point_key
from guanxi.leads.models import Lead

Model = type[WorkspaceModel]
REMOVED = "〔已删除〕"
SHORTEST_NAME = 2
SHORTEST_NUMBER = 5


@dataclass(frozen=True)
class Person:
    """A contact with those merged into him, and the texts that tell who he is, longest first."""

    contact: Contact
    contacts: tuple[Contact, ...]
    needles: tuple[str, ...]
    namesakes: int
    # Who stands in a lead alone is no contact: ``contact`` is a name without a row then, and ``contacts`` is empty.
    leads: tuple[Lead, ...] = ()

    @property
    def ids(self) -> frozenset[UUID]:
        """The keys of all his contacts."""
        return frozenset(contact.pk for contact in self.contacts)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self.needles)) or r"(?!)", re.IGNORECASE)

    def is_named_in(self, value: Any) -> bool:
        """Tell whether any text of a tree of JSON names him."""
        return any(self._pattern.search(text) for text in texts_of(value))

    def cleaned(self, value: Any) -> Any:
        """Return a tree of JSON with what names him taken out of its texts."""
        if isinstance(value, str):
            return self._pattern.sub(REMOVED, value)
        if isinstance(value, list):
            return [self.cleaned(item) for item in value]
        return {key: self.cleaned(item) for key, item in value.items()} if isinstance(value, dict) else value


def texts_of(value: Any) -> Iterator[str]:
    """Yield the texts in a tree of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts_of(item)


def person_of(actor: Actor, contact: Contact) -> Person:
    """Return the person a contact is."""
    contacts = tuple(_with_merged(actor, contact))
    points = ContactPoint.objects.of(actor.workspace_id).filter(contact_id__in=[one.pk for one in contacts])
    numbers = [text for point in points for text in (point.value.strip(), point_key(point.kind, point.value))]
    names = {one.name for one in contacts if len(one.name) >= SHORTEST_NAME}
    needles = names | {text for text in numbers if len(text) >= SHORTEST_NUMBER}
    same = Contact.objects.of(actor.workspace_id).filter(name__in=names, archived_at__isnull=True)
    namesakes = same.exclude(pk__in=[one.pk for one in contacts]).count()
    return Person(contact, contacts, tuple(sorted(needles, key=lambda text: (-len(text), text))), namesakes)


def person_of_lead(actor: Actor, lead: Lead) -> Person:
    """Return the person whom a lead names."""
    points = ((PointKind.PHONE, lead.phone), (PointKind.EMAIL, lead.email))
    numbers = {text for kind, value in points for text in (value.strip(), point_key(kind, value))}
    name = lead.contact_name.strip()
    needles = {text for text in numbers if len(text) >= SHORTEST_NUMBER}
    needles |= {name} if len(name) >= SHORTEST_NAME else set()
    same = Contact.objects.of(actor.workspace_id).filter(name=name, archived_at__isnull=True).count()
    same += Lead.objects.of(actor.workspace_id).filter(contact_name=name, archived_at=None).exclude(pk=lead.pk).count()
    named = Contact(id=lead.pk, workspace_id=actor.workspace_id, name=lead.contact_name)
    return Person(named, (), tuple(sorted(needles, key=lambda text: (-len(text), text))), same, (lead,))


def _with_merged(actor: Actor, contact: Contact) -> Iterator[Contact]:
    seen: set[UUID] = set()
    found = [contact]
    while found:
        yield from found
        seen |= {one.pk for one in found}
        merged = Contact.objects.of(actor.workspace_id).filter(merged_into_id__in=[one.pk for one in found])
        found = list(merged.exclude(pk__in=seen))


def tables() -> list[Model]:
    """Return the tables that the log can tell of."""
    found = [model for model in apps.get_models() if issubclass(model, WorkspaceModel) and model.word]
    return sorted(found, key=lambda model: model.word)


def references(model: Model, target: Model = Contact, *, loose: bool | None = None) -> list[str]:
    """Return the columns of a table that point at contacts, or at another table: all, or those that may be empty."""
    fields = [field for field in model._meta.local_fields if isinstance(field, WorkspaceForeignKey)]
    return [field.attname for field in fields if field.related_model is target and loose in (None, field.null)]


def let_go_columns(model: Model) -> list[str]:
    """Return the columns of a table that are emptied when the person they point at is erased."""
    columns = {field.name: field.attname for field in model._meta.local_fields}
    return [columns[name] for name in sorted(model.lets_go)]


def rows_let_go(actor: Actor, person: Person) -> list[WorkspaceModel]:
    """Return the rows that name the person without being his: they stay, and forget him."""
    return [row for model in tables() for row in _pointing(actor, model, let_go_columns(model), person.ids)]


def rows_of(actor: Actor, person: Person, *, erasing: bool = False) -> Iterator[WorkspaceModel]:
    """Yield every row that points at the person, whatever table it is in, what hangs on such rows, and himself.

    What is going when he is erased (``erasing``) is less: rows that let him go stay.
    """
    for model in tables():
        kept = let_go_columns(model) if erasing else []
        columns = [name for name in references(model) if name not in kept]
        rows = [row for row in _pointing(actor, model, columns, person.ids) if row.pk not in person.ids]
        yield from _hanging(actor, model, frozenset(row.pk for row in rows))
        yield from rows
    for lead in person.leads:
        yield from hanging(actor, [lead])
        yield lead
    yield from person.contacts


def hanging(actor: Actor, rows: Sequence[WorkspaceModel]) -> Iterator[WorkspaceModel]:
    """Yield what hangs on rows of one table that go: who took part in an interaction, what was attached to it."""
    if rows:
        yield from _hanging(actor, type(rows[0]), frozenset(row.pk for row in rows))


def _hanging(actor: Actor, model: Model, ids: frozenset[UUID]) -> Iterator[WorkspaceModel]:
    """Yield what cannot be without rows of his: the roles, parts and plans of somebody on a decision chain."""
    if not ids or model is Contact:
        return
    for other in tables():
        yield from _pointing(actor, other, references(other, model, loose=False), ids)


def _pointing(actor: Actor, model: Model, columns: Iterable[str], ids: frozenset[UUID]) -> list[WorkspaceModel]:
    found: dict[UUID, WorkspaceModel] = {}
    for column in columns:
        rows: Any = model.objects.of(actor.workspace_id)
        found |= {row.pk: row for row in rows.filter(**{f"{column}__in": ids}).order_by("pk")}
    return list(found.values())
