"""What happens between seats, between persons, and to groups and departments."""

from dataclasses import KW_ONLY, dataclass

from guanxi.demo.happenings.words import Certainty, Color, LineKind, TieKind


@dataclass(frozen=True, slots=True)
class Line:
    """A second line between two seats."""

    kind: LineKind
    source: str
    target: str
    note: str = ""
    _: KW_ONLY
    certainty: Certainty = "confirmed"
    because: str = ""
    color: Color = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A private relation between two persons, at this account or across accounts."""

    kind: TieKind
    a: str
    b: str
    note: str = ""
    _: KW_ONLY
    certainty: Certainty = "confirmed"
    because: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Certify:
    """We know more, or better, about a line or tie that carries a ``key``."""

    key: str
    certainty: Certainty
    because: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """A line or tie that carries a ``key`` is over."""

    key: str


@dataclass(frozen=True, slots=True)
class Group:
    """A committee or project team, with the seats in it."""

    name: str
    seats: str
    note: str = ""
    color: Color = ""


@dataclass(frozen=True, slots=True)
class JoinGroup:
    """More seats join a group."""

    group: str
    seats: str


@dataclass(frozen=True, slots=True)
class LeaveGroup:
    """Seats leave a group."""

    group: str
    seats: str


@dataclass(frozen=True, slots=True)
class OpenDepartment:
    """A department is founded, or we learn of it."""

    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class MoveDepartment:
    """A department comes under another one."""

    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class RenameDepartment:
    """A department gets a new name; stories go on using the old one."""

    name: str
    to: str
