"""Everything that is held on a person, fact and opinion apart, with who said it, when and on what evidence.

Every row that points at him is there, also from tables that this module has never heard of: those are facts.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from guanxi.changes.images import columns
from guanxi.changes.models import Change, ChangeSubject
from guanxi.core.actor import Actor
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.decisions.models import DecisionChain
from guanxi.directory.models import Account, Contact, Department
from guanxi.followups.models import FollowUp, FollowUpContact
from guanxi.interactions.models import Interaction, Participant
from guanxi.orgchart.models import Line, LineKind, Occupancy, Position
from guanxi.privacy.policies import access_held, access_lead_person, access_person
from guanxi.privacy.queries.mentions import mentions, shared_files
from guanxi.privacy.queries.persons import Person, person_of, person_of_lead, rows_of
from guanxi.privacy.queries.sight import nameable, shown_changes, shown_mentions, shown_rows
from guanxi.workspaces.models import Member

Row = dict[str, Any]
# What we think of him. Attention, note and tags of the contact himself, and remarks and colours of his seats, too.
OPINIONS = frozenset({"rating", "contact_role", "tie", "chain_member", "chain_role", "stage_part", "pairing"})
JUDGEMENTS = ("attention", "note", "tags", "custom")
ORIGIN = ("certainty", "origin", "asserted_by_id", "asserted_at", "evidence", "review_on")
HIDDEN = frozenset({"id", "sort_key", "version", "evidence_id", *ORIGIN})
NAMED: tuple[Any, ...] = (Account, Contact, DecisionChain, Department, Member)
MAX_CHANGES = 1_000


def personal_data(actor: Actor, contact_id: UUID) -> Row:
    """Return what is held on a person. What lies at accounts the reader does not see is counted as ``withheld``."""
    return _held(actor, person_of(actor, access_held(actor, contact_id)))


def personal_data_in_lead(actor: Actor, lead_id: UUID) -> Row:
    """Return what is held on a person who stands in a lead and is no contact."""
    return _held(actor, person_of_lead(actor, access_lead_person(actor, lead_id, "take_out")))


def _held(actor: Actor, person: Person) -> Row:
    every = list(rows_of(actor, person))
    rows = shown_rows(actor, every)
    named = [mention.as_json() for mention in _elsewhere(actor, person, every)]
    shown = shown_mentions(actor, named)
    seats = _seats(actor, rows)
    told = _Told(actor, [*rows, *seats, *_lines(actor, seats)])
    facts = [told.fact(row) for row in rows if row.word not in OPINIONS]
    facts += [told.row("interaction", row) for row in _interactions(actor, rows)]
    facts += [told.row("follow_up", row) for row in _follow_ups(actor, rows)]
    opinions = [told.fact(row) for row in rows if row.word in OPINIONS]
    opinions += [told.judgement(one) for one in person.contacts]
    opinions += [told.pick(seat, ("note", "color")) for seat in seats]
    opinions += [told.fact(line) for line in _lines(actor, seats)]
    return {
        "contact": {"id": person.contact.pk, "name": person.contact.name},
        "facts": facts,
        "opinions": opinions,
        "mentions": shown,
        "changes": _changes(actor, person),
        "withheld": len(every) - len(rows) + len(named) - len(shown),
    }


def erasure_preview(actor: Actor, contact_id: UUID) -> Row:
    """Return what an erasure would take away, and which texts name the person besides."""
    person = person_of(actor, access_person(actor, contact_id, "erase"))
    rows = list(rows_of(actor, person, erasing=True))
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.word] = counts.get(row.word, 0) + 1
    return {
        "name": person.contact.name,
        "counts": counts,
        "namesakes": person.namesakes,
        "mentions": [mention.as_json() for mention in _elsewhere(actor, person, rows)],
    }


def _elsewhere(actor: Actor, person: Person, rows: Iterable[WorkspaceModel]) -> Any:
    his = {(row.word, row.pk): row for row in rows}
    return [*mentions(actor, person, but=his), *shared_files(actor, person, but=his)]


def _seats(actor: Actor, rows: Iterable[WorkspaceModel]) -> list[Position]:
    held = {row.position_id for row in rows if isinstance(row, Occupancy)}
    return list(Position.objects.of(actor.workspace_id).filter(pk__in=held).order_by("pk"))


def _lines(actor: Actor, seats: Iterable[Position]) -> list[Line]:
    """Return whom he influences or is at odds with; whom he reports to is a fact of the seat."""
    ids = [seat.pk for seat in seats]
    rows = Line.objects.of(actor.workspace_id).filter(source_id__in=ids)
    return list(rows.filter(kind__in=[LineKind.INFLUENCE, LineKind.CONFLICT]).order_by("pk"))


def _interactions(actor: Actor, rows: Iterable[WorkspaceModel]) -> list[Interaction]:
    ids = {row.interaction_id for row in rows if isinstance(row, Participant)}
    return list(Interaction.objects.of(actor.workspace_id).filter(pk__in=ids).order_by("at", "pk"))


def _follow_ups(actor: Actor, rows: Iterable[WorkspaceModel]) -> list[FollowUp]:
    ids = {row.follow_up_id for row in rows if isinstance(row, FollowUpContact)}
    return list(FollowUp.objects.of(actor.workspace_id).filter(pk__in=ids).order_by("created_at", "pk"))


def _changes(actor: Actor, person: Person) -> list[Row]:
    """Return who changed something about him, and when."""
    told = ChangeSubject.objects.of(actor.workspace_id).filter(subject_id__in=person.ids).values("seq")
    rows = shown_changes(actor, Change.objects.of(actor.workspace_id).filter(seq__in=told)).order_by("-seq")
    return [dict(row) for row in rows.values("seq", "at", "actor_name", "kind")[:MAX_CHANGES]]


class _Told:
    """Rows as people read them: names in the place of keys."""

    def __init__(self, actor: Actor, rows: Iterable[WorkspaceModel]) -> None:
        wanted: dict[Any, set[UUID]] = {model: set() for model in NAMED}
        for row in rows:
            for field in row._meta.local_fields:
                if isinstance(field, WorkspaceForeignKey) and field.related_model in wanted:
                    wanted[field.related_model].add(getattr(row, field.attname))
        self.names: dict[UUID, str] = {}
        for model, ids in wanted.items():
            named = nameable(actor, model).filter(pk__in=ids - {None})
            self.names |= dict(named.values_list("pk", "name"))

    def fact(self, row: WorkspaceModel) -> Row:
        """Return a row without what is judgement, which is told apart."""
        drop = JUDGEMENTS if row.word == "contact" else ()
        return self.row(row.word, row, drop)

    def judgement(self, contact: Contact) -> Row:
        """Return what we think of a contact himself."""
        return self.pick(contact, JUDGEMENTS)

    def pick(self, row: WorkspaceModel, names: tuple[str, ...]) -> Row:
        """Return some columns of a row."""
        values = {name: getattr(row, name) for name in names}
        return {"about": row.word, "id": row.pk, "values": values, "origin": {}}

    def row(self, about: str, row: WorkspaceModel, drop: tuple[str, ...] = ()) -> Row:
        """Return all of a row, its origin apart."""
        held = {name: getattr(row, name) for name, _ in columns(type(row)) if name not in drop}
        values = {name: self._said(value) for name, value in held.items() if name not in HIDDEN}
        origin = {name: self._said(held[name]) for name in ORIGIN if name in held}
        return {"about": about, "id": row.pk, "values": values, "origin": origin}

    def _said(self, value: Any) -> Any:
        return self.names.get(value, value) if isinstance(value, UUID) else value
