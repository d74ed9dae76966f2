"""Seats in the making: what every reader collects before the tree is known, and the last step to a chart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from relgraph import hierarchy
from relgraph.placeholders import EmptyAs
from relgraph.seats import RootReason, Seat, label_of


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody on a seat, as one row gives them."""

    name: str
    row: int
    mail: str = ""
    phone: str = ""


@dataclass(slots=True)
class Draft:
    """A seat in the making; the first row's facts, filled up by the later ones."""

    rows: list[int]
    identifier: str = ""
    title: str = ""
    department: str = ""
    superior: str = ""
    grade: str = ""
    dotted: str = ""
    empty: EmptyAs = "unknown"
    holders: list[Holder] = field(default_factory=list)

    @property
    def label(self) -> str:
        """How a message calls the seat."""
        return label_of([holder.name for holder in self.holders], self.title, self.identifier)


def seats_of(
    drafts: Sequence[Draft],
    parents: Sequence[int | None],
    reasons: Sequence[RootReason | None],
    occupants: Sequence[tuple[int, ...]],
) -> tuple[Seat, ...]:
    """The finished seats; `parents` must be free of loops."""
    depths = hierarchy.depths(dict(enumerate(parents)))
    return tuple(
        Seat(
            index=index,
            title=draft.title,
            department=draft.department,
            superior=parents[index],
            occupants=occupants[index],
            empty_as=None if occupants[index] else draft.empty,
            identifier=draft.identifier,
            grade=draft.grade,
            depth=depths[index],
            root_as=reasons[index],
            superior_text=draft.superior,
            rows=tuple(draft.rows),
        )
        for index, draft in enumerate(drafts)
    )
