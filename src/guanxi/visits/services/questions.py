"""The questions of a sheet: which are on it, in which order, whom to ask."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import readable_contacts
from guanxi.visits.models import Visit, VisitAnswer, VisitQuestion
from guanxi.visits.queries.unknowns import unknowns_of
from relgraph.unknowns import Question

MAX_QUESTIONS = 30
MAX_TEXT = 500
RANK_STEP = 1024.0


class Wanted(NamedTuple):
    """A question to have on the sheet: one of what is not known by its key, or one of one's own by its text."""

    key: str = ""
    text: str = ""
    asked_id: UUID | None = None


def write_questions(rec: Recording, visit: Visit, wanted: Sequence[Wanted]) -> bool:
    """Let these be the questions, in this order; those answered stay. Answer whether anything changed."""
    if len(wanted) > MAX_QUESTIONS:
        raise Invalid("invalid", fields=[FieldError("questions", "too_many", {"max": MAX_QUESTIONS})])
    present = {_name(row): row for row in _present(rec, visit)}
    named = {one.key or one.text.strip(): one for one in wanted if one.key or one.text.strip()}
    answered = set(_answered(rec, visit))
    gone = [row for name, row in present.items() if name not in named and row.pk not in answered]
    for row in gone:
        rec.retire(row)
    moved = [_keep(rec, present[name], one, place) for place, (name, one) in _in_order(named) if name in present]
    new = _new(rec, visit, [(place, one) for place, (name, one) in _in_order(named) if name not in present])
    rec.create_many(new)
    return bool(gone or new or any(moved))


def _in_order(named: dict[str, Wanted]) -> list[tuple[int, tuple[str, Wanted]]]:
    return list(enumerate(named.items(), start=1))


def _name(row: VisitQuestion) -> str:
    return row.key or row.text


def _present(rec: Recording, visit: Visit) -> list[VisitQuestion]:
    rows = VisitQuestion.objects.of(rec.workspace_id).filter(visit=visit, archived_at__isnull=True)
    return list(rows.order_by("rank", "pk"))


def _answered(rec: Recording, visit: Visit) -> list[UUID]:
    rows = VisitAnswer.objects.of(rec.workspace_id).filter(visit=visit, archived_at__isnull=True)
    return list(rows.values_list("question_id", flat=True))


def _keep(rec: Recording, row: VisitQuestion, one: Wanted, place: int) -> bool:
    return rec.update(row, rank=place * RANK_STEP, asked_id=_asked(rec, one))


def _new(rec: Recording, visit: Visit, wanted: Sequence[tuple[int, Wanted]]) -> list[VisitQuestion]:
    """Return new rows; what is not asked any more, because somebody wrote it down, is no question."""
    keyed = any(one.key for _, one in wanted)
    open_ones = _open(rec, visit) if keyed else {}
    found = []
    for place, one in wanted:
        if one.key and one.key not in open_ones:
            raise Invalid("invalid", fields=[FieldError("questions", "no_question")])
        if len(one.text) > MAX_TEXT:
            raise Invalid("invalid", fields=[FieldError("questions", "too_long", {"max": MAX_TEXT})])
        about = _columns(open_ones[one.key]) if one.key else {"text": one.text.strip()}
        row = VisitQuestion(id=new_id(), visit=visit, rank=place * RANK_STEP, asked_id=_asked(rec, one), **about)
        found.append(row)
    return found


def _open(rec: Recording, visit: Visit) -> dict[str, Question]:
    [unknown] = unknowns_of(rec.actor, [visit.account], "zh-CN", rec.now)
    return {question.key: question for question in unknown.questions}


def _columns(question: Question) -> dict[str, Any]:
    """Return what is kept of a question: what it is about, by key; names are read anew each time."""
    person = next((one.key for one in question.about if one.type == "contact"), None)
    kept = {name: value for name, value in question.params.items() if name in ("days", "code", "table", "feature")}
    about = [[one.type, str(one.key)] for one in question.about]
    places = {"chain": question.chain, "stage": question.stage}
    kept |= {name: str(key) for name, key in places.items() if key is not None}
    params = {**kept, "about": about, "features": list(question.features)}
    return {"key": question.key, "kind": question.kind, "person_id": person, "params": params}


def _asked(rec: Recording, one: Wanted) -> UUID | None:
    if one.asked_id is None or one.asked_id not in readable_contacts(rec.actor, [one.asked_id]):
        return None
    return one.asked_id
