"""Answers to suggestions: what is accepted is written where it belongs, all of it as one change that can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.core.late import late
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.contacts import check_department
from guanxi.directory.services.locking import lock_contacts
from guanxi.network.queries.encounters import people_of
from guanxi.orgchart.services.locking import chart_write
from guanxi.suggestions.models import PRESENT, Answer, SuggestionKind, Verdict
from guanxi.suggestions.services.writing import (
    Written,
    belong,
    correct,
    is_written,
    named_superior,
    report_to,
    work_together,
)
from guanxi.suggestions.words import evidence, lang_of

if TYPE_CHECKING:
    from guanxi.suggestions.inference import report
else:
    report = late("guanxi.suggestions.inference.report")

ABOUT_TWO = (SuggestionKind.REPORTS_TO, SuggestionKind.WORKS_WITH, SuggestionKind.LINE_DOUBTED)
ABOUT_SUPERIOR = (SuggestionKind.REPORTS_TO, SuggestionKind.SUPERIOR_NOT_HERE, SuggestionKind.LINE_DOUBTED)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to a suggestion, which is named by its kind and whom it is about."""

    kind: str
    contact_id: UUID
    answer: str
    other_id: UUID | None = None
    department_id: UUID | None = None
    instead_id: UUID | None = None

    @property
    def key(self) -> tuple[str, UUID, UUID | None, UUID | None]:
        """What the suggestion is told by."""
        return self.kind, self.contact_id, self.other_id, self.department_id


def answer_suggestions(*, actor: Actor, account_id: UUID, given: Sequence[Given], now: datetime) -> list[Verdict]:
    """Note what somebody says to suggestions; draw the lines and ties and set the departments that he accepts.

    Raises Conflict for somebody who has a superior (``suggestion.superior_known``) or a department
    (``suggestion.department_known``) by now, or about whom somebody else answered (``suggestion.answered``); Invalid
    ``chart.cycle`` when a line would close a loop.
    """
    access_account(actor, account_id, "edit")
    because = _evidence(actor, account_id, given, now)
    with chart_write(actor=actor, account_id=account_id, kind="suggestions.answered", now=now) as rec:
        lock_contacts(rec.workspace_id, [one.contact_id for one in given])
        _check(actor, account_id, given)
        rec.params |= {"count": len(given), "accepted": sum(one.answer in ("accept", "other") for one in given)}
        return [_answer(rec, account_id, one, because.get(one.key, "")) for one in given]


def _evidence(actor: Actor, account_id: UUID, given: Sequence[Given], now: datetime) -> Mapping[Any, str]:
    """Return what speaks for the suggestions that are accepted, in words; nothing for what was not suggested."""
    if all(one.answer != Answer.ACCEPT for one in given):
        return {}
    found = report.account_suggestions(actor, account_id, now)
    rows = [*found["doubts"], *(one for batch in found["batches"] for one in batch["suggestions"])]
    lang = lang_of(actor.language)
    return {_key(row): evidence(row["evidence"], lang) for row in rows}


def _key(row: Mapping[str, Any]) -> tuple[str, UUID, UUID | None, UUID | None]:
    other, unit = row["other"], row["department"]
    return row["kind"], row["contact"]["id"], other and other["id"], unit and unit["id"]


def _check(actor: Actor, account_id: UUID, given: Sequence[Given]) -> None:
    """Refuse answers that name nobody of the account, or not what their kind is about."""
    here = set(people_of(actor, account_id).values_list("pk", flat=True))
    if any(key not in here for one in given for key in (one.contact_id, one.other_id, one.instead_id) if key):
        raise NotFound("contact")
    wrong = [
        FieldError(f"answers.{place}.{name}", code) for place, one in enumerate(given) for name, code in _faults(one)
    ]
    wrong += _repeated(given)
    if wrong:
        raise Invalid("invalid", fields=wrong)
    for department_id in {one.department_id for one in given if one.department_id}:
        check_department(actor, account_id, department_id)


