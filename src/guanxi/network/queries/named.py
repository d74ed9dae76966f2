"""People of theirs and of ours as pages of the network name them."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.queries.insight import insighted
from guanxi.network.queries.colleagues import colleagues
from guanxi.network.queries.people import Person

Row = dict[str, Any]


class Names:
    """How to name some people, read in two statements."""

    def __init__(self, actor: Actor, people: Collection[UUID], ours: Collection[UUID]) -> None:
        self._known = insighted(actor, people)
        self._ours = colleagues(actor, ours)

    def person(self, person: Person) -> Row:
        """Return one of theirs."""
        return {
            "id": person.id,
            "name": person.name,
            "title": person.title,
            "department": person.department,
            "insighted": person.id in self._known,
        }

    def member(self, key: UUID | None) -> Row | None:
        """Return one of ours; ``active`` is whether he still works here."""
        if key is None or key not in self._ours:
            return None
        one = self._ours[key]
        return {"id": key, "name": one.name, "active": one.active}
