"""The opportunities of the demo, entered and moved on between the other happenings, each on its day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from guanxi.demo.model import Deal, Demo, Turn, names
from guanxi.demo.telling import Telling
from guanxi.opportunities.queries.pipeline import stages_of_today
from guanxi.opportunities.services.course import close_opportunity, move_opportunity, suspend_opportunity
from guanxi.opportunities.services.opportunities import add_opportunity

Step = tuple[int, int, Deal, Turn | None]


@dataclass(slots=True)
class Dealing:
    """What is still to happen to the opportunities, the oldest first."""

    demo: Demo
    telling: Telling
    made: dict[str, UUID] = field(default_factory=dict)
    waiting: list[Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put everything in order."""
        steps = [step for turn, deal in enumerate(self.demo.deals) for step in _steps(turn, deal)]
        self.waiting = sorted(steps, key=lambda step: -step[0])

    def until(self, days_ago: int) -> None:
        """Let happen what happened before a day was over."""
        while self.waiting and self.waiting[0][0] > days_ago:
            self._do(*self.waiting.pop(0))

    def _do(self, days_ago: int, place: int, deal: Deal, turn: Turn | None) -> None:
        actor, now = self.telling.actors[deal.owner], self.telling.day(days_ago, place)
        if turn is None:
            account_id = self.telling.places[deal.account].account_id
            values = {
                "name": deal.name,
                "amount": deal.amount or None,
                "currency": deal.currency,
                "expected_close": (self.telling.today + timedelta(days=deal.closes)).date(),
                "competitors": names(deal.competitors),
                "products": names(deal.products),
            }
            made = add_opportunity(actor=actor, account_id=account_id, values=values, now=now)
            self.made[deal.name] = made.pk
            return
        key = self.made[deal.name]
        if turn.to in ("won", "lost"):
            close_opportunity(
                actor=actor, opportunity_id=key, state=turn.to, reason=turn.reason, reason_note=turn.note, now=now
            )
        elif turn.to == "suspended":
            suspend_opportunity(actor=actor, opportunity_id=key, note=turn.note, now=now)
        else:
            stage = next(row.pk for row in stages_of_today(actor) if row.code == turn.to)
            move_opportunity(actor=actor, opportunity_id=key, stage_id=stage, now=now)


def _steps(place: int, deal: Deal) -> Iterator[Step]:
    yield deal.opened, place, deal, None
    for turn in deal.turns:
        yield turn.days_ago, place, deal, turn
