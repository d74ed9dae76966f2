"""The kinds of questions: what an answer looks like, and what each weighs by itself."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What is asked: the shape of an answer, and the weight before it is known whom it concerns."""

    shape: str
    points: int


# How somebody stands, in the order in which it is asked: without the first two his name is red.
RED = ("closeness", "approval")
KINDS: dict[str, Kind] = {
    "stage_responsible": Kind("responsible", 30),
    "veto_unmet": Kind("note", 28),
    "stage_owner": Kind("owner", 26),
    "champion_silent": Kind("note", 24),
    "seat_unknown": Kind("occupant", 22),
    "raters_disagree": Kind("scale", 14),
    "insight": Kind("scale", 12),
    "member_without_role": Kind("role", 12),
    "seat_vacant": Kind("occupant", 12),
    "no_superior": Kind("superior", 10),
    "review_due": Kind("still", 10),
    "no_reach": Kind("point", 4),
}
# Nobody at the customer can tell who of ours answers for a stage.
OURS = frozenset({"stage_owner"})
