"""What happens to persons, and between them and us."""

from dataclasses import KW_ONLY, dataclass

from guanxi.demo.happenings.words import Certainty, Empty, InteractionKind, RoleName


@dataclass(frozen=True, slots=True)
class Transfer:
    """A person gets another title or department inside the same company."""

    who: str
    title: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class ChangeJob:
    """A person goes to another account; the seat left behind stays empty."""

    who: str
    account: str
    title: str
    department: str = ""
    _: KW_ONLY
    leaves: Empty = "vacant"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """A person without a seat leaves the company, and we do not know where to."""

    who: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """How a colleague sees a person, from -2 (strong opposition) to 2; what is not named stays as it was."""

    who: str
    _: KW_ONLY
    stance: int | None = None
    closeness: int | None = None
    approval: int | None = None
    price: int | None = None
    by: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """The part a person plays in decisions."""

    who: str
    role: RoleName
    _: KW_ONLY
    certainty: Certainty = "confirmed"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Interact:
    """A call, visit, meeting, message or mail; ``next_in`` is the number of days to the next contact."""

    kind: InteractionKind
    who: str
    summary: str
    _: KW_ONLY
    minutes: int | None = None
    next_in: int | None = None
    ours: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """The account, or the named contacts of it, get another owner on our side."""

    to: str
    who: str = ""
