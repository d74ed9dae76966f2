"""What happens to persons, and between them and us."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field

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
    """How a colleague sees a person, from -2 (strong opposition) to 2; what is not named stays as it was.

    Overall, or in one ``chain``; how the person stands to us or to a ``competitor``. ``veto`` and ``sole`` are powers.
    ``answers`` are those to the guided questions about the stance.
    """

    who: str
    _: KW_ONLY
    stance: int | None = None
    closeness: int | None = None
    approval: int | None = None
    price: int | None = None
    veto: bool | None = None
    sole: bool | None = None
    chain: str = ""
    competitor: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    certainty: Certainty = "confirmed"
    by: str = ""
    because: str = ""

    @property
    def values(self) -> dict[str, int]:
        """What is said, by feature."""
        said = {
            "attitude": self.stance,
            "closeness": self.closeness,
            "approval": self.approval,
            "price": self.price,
            "veto": self.veto,
            "sole_approval": self.sole,
        }
        return {feature: int(value) for feature, value in said.items() if value is not None}


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
    began: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """The account, or the named contacts of it, get another owner on our side."""

    to: str
    who: str = ""
