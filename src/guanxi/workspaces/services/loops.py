"""Reporting lines and nested teams have no loops."""

from collections.abc import Iterable
from uuid import UUID

from guanxi.core.errors import Invalid
from relgraph import hierarchy


def check_no_loop(code: str, rows: Iterable[tuple[UUID, UUID | None, str]], moved: UUID) -> None:
    """Raise Invalid with the names along the loop that the row ``moved`` has come to stand in.

    ``rows`` are keys with what stands above them and their names, read while nobody else can commit.
    """
    known = list(rows)
    parents = {key: parent for key, parent, _ in known}
    loop = hierarchy.creates_cycle(parents, moved, parents[moved])
    if loop is not None:
        names = {key: name for key, _, name in known}
        raise Invalid(code, "This would close a loop.", params={"loop": [names[key] for key in (*loop, moved)]})
