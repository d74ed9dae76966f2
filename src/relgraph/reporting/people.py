"""What is known of people before a single message is read."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from relgraph.fields import Fields, fields
from relgraph.titles import title_rank
from relgraph.traffic import Floats, Ints


@dataclass(frozen=True, slots=True)
class People:
    """Columns over people: rank by title (nan: not told), number of department (-1: not told), words of the field."""

    rank: Floats
    department: Ints
    field: Fields

    def __len__(self) -> int:
        return len(self.rank)


def people(titles: Sequence[str], departments: Sequence[str]) -> People:
    """Read titles and departments, both of which may be empty."""
    ranks = [title_rank(title) for title in titles]
    names = [" ".join(name.casefold().split()) for name in departments]
    number = {name: place for place, name in enumerate(dict.fromkeys(filter(None, names)))}
    return People(
        rank=np.array([np.nan if rank is None else rank for rank in ranks]),
        department=np.array([number.get(name, -1) for name in names], dtype=np.int64),
        field=fields([f"{title} {name}" for title, name in zip(titles, names, strict=True)]),
    )
