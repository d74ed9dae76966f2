"""What an accepted suggestion writes: a line with the seats it needs, a tie, a department."""

from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from guanxi.changes.recording import Recording
from guanxi.core.errors import Conflict
from guanxi.core.keys import new_id
from guanxi.core.models import Certainty
from guanxi.directory.models import Employment
from guanxi.directory.services.index import reindex_contacts
from guanxi.orgchart.models import Line, LineKind, Occupancy, Position, Tie
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.reporting import seat_names, seat_of, superior_line
from guanxi.orgchart.services.positions import certain, check_below, draw_line, hang, next_rank, occupy
from guanxi.suggestions.models import Answer, SuggestionKind, Verdict

ORIGIN = "suggestion"
TIE = "works_with"


class Written(NamedTuple):
    """Of whom something is written, and what spoke for it."""

    account_id: UUID
    contact_id: UUID
    evidence: str

    @property
    def facts(self) -> dict[str, Any]:
        """Where it comes from: somebody confirmed what was suggested."""
        return {**certain(Certainty.CONFIRMED, self.evidence), "origin": ORIGIN}


def report_to(rec: Recording, written: Written, superior_id: UUID) -> None:
    """Let somebody report to another one; raises Conflict when the chart knows his superior by now."""
    superior, position = _seated(rec, written, superior_id), _seated(rec, written, written.contact_id)
    line = superior_line(rec.actor, position.pk)
    if line is not None and line.certainty != Certainty.DISPROVEN:
        if line.target_id == superior.pk:  # somebody drew it meanwhile: it is his, and stays when this is taken back
            return
        names = seat_names(rec.actor, [position.pk, line.target_id])
        params = {"name": names[position.pk], "superior": names[line.target_id]}
        raise Conflict("suggestion.superior_known", "The chart names his superior by now.", params=params)
    check_below(rec.actor, position, superior.pk)
    if line is not None:
        rec.end(line)
    hang(rec, position, superior.pk, written.facts)


def correct(rec: Recording, written: Written, superior_id: UUID) -> UUID | None:
    """Let somebody report to another one than the chart says; return whom it named."""
    before = named_superior(rec, written)
    superior, position = _seated(rec, written, superior_id), _seated(rec, written, written.contact_id)
    check_below(rec.actor, position, superior.pk)
    hang(rec, position, superior.pk, written.facts)
    return None if before == superior_id else before


def named_superior(rec: Recording, written: Written) -> UUID | None:
    """Return whom the chart names as somebody's superior; None where it names nobody, or an empty seat."""
    seat = seat_of(rec.actor, account_id=written.account_id, contact_id=written.contact_id)
    line = None if seat is None else superior_line(rec.actor, seat.position_id)
    return None if line is None else _occupant(rec, line.target_id)


def work_together(rec: Recording, written: Written, other_id: UUID) -> None:
    """Note that two people work together, unless that is noted."""
    if ties_of(rec, written.contact_id, other_id).exists():
        return
    first, second = sorted((written.contact_id, other_id))
    said = {"asserted_by_id": rec.actor.member_id, "asserted_at": rec.now, **written.facts}
    rec.create(Tie(id=new_id(), kind=TIE, contact_a_id=first, contact_b_id=second, valid_from=rec.now, **said))


def belong(rec: Recording, written: Written, department_id: UUID) -> None:
    """Put somebody who works here into a department; raises Conflict when he was put into another one meanwhile."""
    jobs = _jobs(rec, written.account_id, written.contact_id)
    for job in jobs:
        if job.department is not None and job.department_id != department_id:
            params = {"name": job.contact.name, "department": job.department.name}
            raise Conflict("suggestion.department_known", "His department is told by now.", params=params)
    for job in jobs:
        rec.update(job, department_id=department_id)
    reindex_contacts(rec.workspace_id, [written.contact_id])


def is_written(rec: Recording, verdict: Verdict) -> bool:
    """Tell whether what an accepted suggestion says is so today, whoever wrote it."""
    superior_id = verdict.instead_id if verdict.answer == Answer.OTHER else verdict.other_id
    if verdict.kind == SuggestionKind.SAME_DEPARTMENT:
        jobs = _jobs(rec, verdict.account_id, verdict.contact_id)
        return any(job.department_id == verdict.department_id for job in jobs)
    if superior_id is None:
        return True
    if verdict.kind == SuggestionKind.WORKS_WITH:
        return ties_of(rec, verdict.contact_id, superior_id).exists()
    ends = [
        seat_of(rec.actor, account_id=verdict.account_id, contact_id=one) for one in (verdict.contact_id, superior_id)
    ]
    line = superior_line(rec.actor, ends[0].position_id) if ends[0] is not None else None
    return line is not None and ends[1] is not None and line.target_id == ends[1].position_id


def ties_of(rec: Recording, one: UUID, other: UUID) -> "QuerySet[Tie]":
    """Return the tie that says that two people work together."""
    first, second = sorted((one, other))
    return Tie.objects.of(rec.workspace_id).current().filter(contact_a_id=first, contact_b_id=second, kind=TIE)


def lines_to(rec: Recording, account_id: UUID, contact_id: UUID, superior_id: UUID) -> list[Line]:
    """Return the line from one person's seat to another's, if it stands and came from a suggestion."""
    ends = [seat_of(rec.actor, account_id=account_id, contact_id=one) for one in (contact_id, superior_id)]
    if ends[0] is None or ends[1] is None:
        return []
    rows = Line.objects.of(rec.workspace_id).current().filter(kind=LineKind.REPORTS_TO, origin=ORIGIN)
    return list(rows.filter(source_id=ends[0].position_id, target_id=ends[1].position_id))


def hang_again(rec: Recording, account_id: UUID, contact_id: UUID, superior_id: UUID) -> None:
    """Let somebody report to whom he did before a line was corrected, if both still sit on the chart."""
    ends = [seat_of(rec.actor, account_id=account_id, contact_id=one) for one in (contact_id, superior_id)]
    if ends[0] is None or ends[1] is None:
        return
    position = access_position(rec.actor, ends[0].position_id, "edit")
    check_below(rec.actor, position, ends[1].position_id)
    draw_line(rec, position, ends[1].position_id, LineKind.REPORTS_TO, certain(Certainty.HEARD, ""))


def _jobs(rec: Recording, account_id: UUID, contact_id: UUID) -> list[Employment]:
    rows = Employment.objects.of(rec.workspace_id).current().filter(account_id=account_id, contact_id=contact_id)
    return list(rows.select_related("contact", "department").order_by("pk"))


def _occupant(rec: Recording, position_id: UUID) -> UUID | None:
    rows = Occupancy.objects.of(rec.workspace_id).current().filter(position_id=position_id)
    return rows.values_list("contact_id", flat=True).first()


def _seated(rec: Recording, written: Written, contact_id: UUID) -> Position:
    """Return somebody's seat on the chart; who has none gets one, with his title and department."""
    seat = seat_of(rec.actor, account_id=written.account_id, contact_id=contact_id)
    if seat is not None:
        return access_position(rec.actor, seat.position_id, "edit")
    job = max(_jobs(rec, written.account_id, contact_id), key=lambda one: (one.asserted_at, one.pk), default=None)
    position = rec.create(
        Position(
            id=new_id(),
            account_id=written.account_id,
            title=job.title if job else "",
            department_id=job.department_id if job else None,
            rank=next_rank(rec.actor, written.account_id),
            valid_from=rec.now,
        )
    )
    occupy(rec, position, contact_id, {**certain(Certainty.CONFIRMED, ""), "origin": ORIGIN})
    return position
