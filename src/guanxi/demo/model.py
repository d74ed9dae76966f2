"""The nouns of a demo story, and the calendar that its events hang on.

Everything is plain data. A date is a number of days before ``now``, so a story always ends today. People, seats and
departments are named by what stands on their door: a person by name, a seat by title, a department by name. Where two
would share a name, ``key`` tells them apart. Several names in one string are joined by ``、``.
"""

from dataclasses import KW_ONLY, dataclass
from typing import Literal

from guanxi.demo.happenings import Happening
from guanxi.demo.happenings.service import CampaignStory, CaseStory
from guanxi.demo.happenings.words import Attention

Size = Literal["small", "medium", "large"]


@dataclass(frozen=True, slots=True)
class Member:
    """A colleague on our side, who signs in to the workspace; ``level`` where the title tells another one."""

    name: str
    title: str
    mail: str
    leader: str = ""
    team: str = ""
    role: str = "salesperson"
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """A team of ours, perhaps inside another one; without a leader it is a gap to show."""

    name: str
    parent: str = ""
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """The part of members or teams in steps (by their codes), for some customers."""

    steps: str
    holders: str
    raci: str
    scope: str = "all"
    value: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A customer company; ``opened`` says how many days ago we began to keep it."""

    key: str
    name: str
    _: KW_ONLY
    industry: str
    size: Size
    region: str
    owner: str
    opened: int
    first_contact: str
    parent: str = ""
    members: str = ""
    interest: str = ""
    tags: str = ""
    attention: Attention = "followed"


@dataclass(frozen=True, slots=True)
class Department:
    """A unit of an account, known from the day the account was opened; listed parents first."""

    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A contact and the employment in which we first knew them.

    ``known`` is the day we wrote them down; ``since`` the day the employment began, where we know it is earlier.
    """

    name: str
    title: str
    department: str = ""
    _: KW_ONLY
    known: int
    since: int | None = None
    phone: str = ""
    mail: str = ""
    note: str = ""
    owner: str = ""
    key: str = ""

    @property
    def ref(self) -> str:
        """The name by which events speak of this person."""
        return self.key or self.name


@dataclass(frozen=True, slots=True)
class At:
    """What happened on one day, in order; ``learned`` is when we heard of it, ``by`` who wrote it down."""

    days_ago: int
    happenings: tuple[Happening, ...]
    by: str = ""
    learned: int | None = None

    @property
    def heard_days_ago(self) -> int:
        """The day it entered our records."""
        return self.days_ago if self.learned is None else self.learned


@dataclass(frozen=True, slots=True)
class Chapter:
    """One account's part of a story. ``events`` are in the order in which we learned of them."""

    account: Account
    departments: tuple[Department, ...]
    people: tuple[Person, ...]
    events: tuple[At, ...]
    duplicates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A deal worth telling: a title, a sentence, and the accounts it plays in."""

    key: str
    title: str
    teaser: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """An opportunity comes to a stage (by its code), or is ``won``, ``lost`` or ``suspended``."""

    days_ago: int
    to: str
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Deal:
    """What a customer may buy; ``closes`` is in how many days it is expected to be decided."""

    account: str
    name: str
    owner: str
    _: KW_ONLY
    opened: int
    closes: int
    amount: str = ""
    currency: str = "CNY"
    competitors: str = ""
    products: str = ""
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadTurn:
    """What was done with a lead: claimed, assigned (to ``text``), ignored or given back (why), or a talk of a kind."""

    days_ago: int
    kind: str
    by: str
    text: str = ""
    # In how many days to talk again; negative is over, as days ago are.
    next: int | None = None


@dataclass(frozen=True, slots=True)
class LeadStory:
    """A lead, its own or in a pool (no ``owner``), and what became of it; its number follows from its place."""

    company: str
    region: str
    industry: str
    contact: str
    title: str
    source: str
    entered: int
    pool: str = ""
    owner: str = ""
    website: str = ""
    number: str = ""
    note: str = ""
    turns: tuple[LeadTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class PoolStory:
    """A pool and its rules; the ready-made one has no name."""

    name: str
    rules: dict[str, int]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recent:
    """Something that passed in the last days with those met last, and what is to follow: ``due`` days from today."""

    account: str
    days_ago: int
    kind: str
    summary: str
    outcome: str = ""
    _: KW_ONLY
    sentiment: int | None = None
    began: str = ""
    place: str = ""
    minutes: int | None = None
    ours: str = ""
    mention: str = ""
    about: str = ""
    file: tuple[str, str] | None = None
    due: int | None = None
    next: str = ""


@dataclass(frozen=True, slots=True)
class ToDo:
    """What somebody is to do, ``due`` days from today."""

    account: str
    by: str
    due: int
    what: str
    about: str


@dataclass(frozen=True, slots=True)
class Demo:
    """The whole demo workspace."""

    workspace: str
    members: tuple[Member, ...]
    stories: tuple[Story, ...]
    teams: tuple[Team, ...] = ()
    duties: tuple[Duty, ...] = ()
    deals: tuple[Deal, ...] = ()
    pools: tuple[PoolStory, ...] = ()
    leads: tuple[LeadStory, ...] = ()
    cases: tuple[CaseStory, ...] = ()
    campaigns: tuple[CampaignStory, ...] = ()
    recent: tuple[Recent, ...] = ()
    to_do: tuple[ToDo, ...] = ()

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All accounts of all stories."""
        return tuple(chapter for story in self.stories for chapter in story.chapters)


def at(days_ago: int, *happenings: Happening, by: str = "", learned: int | None = None) -> At:
    """One day of a story: ``at(395, Vacate("分管副院长"), Note(...))``."""
    return At(days_ago, happenings, by, learned)


def in_order(*events: At) -> tuple[At, ...]:
    """Put the days of several threads of a story into the order in which we learned of them."""
    return tuple(sorted(events, key=lambda event: -event.heard_days_ago))


def names(text: str) -> tuple[str, ...]:
    """Split ``马建华、谭立峰`` into its names."""
    return tuple(part for part in text.split("、") if part)
