"""Service cases and campaigns of the demo, begun and moved on between the other happenings, each on its day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from uuid import UUID

from guanxi.demo.happenings.service import Answers, CampaignStory, CaseStory, CaseTurn
from guanxi.demo.model import Demo, names
from guanxi.demo.telling import Telling
from guanxi.marketing.models import Response
from guanxi.marketing.queries.access import present_members
from guanxi.marketing.services.campaigns import create_campaign
from guanxi.marketing.services.members import add_members, respond
from guanxi.servicing.services.cases import move_case, open_case

Do = Callable[[datetime], None]


@dataclass(slots=True)
class Serving:
    """What is still to happen to cases and campaigns, the oldest first."""

    demo: Demo
    telling: Telling
    cases: dict[str, UUID] = field(default_factory=dict)
    campaigns: dict[str, UUID] = field(default_factory=dict)
    waiting: list[tuple[int, int, Do]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put everything in order."""
        steps = [step for story in self.demo.cases for step in self._of_case(story)]
        steps += [step for story in self.demo.campaigns for step in self._of_campaign(story)]
        ordered = sorted(enumerate(steps), key=lambda one: (-one[1][0], one[0]))
        self.waiting = [(days_ago, place, do) for place, (_, (days_ago, do)) in enumerate(ordered)]

    def until(self, days_ago: int) -> None:
        """Let happen what happened before a day was over."""
        while self.waiting and self.waiting[0][0] > days_ago:
            day, place, do = self.waiting.pop(0)
            do(self.telling.day(day, place % 90))

    def _of_case(self, story: CaseStory) -> Iterator[tuple[int, Do]]:
        yield story.opened, partial(self._open, story)
        for turn in story.turns:
            yield turn.days_ago, partial(self._move, story, turn)

    def _of_campaign(self, story: CampaignStory) -> Iterator[tuple[int, Do]]:
        yield story.planned, partial(self._plan, story)
        for answers in story.answers:
            yield answers.days_ago, partial(self._answer, story, answers)

    def _open(self, story: CaseStory, now: datetime) -> None:
        owner = self.telling.actors[story.owner] if story.owner else None
        place = self.telling.places[story.account]
        values = {
            "subject": story.subject,
            "description": story.description,
            "kind": story.kind,
            "priority": story.priority,
            "channel": story.channel,
            "contact_id": self.telling.people[story.contact] if story.contact else None,
            "owner_id": owner.member_id if owner else None,
            "due_on": self.telling.date(story.due) if story.due is not None else None,
        }
        actor = owner or self.telling.actors[place.owner]
        self.cases[story.subject] = open_case(actor=actor, account_id=place.account_id, values=values, now=now).pk

    def _move(self, story: CaseStory, turn: CaseTurn, now: datetime) -> None:
        move_case(
            actor=self.telling.actors[story.owner],
            case_id=self.cases[story.subject],
            state=turn.to,
            satisfaction=turn.satisfaction,
            comment=turn.comment or None,
            now=now,
        )

    def _plan(self, story: CampaignStory, now: datetime) -> None:
        values = {
            "name": story.name,
            "kind": story.kind,
            "state": story.state,
            "starts_on": self.telling.date(story.starts),
            "ends_on": self.telling.date(story.starts - story.days + 1),
            "budget": story.budget or None,
            "description": story.description,
        }
        self.campaigns[story.name] = create_campaign(actor=self.telling.actors[story.owner], values=values, now=now).pk

    def _answer(self, story: CampaignStory, answers: Answers, now: datetime) -> None:
        """Ask the people of one account who are asked by then, and note what each said."""
        actor, key = self.telling.actors[self.demo.members[0].name], self.campaigns[story.name]
        said = {name: response for name, _, response in (part.partition("：") for part in names(answers.people))}
        contacts = {self.telling.people[name]: response for name, response in said.items()}
        add_members(actor=actor, campaign_id=key, contact_ids=contacts, now=now)
        rows = present_members(actor).filter(campaign_id=key, contact_id__in=list(contacts))
        for member, contact in rows.values_list("pk", "contact_id"):
            response, note = contacts[contact] or Response.INVITED, answers.note or None
            respond(actor=actor, member_id=member, response=response, note=note, now=now)
