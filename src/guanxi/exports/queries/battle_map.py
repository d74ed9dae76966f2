"""The battle map of a chain: what it says, the chart's extract, and the file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionChain
from guanxi.decisions.queries.access import access_chain
from guanxi.decisions.queries.facts import account_facts
from guanxi.exports.drawing.engine import engine
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.formats.battle_map import battle_map, map_pdf
from guanxi.exports.formats.battle_map.content import (
    Alarm,
    BattleMap,
    Lane,
    Redaction,
    Rival,
    Somebody,
    Step,
    redacted,
)
from guanxi.exports.formats.battle_map.words import tell
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.queries.charts import file_name
from guanxi.exports.queries.extracts import contacts_of, largest_extract, seats_of, without_secrets
from guanxi.exports.queries.sources import ChartSource
from guanxi.exports.schemas import ChainExportIn, ViewIn
from guanxi.exports.words import Lang, day
from guanxi.insights.queries.judged import Judged, judged
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.workspaces.queries import access_workspace, members
from relgraph.decision.outlooks import StageOutlook
from relgraph.situation import Member, Pair, Situation, Stage

ROOM = (440.0, 250.0)  # what the chart has of the sheet at least, in points
READABLE = 0.36  # names of 5.4 points
KINDS = ("responsible", "sole_approval", "veto", "influencing")
BROWSER = 1.05  # its letters are a little wider than ours, and it squeezes none
MEDIA = {"pdf": "application/pdf", "svg": "image/svg+xml"}


def chain_file(actor: Actor, *, chain_id: UUID, wanted: ChainExportIn, now: datetime) -> ExportFile:
    """Return a chain on one sheet; ``svg`` is the picture on the page."""
    chain = access_chain(actor, chain_id)
    told = told_map(actor, chain, wanted.redaction, wanted.lang, now)
    made = _makers(told, wanted.lang)[wanted.format]()
    what = tell(wanted.lang, "map.customer" if wanted.redaction == "customer" else "map")
    name = file_name(told.account, told.chain, what, told.day, wanted.format)

    def chunks() -> Iterator[bytes]:
        yield made

    return ExportFile(name, MEDIA[wanted.format], chunks)


def told_map(actor: Actor, chain: DecisionChain, redaction: Redaction, lang: Lang, now: datetime) -> BattleMap:
    """Return what the sheet says, with no more in it than the redaction leaves."""
    [found] = judged(actor, [chain.pk], lang, now)
    zone = access_workspace(actor).time_zone
    return redacted(_Telling(actor, chain, found, lang).map(day(now, zone), redaction, zone), redaction)


def _makers(told: BattleMap, lang: Lang) -> dict[str, Callable[[], bytes]]:
    return {
        "pdf": lambda: map_pdf(told, typesetter(), lang),
        "svg": lambda: engine().call("paint", orjson.dumps(battle_map(told, typesetter(), lang, BROWSER))).encode(),
    }


class _Telling:
    """Says what is known of a decision."""

    def __init__(self, actor: Actor, chain: DecisionChain, found: Judged, lang: Lang) -> None:
        self._actor, self._chain, self._found, self._lang = actor, chain, found, lang
        self._situation: Situation = found.situation
        self._ours = {row.pk: row.name for row in members(actor)}
        self._stages = {one.stage: one for one in found.outlook.stages} if found.outlook else {}

    def map(self, today: str, redaction: Redaction, zone: str) -> BattleMap:
        """Return everything, with a chart fit for a redaction."""
        situation, chain = self._situation, self._chain
        chart, unseated = self._chart(redaction, zone)
        return BattleMap(
            redaction=redaction,
            account=chain.account.name,
            chain=situation.name,
            opportunity=chain.opportunity.name if chain.opportunity else "",
            owner=self._ours.get(chain.owner_id, ""),
            state=situation.state,
            day=today,
            expected_close=situation.expected_close,
            colour=self._found.rag.colour.name.lower(),
            percent=self._found.completeness.percent,
            verdict=self._found.outlook.verdict.value if self._found.outlook else None,
            lanes=tuple(self._lanes()),
            alarms=tuple(
                Alarm(one.rule.severity, one.title(self._lang), one.advice(self._lang)) for one in self._found.warned
            ),
            steps=tuple(self._steps()),
            rivals=tuple(self._rivals()),
            chart=chart,
            unseated=unseated,
        )

    def _lanes(self) -> Iterator[Lane]:
        for stage in self._situation.stages:
            yield self._lane(stage, self._stages.get(str(stage.key)))
        placed = {part.member for stage in self._situation.stages for part in stage.parts}
        rest = tuple(_somebody(one) for one in self._situation.members if one.key not in placed)
        if rest:
            yield Lane("", rest)

    def _lane(self, stage: Stage, outlook: StageOutlook | None) -> Lane:
        counted = outlook is not None and stage.is_open
        return Lane(
            name=stage.name,
            people=tuple(self._people(stage)),
            state=stage.state,
            starts_on=stage.starts_on,
            ends_on=stage.ends_on,
            owner=self._ours.get(stage.owner, "") if isinstance(stage.owner, UUID) else "",
            verdict=outlook.verdict.value if outlook and counted else None,
            terms=(outlook.yes, outlook.no, outlook.undecided, outlook.need) if outlook and counted else None,
        )

    def _people(self, stage: Stage) -> Iterator[Somebody]:
        """Yield who counts in a stage, each once as the most he is there, who leads it first."""
        best: dict[Any, str] = {}
        for part in sorted(stage.parts, key=lambda part: KINDS.index(part.kind)):
            best.setdefault(part.member, part.kind)
        for key, kind in best.items():
            member = self._situation.member(key)
            if member is not None:
                yield _somebody(member, kind)

    def _steps(self) -> Iterator[Step]:
        """Yield the plan: what is to be done first, the earliest before, then what has no date, then what is done."""
        today = self._situation.today
        for pair in sorted(self._situation.pairs, key=lambda one: (one.done, one.due_on is None, one.due_on or today)):
            person = self._situation.member(pair.member)
            if person is not None:
                yield self._step(pair, person)

    def _step(self, pair: Pair, person: Member) -> Step:
        late = pair.due_on is not None and pair.due_on < self._situation.today and not pair.done
        colleague = self._ours.get(pair.colleague, "") if isinstance(pair.colleague, UUID) else ""
        return Step(
            person.name, colleague, pair.current, pair.target, pair.action, pair.due_on, pair.done, late
        )  # fmt: skip

    def _rivals(self) -> Iterator[Rival]:
        for member in self._situation.members:
            for key, value in member.rivals.items():
                if key in self._situation.competitors:
                    yield Rival(member.name, self._situation.competitors[key], value)

    def _chart(self, redaction: Redaction, zone: str) -> tuple[Scene | None, int]:
        """Return the extract of the chart, and how many of the chain are not on it."""
        source = self._source(redaction, zone)
        seats = self._seats(source.chart)
        if not seats:
            return None, 0
        scene = largest_extract(source, seats, room=ROOM, readable=READABLE)
        drawn = {card["id"] for card in scene["cards"]}
        return scene, len(self._situation.members) - sum(seat in drawn for seat in seats)

    def _seats(self, chart: dict[str, Any]) -> list[str]:
        """Return the seats of the chain's people, the most influential first."""
        ordered = sorted(self._situation.members, key=lambda one: -(one.influence or 0))
        seats = (
            seat
            for one in ordered
            for seat in seats_of(chart, {str(one.contact)}, {str(one.position)} if one.position else ())[:1]
        )
        return list(dict.fromkeys(seats))

    def _source(self, redaction: Redaction, zone: str) -> ChartSource:
        chart = chart_snapshot(self._actor, self._chain.account_id).as_json()
        if redaction != "internal":
            chart = without_secrets(chart, certainties=redaction == "partner")
        return ChartSource(
            actor=self._actor,
            account_id=self._chain.account_id,
            chart=chart,
            facts=self._facts(redaction, chart),
            view=ViewIn(
                color_by="department" if redaction == "customer" else "stance",
                show_groups=redaction == "internal",
                lang=self._lang,
            ),
            moment=self._situation.now,
            time_zone=zone,
        )

    def _facts(self, redaction: Redaction, chart: dict[str, Any]) -> Sequence[dict[str, Any]] | None:
        """Return what the chart is coloured by: in this decision or, before anybody said, overall."""
        if redaction == "customer":
            return None
        rows = account_facts(self._actor, self._chain.account_id, chain_id=self._chain.pk)
        facts = [{**row, "stance": row["overall"] if row["stance"] is None else row["stance"]} for row in rows]
        return facts if redaction == "internal" else _stances(facts, contacts_of(chart))


def _stances(facts: Sequence[dict[str, Any]], contacts: Iterable[str]) -> list[dict[str, Any]]:
    """Return stances alone. That everybody counts as known keeps names from being red; the values show nowhere."""
    known = {str(row["contact_id"]): row["stance"] for row in facts}
    return [
        {
            "contact_id": key, "stance": known.get(key), "closeness": 0, "approval": 0, "role": None,
            "last_contact_at": None,
        }
        for key in contacts
    ]  # fmt: skip


def _somebody(member: Member, kind: str = "") -> Somebody:
    present = member.contact is not None
    return Somebody(
        name=member.name,
        title=member.title if member.title != member.name else "",
        roles=tuple(sorted(member.roles)),
        kind=kind,
        rated=present,
        stance=member.standing.stance if present else None,
        red=present and not member.standing.insighted,
    )
