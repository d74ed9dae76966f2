"""The questions of a sheet as they are called today, also those that are not open any more."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember, DecisionChain, DecisionStage
from guanxi.decisions.words import stage_name
from guanxi.directory.models import Contact
from guanxi.orgchart.models import Position
from guanxi.orgchart.queries.reporting import seat_names
from guanxi.visits.models import VisitQuestion
from relgraph.unknowns import Question, Subject, Term
from relgraph.unknowns.kinds import KINDS

# What of a question is kept as it was.
KEPT = ("days", "code", "table", "feature")
Names = Mapping[tuple[str, UUID], str]


def recalled(actor: Actor, rows: Sequence[VisitQuestion], lang: str) -> dict[UUID, Question]:
    """Return the questions that asked for something unknown, by the key of their row, in five statements."""
    keyed = [row for row in rows if row.key]
    names, seats = _names(actor, keyed, lang)
    return {row.pk: _question(row, names, seats) for row in keyed}


def _names(actor: Actor, rows: Iterable[VisitQuestion], lang: str) -> tuple[Names, Mapping[UUID, tuple[str, str]]]:
    wanted: dict[str, set[UUID]] = {}
    for row in rows:
        for word, key in _about(row):
            wanted.setdefault(word, set()).add(key)
    positions = wanted.get("position", set())
    units = Position.objects.of(actor.workspace_id).filter(pk__in=positions)
    seats = {key: (title, unit or "") for key, title, unit in units.values_list("pk", "title", "department__name")}
    people = Contact.objects.of(actor.workspace_id).filter(pk__in=wanted.get("contact", set()))
    members = ChainMember.objects.of(actor.workspace_id).filter(pk__in=wanted.get("chain_member", set()))
    stages = DecisionStage.objects.of(actor.workspace_id).filter(pk__in=wanted.get("stage", set()))
    chains = DecisionChain.objects.of(actor.workspace_id).filter(pk__in=wanted.get("chain", set()))
    names: dict[tuple[str, UUID], str] = {("position", key): name for key, name in seat_names(actor, positions).items()}
    names |= {("contact", key): name for key, name in people.values_list("pk", "name")}
    names |= {("chain_member", key): name or "" for key, name in members.values_list("pk", "contact__name")}
    names |= {
        ("stage", key): stage_name(lang, code, name) for key, code, name in stages.values_list("pk", "code", "name")
    }
    names |= {("chain", key): name for key, name in chains.values_list("pk", "name")}
    return names, seats


def _about(row: VisitQuestion) -> list[tuple[str, UUID]]:
    """Return everything a question names."""
    found = [(word, UUID(key)) for word, key in row.params.get("about", [])]
    return found + [(word, UUID(row.params[word])) for word in ("chain", "stage") if row.params.get(word)]


def _question(row: VisitQuestion, names: Names, seats: Mapping[UUID, tuple[str, str]]) -> Question:
    about = tuple(
        Subject(word, UUID(key), names.get((word, UUID(key)), "?")) for word, key in row.params.get("about", [])
    )
    places = {word: UUID(row.params[word]) for word in ("chain", "stage") if row.params.get(word)}
    params: dict[str, Any] = {name: row.params[name] for name in KEPT if name in row.params}
    named = [one for one in about if one.type in ("contact", "position")]
    if named:
        params |= {"name": named[0].name, "other": named[-1].name}
    if about and about[0].type == "position":
        title, unit = seats.get(UUID(str(about[0].key)), ("?", ""))
        params |= {"seat": title or "?", "department": unit}
    params |= {word: names.get((word, key), "") for word, key in places.items()}
    return Question(
        key=row.key,
        kind=row.kind,
        shape="scale" if row.key.startswith("review:rating:") else KINDS[row.kind].shape,
        about=about,
        terms=(Term(f"kind_{row.kind}", KINDS[row.kind].points),),
        params=params,
        features=tuple(row.params.get("features") or ()),
        chain=places.get("chain"),
        stage=places.get("stage"),
    )
