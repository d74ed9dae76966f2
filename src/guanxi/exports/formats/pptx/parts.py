"""Which seats go on which slide: a large chart is divided at its largest branches, each of which gets its own slide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guanxi.exports.drawing.scene import Card

MOST_SEATS = 300


@dataclass(frozen=True, slots=True)
class Part:
    """The seats of one slide. `head` is None on the first, which shows the top; `folded` have slides of their own."""

    head: str | None
    seats: frozenset[str]
    folded: tuple[str, ...]


def divide(cards: Sequence[Card], most: int = MOST_SEATS) -> list[Part]:
    """Return the slides' parts, top first. `cards` come superiors first."""
    children: dict[str | None, list[str]] = {}
    known = {card["id"] for card in cards}
    for card in cards:
        children.setdefault(card["superior"] if card["superior"] in known else None, []).append(card["id"])
    weights, cut = _cut(children, [card["id"] for card in cards], most)
    parts = [Part(None, *_members(None, children, cut))]
    parts += [Part(card["id"], *_members(card["id"], children, cut)) for card in cards if card["id"] in cut]
    return [small for part in parts for small in _chunks(part, children, weights, most)]


def _cut(
    children: Mapping[str | None, Sequence[str]], order: Sequence[str], most: int
) -> tuple[dict[str | None, int], set[str]]:
    """Return what every branch weighs after the largest ones below it were cut off, and which were cut.

    A branch that was cut off still stands on its superior's slide, as one folded card.
    """
    weights: dict[str | None, int] = {}
    cut: set[str] = set()
    for node in [*reversed(order), None]:
        weight = int(node is not None) + sum(weights[child] for child in children.get(node, ()))
        for child in sorted(children.get(node, ()), key=lambda key: -weights[key]):
            if weight <= most or weights[child] <= 1:
                break
            cut.add(child)
            weight -= weights[child] - 1
            weights[child] = 1
        weights[node] = weight
    return weights, cut


def _members(
    head: str | None, children: Mapping[str | None, Sequence[str]], cut: set[str]
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the seats of a part, and those among them that are folded there."""
    seats: list[str] = [] if head is None else [head]
    folded: list[str] = []
    open_seats = list(children.get(head, ()))
    while open_seats:
        seat = open_seats.pop()
        seats.append(seat)
        if seat in cut:
            folded.append(seat)
        else:
            open_seats.extend(children.get(seat, ()))
    return frozenset(seats), tuple(folded)


def _chunks(
    part: Part, children: Mapping[str | None, Sequence[str]], weights: Mapping[str | None, int], most: int
) -> Iterator[Part]:
    """Divide a part that is too wide even so, with hundreds directly under one seat, into several."""
    if len(part.seats) <= most:
        yield part
        return
    heads = [key for key in children.get(part.head, ()) if key in part.seats]
    chunk: list[str] = []
    size = 1
    for head in [*heads, None]:
        if chunk and (head is None or size + weights[head] > most):
            yield _chunk(part, chunk, children)
            chunk, size = [], 1
        if head is not None:
            chunk.append(head)
            size += weights[head]


def _chunk(part: Part, heads: Sequence[str], children: Mapping[str | None, Sequence[str]]) -> Part:
    seats = {part.head} if part.head else set()
    open_seats = list(heads)
    while open_seats:
        seat = open_seats.pop()
        seats.add(seat)
        if seat not in part.folded:
            open_seats.extend(child for child in children.get(seat, ()) if child in part.seats)
    return Part(part.head, frozenset(seats), tuple(seat for seat in part.folded if seat in seats))