def _repeated(given: Sequence[Given]) -> list[FieldError]:
    """Return the answers to what an earlier one of them is about."""
    seen: set[tuple[str, UUID, UUID | None, UUID | None]] = set()
    found = []
    for place, one in enumerate(given):
        if one.key in seen:
            found.append(FieldError(f"answers.{place}.contact_id", "repeated"))
        seen.add(one.key)
    return found


def _faults(one: Given) -> list[tuple[str, str]]:
    about_unit = one.kind == SuggestionKind.SAME_DEPARTMENT
    wants = {
        "other_id": one.kind in ABOUT_TWO,
        "department_id": about_unit,
        "instead_id": one.answer == Answer.OTHER,
    }
    found = [(name, "required") for name, wanted in wants.items() if wanted and getattr(one, name) is None]
    found += [(name, "unknown_field") for name, wanted in wants.items() if not wanted and getattr(one, name)]
    if one.answer == Answer.OTHER and one.kind not in ABOUT_SUPERIOR:
        found.append(("answer", "unknown_choice"))
    if one.contact_id in (one.other_id, one.instead_id):
        found.append(("contact_id", "same_person"))
    return found


def _answer(rec: Recording, account_id: UUID, one: Given, because: str) -> Verdict:
    """Note one answer in place of an earlier one to the same, and write what follows from it."""
    for earlier in _present(rec, account_id, one):
        if _is_repeated(rec, earlier, one):
            return earlier
        rec.retire(earlier)
    before = _write(rec, Written(account_id, one.contact_id, because), one)
    return rec.create(
        Verdict(
            id=new_id(),
            account_id=account_id,
            kind=one.kind,
            contact_id=one.contact_id,
            other_id=one.other_id,
            department_id=one.department_id,
            instead_id=one.instead_id,
            before_id=before,
            answer=one.answer,
            answered_by_id=rec.actor.member_id,
            answered_at=rec.now,
        )
    )


def _is_repeated(rec: Recording, earlier: Verdict, one: Given) -> bool:
    """Tell whether the same person says the same again.

    Raises Conflict ``suggestion.answered`` for what somebody else decided, and for what is written and would have to
    be taken back first.
    """
    written = earlier.answer in (Answer.ACCEPT, Answer.OTHER)
    if earlier.answer == Answer.UNKNOWN or (written and not is_written(rec, earlier)):
        return False
    own = earlier.answered_by_id == rec.actor.member_id
    if own and (earlier.answer, earlier.instead_id) == (one.answer, one.instead_id):
        return True
    if own and not written:
        return False
    params = {"name": earlier.contact.name, "by": earlier.answered_by.name}
    raise Conflict("suggestion.answered", "Somebody answered this by now.", params=params)


def _present(rec: Recording, account_id: UUID, one: Given) -> list[Verdict]:
    rows = Verdict.objects.of(rec.workspace_id).filter(PRESENT, account_id=account_id, kind=one.kind)
    rows = rows.filter(contact_id=one.contact_id).select_related("contact", "answered_by").order_by("pk")
    return [row for row in rows if (row.other_id, row.department_id) == (one.other_id, one.department_id)]


def _write(rec: Recording, written: Written, one: Given) -> UUID | None:
    """Write what an answer says; return whom the chart named until then, where its line was doubted."""
    if one.answer == Answer.OTHER and one.instead_id is not None:
        if one.kind == SuggestionKind.LINE_DOUBTED:
            return correct(rec, written, one.instead_id)
        report_to(rec, written, one.instead_id)
    elif one.answer == Answer.ACCEPT:
        return _accept(rec, written, one)
    elif one.kind == SuggestionKind.LINE_DOUBTED:
        return named_superior(rec, written)
    return None


def _accept(rec: Recording, written: Written, one: Given) -> UUID | None:
    if one.kind == SuggestionKind.LINE_DOUBTED and one.other_id is not None:
        return correct(rec, written, one.other_id)
    if one.kind == SuggestionKind.REPORTS_TO and one.other_id is not None:
        report_to(rec, written, one.other_id)
    elif one.kind == SuggestionKind.WORKS_WITH and one.other_id is not None:
        work_together(rec, written, one.other_id)
    elif one.department_id is not None:
        belong(rec, written, one.department_id)
    return None
