"""One step of a chart import: some seats with their people, superiors before their reports, then the other lines.

Who is on the chart already is found again, by the person or, for empty seats, by place and title, so that the same
file brought twice adds nothing; a person new to a seat that stands empty takes it. What stands is not moved.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.bases import basis_rule
from guanxi.directory.services.bulk import NewPerson, add_people
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.bodies import as_of
from guanxi.imports.planning.charts import ChartPlan, PlannedLine, PlannedPerson, PlannedSeat
from guanxi.imports.planning.people import KnownPerson, same_employee
from guanxi.imports.queries.people import StandingSeats, has_seats, people_of_account, standing_seats
from guanxi.imports.reading import Finding
from guanxi.imports.services.filling import fill_people
from guanxi.imports.services.previews import asked_person, no_basis
from guanxi.imports.services.state import counted, with_findings
from guanxi.orgchart.models import EmptyAs, Line, Position
from guanxi.orgchart.services.building import Seat, build, department_ids
from guanxi.orgchart.services.locking import chart_write
from guanxi.orgchart.services.positions import RANK_STEP, occupy
from relgraph.names import fold

ORIGIN = "import"
HELD_ON_THE_SIDE = {"zh-CN": "由 {name} 兼任", "en": "Held on the side by {name}"}


@dataclass(slots=True)
class _Step:
    """What one step knows: the open recording, whom it recognised, which seats stand already."""

    rec: Recording
    job: ImportJob
    plan: ChartPlan
    account: Account
    since: datetime | None
    places: dict[str, UUID]
    matched: list[UUID]
    contacts: dict[int, UUID] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def facts(self, row: int) -> dict[str, Any]:
        """Return where a fact of one row comes from."""
        evidence = f"{self.job.file_name}:{row}" if self.job.file_name else str(row)
        return {"origin": ORIGIN, "evidence": evidence[-500:], "evidence_id": self.job.pk}


def apply_chart_step(*, actor: Actor, job: ImportJob, plan: ChartPlan, budget: int, now: datetime) -> dict[str, Any]:
    """Build the next seats or lines of a claimed import; return the job's columns as they are then."""
    if job.account_id is None:
        raise LookupError("a chart belongs to an account")
    batch = plan.seats[job.cursor : job.cursor + budget]
    params = {"file": job.file_name, "seats": len(batch)}
    with chart_write(
        actor=actor, account_id=job.account_id, kind="chart.imported", now=now, operation_id=job.pk, params=params
    ) as rec:
        step = _Step(
            rec=rec,
            job=job,
            plan=plan,
            account=access_account(actor, job.account_id),
            since=_since(plan, now),
            places={key: UUID(place) for key, place in job.progress.get("places", {}).items()},
            matched=[UUID(key) for key in job.progress.get("matched", [])],
        )
        fresh = job.progress["fresh"] if job.cursor else not has_seats(actor, job.account_id)
        if batch:
            done = _build_seats(step, batch, fresh=fresh)
        else:
            done = _draw_lines(step, plan.lines[job.cursor - len(plan.seats) :][:budget])
    cursor = job.cursor + done
    progress = {
        "fresh": fresh,
        "places": _still_needed(plan, step.places, cursor),
        "matched": [str(key) for key in step.matched],
    }
    return {
        "cursor": cursor,
        "progress": progress,
        "result": counted(job.result, **step.counts),
        "findings": with_findings(job, step.findings),
    }


def _since(plan: ChartPlan, now: datetime) -> datetime | None:
    """Return since when the rows are known to be true: the date the file gives them, unless it lies ahead."""
    day = as_of(plan.summary.date)
    moment = datetime.combine(day, time(), tzinfo=UTC) if day else None
    return moment if moment is None or moment <= now else None


def _build_seats(step: _Step, batch: Sequence[PlannedSeat], *, fresh: bool) -> int:
    reused = _recognise(step, batch)
    standing = (
        None if fresh else standing_seats(step.rec.actor, step.account.pk, [*step.matched, *step.places.values()])
    )
    _meet_people(step, batch, reused, standing)
    to_build: list[PlannedSeat] = []
    for seat in batch:
        place = _find_standing(step, seat, standing) if standing is not None else None
        if place is None:
            to_build.append(seat)
        else:
            step.places[seat.key] = place
            step.matched.append(place)
    seats = [_seat(step, seat) for seat in to_build]
    rank = RANK_STEP * (1 + step.job.cursor)
    positions = build(step.rec, account_id=step.account.pk, seats=seats, known=step.places, first_rank=rank)
    step.places |= {seat.key: position.pk for seat, position in zip(to_build, positions, strict=True)}
    step.counts["seats_created"] += len(positions)
    step.counts["seats_existing"] += len(batch) - len(positions)
    return len(batch)


def _recognise(step: _Step, batch: Sequence[PlannedSeat]) -> dict[int, KnownPerson]:
    """Return who of the batch works at the account already."""
    people = _people_on(step, batch)
    asked = {person.index: asked_person(person) for person in people}
    known = people_of_account(step.rec.actor, step.account.pk, asked.values(), but_operation=step.job.pk)
    if not known.people:
        return {}
    rivals = Counter(person.key for person in step.plan.persons)
    met: dict[int, KnownPerson] = {}
    taken: set[UUID] = set()
    for person in people:
        candidates = [one for one in known.like(asked[person.index]) if one.id not in taken]
        found = same_employee(asked[person.index], candidates, rivals=rivals[person.key])
        if found is not None:
            met[person.index] = found
            taken.add(found.id)
    return met


