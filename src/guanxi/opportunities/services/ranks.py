"""Places in a column of the board."""

from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.changes.recording import Recording
from guanxi.opportunities.models import Opportunity
from relgraph.ranks import between, spread


def rank_first(rec: Recording, stage_id: UUID) -> float:
    """Return the place of a newcomer: on top of the column, where whoever entered it sees it."""
    first = _column(rec, stage_id).values_list("rank", flat=True).first()
    found = between(None, first)
    return first if found is None and first is not None else found or 0.0


def rank_before(rec: Recording, opportunity: Opportunity, stage_id: UUID, before: Opportunity | None) -> float:
    """Return the place in front of another opportunity, or at the end of a column.

    Where no number is left between two neighbours the whole column is numbered anew.
    """
    others = _column(rec, stage_id).exclude(pk=opportunity.pk)
    found = _room(others, before)
    if found is not None:
        return found
    rows = list(others)
    place = len(rows) if before is None else next(at for at, row in enumerate(rows) if row.pk == before.pk)
    ranks = spread(len(rows) + 1)
    for row, rank in zip(rows, [*ranks[:place], *ranks[place + 1 :]], strict=True):
        rec.update(row, rank=rank)
    return ranks[place]


def _room(others: "QuerySet[Opportunity]", before: Opportunity | None) -> float | None:
    if before is None:
        return between(others.values_list("rank", flat=True).last(), None)
    above = others.filter(Q(rank__lt=before.rank) | Q(rank=before.rank, pk__lt=before.pk))
    return between(above.values_list("rank", flat=True).last(), before.rank)


def _column(rec: Recording, stage_id: UUID) -> "QuerySet[Opportunity]":
    """Return everything in a stage in its order, whether the actor sees it or not: the order is one for all."""
    rows: QuerySet[Opportunity] = Opportunity.objects.of(rec.workspace_id)
    return rows.filter(stage_id=stage_id, archived_at__isnull=True).order_by("rank", "pk")
