"""What customers need from us after the sale, and what we do for many of them at once.

Days are counted back from the day of loading, as everywhere in a story; days to come are negative.
"""

from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True, slots=True)
class CaseTurn:
    """How far a case is on a day, and what they said of it when it was over."""

    days_ago: int
    to: str
    satisfaction: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class CaseStory:
    """A service case of an account, and what became of it; without ``owner`` nobody works on it yet."""

    account: str
    subject: str
    opened: int
    owner: str
    contact: str = ""
    _: KW_ONLY
    kind: str = "question"
    priority: str = "normal"
    channel: str = "phone"
    due: int | None = None
    description: str = ""
    turns: tuple[CaseTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """Who of an account was asked to a campaign, and what each answered (``张三：attended、李四``) on a day."""

    days_ago: int
    account: str
    people: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CampaignStory:
    """Something we do for many people; ``days`` is how long it lasts from ``starts`` on."""

    name: str
    kind: str
    owner: str
    planned: int
    starts: int
    days: int = 1
    _: KW_ONLY
    state: str = "done"
    budget: str = ""
    description: str = ""
    answers: tuple[Answers, ...] = ()
