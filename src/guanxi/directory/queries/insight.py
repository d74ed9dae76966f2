"""Whether enough is known of contacts. What is thought of them lies above; who knows it answers through this door.

Lists, search and exports of contacts ask here and nowhere else (decision 21).
"""

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact

# A query of the keys of the contacts of whom enough is known.
Knowing = Callable[[Actor], "QuerySet[Any, Any]"]
_knowing: list[Knowing] = []


def answer_insight(knowing: Knowing) -> None:
    """Have a domain above say of whom enough is known; called once, when the applications are ready."""
    _knowing[:] = [knowing]


def insighted(actor: Actor, contact_ids: Collection[UUID]) -> set[UUID]:
    """Return of whom of some contacts enough is known, in one statement."""
    if not _knowing or not contact_ids:
        return set()
    known = _knowing[0](actor).filter(contact_id__in=contact_ids)
    return set(known.values_list("contact_id", flat=True))


def with_insight(actor: Actor, rows: "QuerySet[Contact]", *, insight: bool) -> "QuerySet[Contact]":
    """Restrict contacts to those of whom enough is known, or to the others."""
    known = Q(pk__in=_knowing[0](actor) if _knowing else [])
    return rows.filter(known if insight else ~known)
