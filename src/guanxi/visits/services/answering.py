"""What came of a question: written where it belongs, in one change with the answer, and taken back with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from guanxi.changes.models import Change
from guanxi.changes.queries import operation_changes
from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Forbidden, Invalid
from guanxi.core.keys import new_id
from guanxi.core.models import Certainty
from guanxi.core.once import writing
from guanxi.directory.policies import may
from guanxi.directory.services.fields import optional_texts
from guanxi.orgchart.services.history import take_back
from guanxi.orgchart.services.locking import lock_charts
from guanxi.visits.models import AnswerResult, Visit, VisitAnswer, VisitQuestion, VisitState
from guanxi.visits.queries.access import access_answer, access_question, access_visit, present_answer
from guanxi.visits.queries.answered import answered_meanwhile
from guanxi.visits.services.meeting import begin
from guanxi.visits.services.visit_writing import visit_write
from guanxi.visits.services.writing import WRITTEN, Said, write
from relgraph.unknowns.kinds import KINDS

MAX_NOTE = 2_000
CERTAIN = (Certainty.CONFIRMED, Certainty.HEARD)


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody says came of a question; ``anyway``: although somebody else answered it meanwhile."""

    result: str
    values: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    certainty: str = Certainty.HEARD
    anyway: bool = False


def answer_question(*, actor: Actor, visit_id: UUID, question_id: UUID, given: Given, now: datetime) -> VisitAnswer:
    """Note what came of a question; what was learned is written where it belongs.

    Raises Conflict ``visit.answered`` when it was answered on this sheet, ``visit.answered_meanwhile`` when somebody
    wrote it down elsewhere, with who and when.
    """
    _check(given)
    with writing():
        meeting = begin(actor=actor, visit_id=visit_id, now=now) if given.result == AnswerResult.WRITTEN else None
        with visit_write(actor=actor, visit_id=visit_id, kind="visit.answered", now=now, within=True) as (rec, visit):
            lock_charts(rec, [visit.account_id])
            question = access_question(actor, visit, question_id)
            _check_open(rec, visit, question, given)
            rec.params |= {"kind": question.kind, "result": given.result}
            return _note(rec, visit, question, given, meeting)


def take_back_answer(*, actor: Actor, visit_id: UUID, answer_id: UUID, now: datetime) -> None:
    """Take an answer back with what it wrote: one's own, or anybody's where one may edit the account.

    Raises Conflict ``undo.overtaken`` when somebody built on it since.
    """
    visit = access_visit(actor, visit_id, "contribute")
    answer = access_answer(actor, visit, answer_id)
    if answer.member_id != actor.member_id and not may(actor, "edit", visit.account):
        raise Forbidden("forbidden", "This is somebody else's answer.", params={"action": "edit"})
    take_back(actor=actor, choose=partial(_standing, actor, visit, answer.change_id), now=now)


def take_back_visit(*, actor: Actor, visit_id: UUID, now: datetime) -> int:
    """Take back everything that came of a visit, the newest first; return how many changes that were.

    All or nothing. Raises Forbidden where others answered and one may not edit the account.
    """
    visit = access_visit(actor, visit_id, "contribute")
    with writing():
        standing = list(operation_changes(actor, operation_id=visit.pk).values_list("pk", "actor_id"))
        if any(by != actor.member_id for _, by in standing) and not may(actor, "edit", visit.account):
            raise Forbidden("forbidden", "Others answered on this sheet, too.", params={"action": "edit"})
        if not standing:
            raise Conflict("undo.nothing", "There is nothing to take back.")
        for key, _ in standing:
            take_back(actor=actor, choose=partial(_standing, actor, visit, key), now=now)
    return len(standing)


def _standing(actor: Actor, visit: Visit, change_id: UUID) -> Change | None:
    return operation_changes(actor, operation_id=visit.pk).filter(pk=change_id).first()


def _check(given: Given) -> None:
    if given.result not in AnswerResult.values:
        raise Invalid("invalid", fields=[FieldError("result", "unknown_choice")])
    if given.certainty not in CERTAIN:
        raise Invalid("invalid", fields=[FieldError("certainty", "unknown_choice")])
    optional_texts({"note": given.note}, {"note": MAX_NOTE})
    if given.result == AnswerResult.NOTED and not given.note.strip():
        raise Invalid("invalid", fields=[FieldError("note", "required")])


def _check_open(rec: Recording, visit: Visit, question: VisitQuestion, given: Given) -> None:
    """Refuse what was answered: on this sheet until that is taken back, elsewhere unless it is meant."""
    if visit.state == VisitState.DROPPED:
        raise Conflict("visit.over", "This visit was called off.", params={"state": visit.state})
    before = present_answer(rec.actor, question)
    if before is not None and before.result == AnswerResult.WRITTEN:
        params = {"who": before.member.name, "when": before.at.isoformat()}
        raise Conflict("visit.answered", "This was answered on this sheet already.", params=params)
    if before is not None:
        rec.retire(before)
    if given.result == AnswerResult.WRITTEN and not given.anyway:
        meanwhile = answered_meanwhile(rec.actor, visit, question)
        if meanwhile is not None:
            when = meanwhile.when.isoformat() if meanwhile.when else None
            params = {"who": meanwhile.who, "when": when, "what": meanwhile.what}
            raise Conflict("visit.answered_meanwhile", "Somebody else wrote this down meanwhile.", params=params)


def _note(rec: Recording, visit: Visit, question: VisitQuestion, given: Given, meeting: UUID | None) -> VisitAnswer:
    values: dict[str, Any] = {}
    if meeting is not None:
        said = Said(question, visit.account_id, given.values, given.certainty, given.note[:500], meeting)
        values = write(rec, _shape(question), said)
    return rec.create(
        VisitAnswer(
            id=new_id(),
            visit=visit,
            question=question,
            result=given.result,
            note=given.note.strip(),
            values=values,
            certainty=given.certainty,
            member_id=rec.actor.member_id,
            at=rec.now,
            change_id=rec.change_id,
        )
    )


def _shape(question: VisitQuestion) -> str:
    """Return what an answer looks like. Raises Invalid for a question that nothing can be written for."""
    shape = KINDS[question.kind].shape if question.kind else "note"
    if question.key.startswith("review:rating:"):
        shape = "scale"
    if shape not in WRITTEN:
        raise Invalid("invalid", fields=[FieldError("result", "unknown_choice")])
    return shape