def _people_on(step: _Step, batch: Sequence[PlannedSeat]) -> list[PlannedPerson]:
    return [step.plan.persons[seat.person] for seat in batch if seat.person is not None]


def _meet_people(
    step: _Step, batch: Sequence[PlannedSeat], reused: Mapping[int, KnownPerson], standing: StandingSeats | None
) -> None:
    """Enter the people who are new, fill up those who are known.

    Somebody recognised whose seat was taken by an earlier row of the file is another person of that name.
    """
    seated_before = frozenset(step.matched)
    people = _people_on(step, batch)
    held = standing.by_contact if standing else {}
    known = {index: one for index, one in reused.items() if held.get(one.id) not in seated_before}
    new = _admitted(step, [person for person in people if person.index not in known])
    departments = department_ids(step.rec, step.account.pk, [person.department for person in people])
    entered = add_people(step.rec, [_new_person(step, person, departments) for person in new])
    step.contacts = {person.index: contact.pk for person, contact in zip(new, entered, strict=True)}
    step.contacts |= {index: one.id for index, one in known.items()}
    fill_people(
        step.rec,
        account_id=step.account.pk,
        people={one.id: _new_person(step, step.plan.persons[index], departments) for index, one in known.items()},
    )
    step.counts["contacts_created"] += len(new)
    step.counts["contacts_existing"] += len(known)


def _admitted(step: _Step, new: list[PlannedPerson]) -> list[PlannedPerson]:
    """Return who may be entered: a chart names no lawful basis, so nobody where one is asked for and none is usual."""
    if not new or basis_rule(step.rec.workspace_id).suffices(""):
        return new
    step.findings += [no_basis(person.row, person.name) for person in new]
    step.counts["contacts_refused"] += len(new)
    return []


def _new_person(step: _Step, person: PlannedPerson, departments: Mapping[str, UUID]) -> NewPerson:
    return NewPerson(
        name=person.name,
        account_id=step.account.pk,
        title=person.title,
        department_id=departments.get(person.department),
        owner_id=step.account.owner_id,
        points=[(point.kind, point.value) for point in person.points],
        note=person.note,
        since=step.since,
        facts=step.facts(person.row),
    )


def _find_standing(step: _Step, seat: PlannedSeat, standing: StandingSeats) -> UUID | None:
    """Return the seat of today's chart that a planned one is, or None for one to build."""
    contact_id = None if seat.person is None else step.contacts.get(seat.person)
    if contact_id is not None and contact_id in standing.by_contact:
        return standing.by_contact[contact_id]
    superior = None if seat.superior is None else step.places.get(seat.superior)
    if seat.superior is not None and superior is None:
        return None
    empty = standing.empty.get((superior, fold(seat.title)), []) if seat.title else []
    if not empty:
        return None
    place = empty.pop(0)
    if contact_id is not None:
        position = Position.objects.of(step.rec.workspace_id).get(pk=place)
        occupy(step.rec, position, contact_id, step.facts(seat.row))
        step.rec.touch(position)
        step.counts["seats_filled"] += 1
    return place


def _seat(step: _Step, seat: PlannedSeat) -> Seat:
    contact_id = None if seat.person is None else step.contacts.get(seat.person)
    note = HELD_ON_THE_SIDE.get(step.rec.actor.language, HELD_ON_THE_SIDE["zh-CN"])
    return Seat(
        key=seat.key,
        title=seat.title,
        department=seat.department,
        superior=seat.superior,
        contact_id=contact_id,
        note=note.format(name=seat.held_by) if seat.held_by else "",
        empty_as=seat.empty_as if contact_id or seat.person is None else EmptyAs.UNKNOWN,
        facts=step.facts(seat.row),
        since=step.since,
    )


def _draw_lines(step: _Step, batch: Sequence[PlannedLine]) -> int:
    """Draw the lines beside the tree that are not drawn yet."""
    sources = {step.places[line.source] for line in batch}
    rows = Line.objects.of(step.rec.workspace_id).current().filter(account_id=step.account.pk)
    drawn = {(kind, source, target) for kind, source, target in rows.values_list("kind", "source_id", "target_id")}
    new = []
    for line in batch if sources else ():
        ends = (line.kind, step.places[line.source], step.places[line.target])
        if ends[1] == ends[2] or ends in drawn:
            continue
        drawn.add(ends)
        new.append(_line(step, line, ends[1], ends[2]))
    step.rec.create_many(new)
    step.counts["lines_created"] += len(new)
    return len(batch)


def _line(step: _Step, line: PlannedLine, source: UUID, target: UUID) -> Line:
    return Line(
        account_id=step.account.pk,
        kind=line.kind,
        source_id=source,
        target_id=target,
        note=line.note,
        valid_from=step.since or step.rec.now,
        asserted_by_id=step.rec.actor.member_id,
        asserted_at=step.rec.now,
        **step.facts(line.row),
    )


def _still_needed(plan: ChartPlan, places: Mapping[str, UUID], cursor: int) -> dict[str, str]:
    """Return where the seats stand that what comes hangs on; in this order that is little more than one branch."""
    needed = {seat.superior for seat in plan.seats[cursor:]}
    lines = plan.lines[max(0, cursor - len(plan.seats)) :]
    needed |= {key for line in lines for key in (line.source, line.target)}
    return {key: str(place) for key, place in places.items() if key in needed}
