"""Competitors: entered while typing, one row for each in the workspace."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import check_writes
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.opportunities.models import Competitor, Opportunity, OpportunityCompetitor
from guanxi.opportunities.queries.competitors import access_competitor, name_key

TEXTS = {"note": 20_000}
MAX_NAME = 100


def add_competitor(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> Competitor:
    """Enter a competitor; one known by this name already is returned as it is."""
    check_writes(actor, "edit")
    name = required_text(values, "name", MAX_NAME)
    with Recording(actor=actor, kind="competitor.added", now=now, params={"name": name}) as rec:
        return _known(rec, name, note=optional_texts(values, TEXTS).get("note", ""))


def edit_competitor(
    *, actor: Actor, competitor_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> Competitor:
    """Rename a competitor or note something about it.

    Raises Conflict ``competitor.exists`` when another one has that name.
    """
    with Recording(actor=actor, kind="competitor.edited", now=now) as rec:
        row = access_competitor(actor, competitor_id, "edit")
        row.version = expected_version
        columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
        if values.get("name") is not None:
            name = required_text(values, "name", MAX_NAME)
            columns |= {"name": name, "name_key": name_key(name)}
            _check_free(rec, row, columns["name_key"])
        rec.params |= {"name": columns.get("name", row.name)}
        rec.update(row, **columns)
    return row


def archive_competitor(*, actor: Actor, competitor_id: UUID, now: datetime) -> None:
    """Put a competitor away; opportunities go on naming it, and whoever types its name brings it back."""
    with Recording(actor=actor, kind="competitor.archived", now=now) as rec:
        row = access_competitor(actor, competitor_id, "edit")
        rec.params |= {"name": row.name}
        rec.update(row, archived_at=now)


def set_competitors(rec: Recording, opportunity: Opportunity, names: Iterable[str]) -> bool:
    """Let exactly these take part in an opportunity; answer whether that changed anything."""
    texts = [required_text({"competitors": name}, "competitors", MAX_NAME) for name in names if name.strip()]
    wanted = {row.pk: row for row in (_known(rec, text) for text in texts)}
    present = OpportunityCompetitor.objects.of(rec.workspace_id).current().filter(opportunity_id=opportunity.pk)
    standing = {row.competitor_id: row for row in present}
    for key in standing.keys() - wanted.keys():
        rec.end(standing[key])
    missing = [key for key in wanted if key not in standing]
    rec.create_many(
        [OpportunityCompetitor(opportunity=opportunity, competitor=wanted[key], valid_from=rec.now) for key in missing]
    )
    return bool(missing or standing.keys() - wanted.keys())


def _known(rec: Recording, name: str, note: str = "") -> Competitor:
    """Return the competitor of this name: as it is, brought back, or entered."""
    key = name_key(name)
    rows = Competitor.objects.of(rec.workspace_id).filter(name_key=key).order_by("archived_at", "-pk")
    found = rows.filter(archived_at__isnull=True).first() or rows.first()
    if found is None:
        return rec.create(Competitor(id=new_id(), name=name, name_key=key, note=note))
    if found.archived_at is not None:
        rec.update(found, archived_at=None)
    return found


def _check_free(rec: Recording, row: Competitor, key: str) -> None:
    rows = Competitor.objects.of(rec.workspace_id).filter(name_key=key, archived_at__isnull=True)
    other = rows.exclude(pk=row.pk).first()
    if other is not None:
        raise Conflict("competitor.exists", "There is a competitor of this name.", params={"name": other.name})
