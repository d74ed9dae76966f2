"""Taking an answer back: the suggestion is open again, and what the answer wrote goes as far as it still stands."""

from datetime import datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.directory.models import Employment
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.locking import lock_contacts
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.services.locking import chart_write
from guanxi.suggestions.models import Answer, SuggestionKind, Verdict
from guanxi.suggestions.queries.answers import access_verdict
from guanxi.suggestions.services.writing import ORIGIN, hang_again, lines_to, ties_of


def take_back_answer(*, actor: Actor, verdict_id: UUID, now: datetime) -> None:
    """Take an answer back; seats that it placed stay, and what was changed since stays as it is."""
    account_id = access_verdict(actor, verdict_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="suggestions.taken_back", now=now) as rec:
        verdict = access_verdict(actor, verdict_id, "edit")
        lock_contacts(rec.workspace_id, [verdict.contact_id])
        _unwrite(rec, verdict)
        rec.retire(verdict)


def _unwrite(rec: Recording, verdict: Verdict) -> None:
    superior_id = verdict.instead_id if verdict.answer == Answer.OTHER else verdict.other_id
    if verdict.answer not in (Answer.ACCEPT, Answer.OTHER):
        return
    if verdict.kind == SuggestionKind.WORKS_WITH:
        _part(rec, verdict)
    elif verdict.kind == SuggestionKind.SAME_DEPARTMENT:
        _leave(rec, verdict)
    elif superior_id is not None:
        _unhang(rec, verdict, superior_id)


def _unhang(rec: Recording, verdict: Verdict, superior_id: UUID) -> None:
    """Take the line away; where it replaced another one, draw that again."""
    for line in lines_to(rec, verdict.account_id, verdict.contact_id, superior_id):
        rec.retire(line)
        rec.touch(access_position(rec.actor, line.source_id, "edit"))
        if verdict.before_id is not None:
            hang_again(rec, verdict.account_id, verdict.contact_id, verdict.before_id)


def _part(rec: Recording, verdict: Verdict) -> None:
    if verdict.other_id is None:
        return
    for tie in ties_of(rec, verdict.contact_id, verdict.other_id).filter(origin=ORIGIN).order_by("pk"):
        rec.retire(tie)


def _leave(rec: Recording, verdict: Verdict) -> None:
    rows = Employment.objects.of(rec.workspace_id).current().filter(account_id=verdict.account_id)
    for employment in rows.filter(contact_id=verdict.contact_id).order_by("pk"):
        if employment.department_id == verdict.department_id:
            rec.update(employment, department_id=None)
    reindex_contacts(rec.workspace_id, [verdict.contact_id])
