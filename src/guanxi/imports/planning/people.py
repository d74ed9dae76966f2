"""Are two records one person? The duplicates' own measure, with the bar where an import decides by itself.

Joining two people is worse than keeping one twice, for duplicates can be merged later and mixtures not taken apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from guanxi.imports.planning.points import PERSONAL, Point
from relgraph.duplicates import PersonRecord, compare_persons
from relgraph.names import display_name, fold, is_chinese

# The same name at one account (0.85) passes, unless address and number both differ; a number alone (0.8 × 0.5 for
# another name) does not.
SAME = 0.8
_BY_WECHAT = 0.8
_PHONES = frozenset({"mobile", "phone"})

Numbers = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A contact as the directory has it; ``accounts`` are those that employ him now.

    Whom the actor may read but not edit (``editable``) is recognised, and left as he is.
    """

    id: UUID
    name: str
    key: str
    accounts: frozenset[UUID] = frozenset()
    points: Numbers = frozenset()
    titles: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    editable: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody of a file, as he is compared; ``key`` is his name's."""

    name: str
    key: str
    points: Numbers = field(default_factory=frozenset)
    title: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A person who exists already, and what of him was recognised first: ``mail``, ``phone``, ``name``, ``wechat``."""

    person: KnownPerson
    by: str
    score: float


def shown_name(name: str) -> str:
    """Return a name as it is kept: as written, but for blanks, and with a spread Chinese name closed.

    >>> shown_name("张　三"), shown_name("=SUM(A1)"), shown_name("Mason,  Susanna")
    ('张三', '=SUM(A1)', 'Mason, Susanna')
    """
    closed = display_name(name)
    return closed if is_chinese(closed) else " ".join(name.split())


def short(text: str, limit: int) -> str:
    """Return a text without outer blanks that is at most so long."""
    return text.strip()[:limit].strip()


def compared(points: Iterable[Point]) -> Numbers:
    """Return points as kind and key."""
    return frozenset((point.kind, point.key) for point in points)


def likeness(one: tuple[str, Numbers], other: tuple[str, Numbers], *, same_account: bool) -> tuple[float, str]:
    """Return how sure it is that two names with numbers are one person, and by what.

    >>> likeness(("张三", frozenset()), ("张三", frozenset()), same_account=True)
    (0.85, 'name')
    """
    account = "here" if same_account else ""
    pair = compare_persons(_record(1, one, account), _record(2, other, account))
    numbers = (reason.field for reason in pair.reasons if reason.field != "name" and reason.alike)
    score, by = pair.score, next(numbers, "name")
    if any(kind == "wechat" for kind, _ in one[1] & other[1]):
        agrees = any(reason.field == "name" and reason.alike for reason in pair.reasons)
        return (1 - (1 - score) * (1 - _BY_WECHAT), by if by != "name" else "wechat") if agrees else (score, by)
    return score, by


def _record(key: int, person: tuple[str, Numbers], account: str) -> PersonRecord[int]:
    name, points = person
    phones = tuple(sorted(value for kind, value in points if kind in _PHONES))
    mails = tuple(sorted(value for kind, value in points if kind == "email"))
    return PersonRecord(key, name, account, phones, mails)


def same_employee(asked: Asked, known: Sequence[KnownPerson], *, rivals: int = 1) -> KnownPerson | None:
    """Return which of an account's people is meant by somebody on its chart.

    Where several, there or in the file (``rivals``), bear the name, a number must decide, or else title or department.
    """
    scored = [(one, *likeness((asked.name, asked.points), (one.name, one.points), same_account=True)) for one in known]
    alike = [(one, by) for one, score, by in scored if score >= SAME]
    by_number = [one for one, by in alike if by != "name"]
    if len(by_number) == 1:
        return by_number[0]
    if len(alike) == 1 and rivals == 1:
        return alike[0][0]
    placed = [one for one, _ in alike if _same_place(asked, one)]
    return placed[0] if len(placed) == 1 else None


def _same_place(asked: Asked, known: KnownPerson) -> bool:
    if asked.title:
        return fold(asked.title) in known.titles
    return bool(asked.department) and fold(asked.department) in known.departments


def same_contact(asked: Asked, account: UUID | None, known: Iterable[KnownPerson]) -> Likeness | None:
    """Return which known contact a row of an address list means, or None for a new one."""
    found: Likeness | None = None
    for one in known:
        here = account is not None and account in one.accounts
        score, by = likeness((asked.name, asked.points), (one.name, one.points), same_account=here)
        if score >= SAME and (found is None or score > found.score):
            found = Likeness(one, by, score)
    return found


def borrowed_number(asked: Asked, known: Iterable[KnownPerson]) -> Likeness | None:
    """Return somebody else who has the same personal number: worth a warning, not a merge."""
    for one in known:
        shared = sorted(kind for kind, _ in asked.points & one.points if kind in PERSONAL)
        if shared:
            return Likeness(one, shared[0], 0)
    return None
