"""Free texts that name a person although they belong to something else: a note on a customer, a visit's summary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.core.models import WorkspaceModel
from guanxi.core.sealing.fields import SealedColumn, SealedJSONField
from guanxi.interactions.models import Attachment, Participant
from guanxi.privacy.queries.persons import Model, Person, references, tables

AROUND = 30
# Names are not texts: whoever bears the same one keeps it. They are told of, and left to a person.
NAMES = frozenset({"name", "account", "company", "contact_name"})
FREE_CHARS = frozenset({
    "evidence", "title", "note", "action", "subject", "place", "reason", "reason_note", "source_detail",
})  # fmt: skip
FREE_JSON = frozenset({"custom", "tags", "seats", "vocabularies", "products", "values", "stages"})
LOGS = frozenset({"change", "audit_entry", "member_answer"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A text that names the person, and where it stands."""

    row: WorkspaceModel
    column: str
    excerpt: str
    replaceable: bool

    def as_json(self) -> dict[str, Any]:
        """Return the wire form."""
        return {
            "table": self.row.word,
            "id": self.row.pk,
            "field": self.column,
            "excerpt": self.excerpt,
            "account_id": getattr(self.row, "account_id", None) or _own_id(self.row),
            "replaceable": self.replaceable,
        }


def _own_id(row: WorkspaceModel) -> UUID | None:
    return row.pk if row.word == "account" else None


def free_texts(model: Model) -> dict[str, bool]:
    """Return the columns of a table in which people write freely, and whether what names somebody may be taken out."""
    found: dict[str, bool] = {}
    for field in model._meta.local_fields:
        text = isinstance(field, models.TextField) and not isinstance(field, SealedColumn)
        tree = isinstance(field, (models.JSONField, SealedJSONField)) and field.name in FREE_JSON
        if text or tree or field.name in FREE_CHARS:
            found[field.attname] = True
        elif field.name in NAMES and isinstance(field, models.CharField) and model.word not in ("contact", "member"):
            found[field.attname] = False
    return found


def mentions(actor: Actor, person: Person, *, but: Mapping[tuple[str, UUID], Any]) -> Iterator[Mention]:
    """Yield the texts that name the person in rows other than those given."""
    if not person.needles:
        return
    for model in tables():
        columns = free_texts(model) if model.word not in LOGS else {}
        for row in _candidates(actor, model, list(columns), person):
            if (row.word, row.pk) not in but and not _is_his(row, person):
                yield from _in_row(row, columns, person)


def shared_files(actor: Actor, person: Person, *, but: Mapping[tuple[str, UUID], Any]) -> Iterator[Mention]:
    """Yield what is attached to interactions that he shared with others: only a person can tell whether he is in it."""
    people = Participant.objects.of(actor.workspace_id).filter(contact_id__in=person.ids)
    others = Participant.objects.of(actor.workspace_id).exclude(contact_id__in=person.ids)
    shared = Q(interaction_id__in=others.values("interaction_id")) | Q(interaction__anonymous__gt=0)
    rows = Attachment.objects.of(actor.workspace_id).filter(shared, interaction_id__in=people.values("interaction_id"))
    for row in rows.select_related("interaction").order_by("pk"):
        if (row.word, row.pk) not in but and ("interaction", row.interaction_id) not in but:
            yield Mention(row, "file", row.name, replaceable=False)


def _in_row(row: WorkspaceModel, columns: Mapping[str, bool], person: Person) -> Iterator[Mention]:
    for column, replaceable in columns.items():
        value = getattr(row, column)
        if person.is_named_in(value):
            yield Mention(row, column, _excerpt(value, person), replaceable)


def _candidates(actor: Actor, model: Model, columns: list[str], person: Person) -> Any:
    rows: Any = model.objects.of(actor.workspace_id)
    if not columns:
        return rows.none()
    rules = [_contains(model, column, needle) for column in columns for needle in person.needles]
    return rows.filter(reduce(or_, rules)).order_by("pk")


def _contains(model: Model, column: str, needle: str) -> Q:
    """Return the rule of rows that may name him; the database cannot look into what is sealed, so all of it may."""
    if isinstance(model._meta.get_field(column), SealedColumn):
        return Q(**{f"{column}__stale": "."})  # no key is called this: everything that is not empty
    lookup = "contains_text" if isinstance(model._meta.get_field(column), models.JSONField) else "icontains"
    return Q(**{f"{column}__{lookup}": needle})


def _is_his(row: WorkspaceModel, person: Person) -> bool:
    return row.pk in person.ids or any(getattr(row, column) in person.ids for column in references(type(row)))


def _excerpt(value: Any, person: Person) -> str:
    text = value if isinstance(value, str) else str(value)
    at = min((place for needle in person.needles if (place := text.lower().find(needle.lower())) >= 0), default=0)
    start = max(0, at - AROUND)
    return ("…" if start else "") + text[start : at + 2 * AROUND]
