"""The leads of the demo: entered, talked to, ignored, claimed and taken back by rules, each on its day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.demo.model import Demo, LeadStory, LeadTurn, PoolStory
from guanxi.demo.telling import Telling
from guanxi.leads.queries.pools import all_pools
from guanxi.leads.services.entering import create_lead
from guanxi.leads.services.holding import assign, claim, ignore, release
from guanxi.leads.services.pools import add_pool, edit_pool, open_pools
from guanxi.leads.services.recycling import apply_rules
from guanxi.leads.services.talking import talk

# How long rules have been at work: before, nobody had set any.
RULES_SINCE = 60
Step = tuple[int, int, LeadStory, LeadTurn | None]


@dataclass(slots=True)
class Listing:
    """What is still to happen to the leads, the oldest first."""

    demo: Demo
    telling: Telling
    made: dict[str, UUID] = field(default_factory=dict)
    pools: dict[str, UUID] = field(default_factory=dict)
    waiting: list[Step] = field(default_factory=list)
    rules: int = RULES_SINCE

    def __post_init__(self) -> None:
        """Put everything in order."""
        steps = [step for place, story in enumerate(self.demo.leads) for step in _steps(place, story)]
        self.waiting = sorted(steps, key=lambda step: (-step[0], step[1]))

    def until(self, days_ago: int) -> None:
        """Let happen what happened before a day was over, and in each night what the rules ask for."""
        while self.waiting and self.waiting[0][0] > days_ago:
            self._nights(self.waiting[0][0])
            self._do(*self.waiting.pop(0))
        self._nights(max(days_ago, 0))

    def _nights(self, days_ago: int) -> None:
        while self.pools and self.rules > days_ago:
            night = self.telling.day(self.rules) + timedelta(hours=12)
            apply_rules(workspace_id=self._owner.workspace_id, now=night)
            self.rules -= 1

    @property
    def _owner(self) -> Actor:
        return self.telling.actors[self.demo.members[0].name]

    def _do(self, days_ago: int, place: int, story: LeadStory, turn: LeadTurn | None) -> None:
        now = self.telling.day(days_ago, place % 90)
        if turn is None:
            self.made[story.company] = self._enter(story, days_ago, place)
            return
        key, actor = self.made[story.company], self.telling.actors[turn.by]
        if turn.kind == "claim":
            claim(actor=actor, lead_id=key, now=now)
        elif turn.kind == "assign":
            assign(actor=actor, lead_id=key, member_id=self.telling.actors[turn.text].member_id, now=now)
        elif turn.kind == "ignore":
            ignore(actor=actor, lead_id=key, reason=turn.text, now=now)
        elif turn.kind == "release":
            release(actor=actor, lead_id=key, reason=turn.text, now=now)
        else:
            next_on = self.telling.date(turn.next) if turn.next is not None else None
            values = {"kind": turn.kind, "text": turn.text, "next_on": next_on, "at": now}
            talk(actor=actor, lead_id=key, values=values, now=now)

    def _enter(self, story: LeadStory, days_ago: int, place: int) -> UUID:
        if not self.pools:
            self._open_pools(days_ago)
        number = f"1380000{3000 + place:04}" if story.contact else ""
        values = {
            "company": story.company,
            "contact_name": story.contact,
            "title": story.title,
            "region": story.region,
            "industry": story.industry,
            "source": story.source,
            "phone": number,
            "website": story.website,
            "registration_number": story.number,
            "note": story.note,
            "pool_id": self.pools[story.pool],
            "to_pool": not story.owner,
        }
        actor = self.telling.actors[story.owner] if story.owner else self._owner
        now = self.telling.day(days_ago, place % 90)
        return create_lead(actor=actor, values=values, now=now).pk

    def _open_pools(self, days_ago: int) -> None:
        now = self.telling.day(days_ago)
        open_pools(actor=self._owner, now=now)
        [default] = all_pools(self._owner)
        for pool in self.demo.pools:
            values = {**pool.rules, "note": pool.note}
            if not pool.name:
                edit_pool(actor=self._owner, pool_id=default.pk, values=values, expected_version=1, now=now)
                self.pools[""] = default.pk
            else:
                self.pools[pool.name] = self._add(pool, now=now)

    def _add(self, pool: PoolStory, *, now: datetime) -> UUID:
        values = {**pool.rules, "note": pool.note, "name": pool.name}
        return add_pool(actor=self._owner, values=values, now=now).pk


def _steps(place: int, story: LeadStory) -> Iterator[Step]:
    yield story.entered, place, story, None
    for turn in story.turns:
        yield turn.days_ago, place, story, turn
