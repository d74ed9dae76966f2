"""What an accepted suggestion writes: a line with the seats it needs, a tie, a department."""

from typing import Any, NamedTuple
from uuid import UUID

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
    if line is not None and line.target_id == superior.pk:
        rec.update(line, **written.facts)
        return
    if line is not None and line.certainty != Certainty.DISPROVEN:
        names = seat_names(rec.actor, [position.pk, line.target_id])
        params = {"name": names[position.pk], "superior": names[line.target_id]}
        raise Conflict("suggestion.superior_known", "The chart names his superior by now.", params=params)
    check_below(rec.actor, position, superior.pk)
    hang(rec, position, superior.pk, written.facts)


def correct(rec: Recording, written: Written, superior_id: UUID) -> UUID | None:
    """Let somebody report to another one than the chart says; return whom it named."""
    superior, position = _seated(rec, written, superior_id), _seated(rec, written, written.contact_id)
    line = superior_line(rec.actor, position.pk)
    before = None if line is None else _occupant(rec, line.target_id)
    check_below(rec.actor, position, superior.pk)
    hang(rec, position, superior.pk, written.facts)
    return before


def work_together(rec: Recording, written: Written, other_id: UUID) -> None:
    """Note that two people work together, unless that is noted."""
    first, second = sorted((written.contact_id, other_id))
    rows = Tie.objects.of(rec.workspace_id).current().filter(contact_a_id=first, contact_b_id=second, kind=TIE)
    if rows.exists():
        return
    said = {"asserted_by_id": rec.actor.member_id, "asserted_at": rec.now, **written.facts}
    rec.create(Tie(id=new_id(), kind=TIE, contact_a_id=first, contact_b_id=second, valid_from=rec.now, **said))


def belong(rec: Recording, written: Written, department_id: UUID) -> None:
    """Put somebody who works here into a department."""
    rows = Employment.objects.of(rec.workspace_id).current().filter(account_id=written.account_id)
    for employment in rows.filter(contact_id=written.contact_id).order_by("pk"):
        rec.update(employment, department_id=department_id)
    reindex_contacts(rec.workspace_id, [written.contact_id])


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


def _occupant(rec: Recording, position_id: UUID) -> UUID | None:
    rows = Occupancy.objects.of(rec.workspace_id).current().filter(position_id=position_id)
    return rows.values_list("contact_id", flat=True).first()


def _seated(rec: Recording, written: Written, contact_id: UUID) -> Position:
    """Return somebody's seat on the chart; who has none gets one, with his title and department."""
    seat = seat_of(rec.actor, account_id=written.account_id, contact_id=contact_id)
    if seat is not None:
        return access_position(rec.actor, seat.position_id, "edit")
    rows = Employment.objects.of(rec.workspace_id).current().filter(account_id=written.account_id)
    job = rows.filter(contact_id=contact_id).order_by("-asserted_at", "-pk").first()
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
