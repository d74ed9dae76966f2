"""A visit's sheet, and visits in lists."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.directory.policies import abilities
from guanxi.directory.queries.access import access_account, readable_contacts
from guanxi.orgchart.queries.reporting import superiors
from guanxi.visits.models import Visit, VisitAnswer, VisitContact, VisitMember, VisitQuestion, VisitState
from guanxi.visits.queries.access import access_visit, visible_visits
from guanxi.visits.queries.persons import follow_up_in_short, people_met
from guanxi.visits.queries.recalled import recalled
from guanxi.visits.queries.unknowns import Unknown, mend, my_unknowns, unknowns_of
from guanxi.visits.queries.words import Lang, in_words, why
from guanxi.workspaces.queries import access_workspace
from relgraph.unknowns import Question

Row = dict[str, Any]
HEAD = ("kind", "at", "place", "purpose", "state", "closed_at", "follow_up_id")
MOST = 200
AHEAD = timedelta(days=7)


def visit_details(actor: Actor, visit_id: UUID, lang: Lang, now: datetime) -> Row:
    """Return a sheet with everything on it, in a constant number of statements."""
    with one_moment():
        visit = access_visit(actor, visit_id)
        met = list(_links(actor, VisitContact, [visit.pk]).values_list("contact_id", flat=True))
        rows = list(_questions(actor, visit))
        answers = _answers(actor, visit)
        [unknown] = unknowns_of(actor, [visit.account], lang, now)
        asked = _asked(actor, rows)
        told = recalled(actor, rows, lang)
        questions = [_question(row, told.get(row.pk), unknown, answers, asked, lang) for row in rows]
        can = abilities(actor, visit.account)
        return {
            **_head(visit),
            "version": visit.version,
            "follow_up": _sees_to(visit),
            "vocabulary": access_workspace(actor).role_vocabulary,
            "members": _members(actor, visit),
            "people": people_met(actor, visit, met),
            "questions": questions,
            "chart": _extract(actor, visit, met, told.values(), unknown),
            "can": {name: can[name] for name in ("read", "contribute", "edit")},
        }


def account_visits(actor: Actor, account_id: UUID) -> list[Row]:
    """Return the visits to a customer, those to come first, then the latest."""
    access_account(actor, account_id)
    return _listed(actor, visible_visits(actor).filter(account_id=account_id))


def my_day(actor: Actor, lang: Lang, now: datetime) -> Row:
    """Return the visits of the actor's that are to be closed or come within a week, and what to find out first."""
    with one_moment():
        visits = _listed(actor, planned(actor, until=now + AHEAD))
        return {"visits": sorted(visits, key=lambda row: row["at"]), "unknowns": my_unknowns(actor, lang, now)}


def planned(actor: Actor, *, until: datetime) -> "QuerySet[Visit]":
    """Return the visits the actor leads or goes along to that are to be made until then, or were to be."""
    return joined(actor).filter(state=VisitState.PLANNED, at__lte=until)


def joined(actor: Actor) -> "QuerySet[Visit]":
    """Return the visits the actor leads or goes along to."""
    along = VisitMember.objects.of(actor.workspace_id).filter(member_id=actor.member_id, archived_at__isnull=True)
    rows: QuerySet[Visit] = visible_visits(actor)
    return rows.filter(Q(owner_id=actor.member_id) | Q(pk__in=along.values("visit_id")))


def planned_at(actor: Actor, account_id: UUID) -> datetime | None:
    """Return when the next visit to a customer is planned, one that is overdue first."""
    rows = visible_visits(actor).filter(account_id=account_id, state=VisitState.PLANNED).order_by("at")
    moment: datetime | None = rows.values_list("at", flat=True).first()
    return moment


def _listed(actor: Actor, found: "QuerySet[Visit]") -> list[Row]:
    rows = list(found.select_related("account", "chain", "owner", "interaction").order_by("-at", "-pk")[:MOST])
    keys = [row.pk for row in rows]
    people = _names(actor, keys)
    questions = VisitQuestion.objects.of(actor.workspace_id).filter(visit_id__in=keys, archived_at__isnull=True)
    answered = VisitAnswer.objects.of(actor.workspace_id).filter(visit_id__in=keys, archived_at__isnull=True)
    counts = [dict(query.values_list("visit_id").annotate(count=Count("pk"))) for query in (questions, answered)]
    rows.sort(key=lambda row: row.state != VisitState.PLANNED)
    return [
        {
            **_head(row),
            "contacts": people.get(row.pk, []),
            "questions": counts[0].get(row.pk, 0),
            "answered": counts[1].get(row.pk, 0),
        }
        for row in rows
    ]


def _names(actor: Actor, visits: Collection[UUID]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for visit_id, key, name in _links(actor, VisitContact, visits).values_list(
        "visit_id", "contact_id", "contact__name"
    ):
        found.setdefault(visit_id, []).append({"id": key, "name": name})
    return found


def _links(actor: Actor, model: Any, visits: Collection[UUID]) -> Any:
    rows = model.objects.of(actor.workspace_id).filter(visit_id__in=list(visits), archived_at__isnull=True)
    return rows.order_by("pk")


def _head(visit: Visit) -> Row:
    chain = visit.chain
    return {
        "id": visit.pk,
        "account": {"id": visit.account_id, "name": visit.account.name},
        "chain": {"id": chain.pk, "name": chain.name} if chain else None,
        "owner": {"id": visit.owner_id, "name": visit.owner.name},
        "interaction": _meeting(visit),
        **{name: getattr(visit, name) for name in HEAD},
    }


def _meeting(visit: Visit) -> Row | None:
    row = visit.interaction
    if row is None or row.archived_at is not None:
        return None
    return {"id": row.pk, "summary": row.summary, "outcome": row.outcome}


def _sees_to(visit: Visit) -> Row | None:
    """Return the follow-up a visit is for: whoever reads the account reads it."""
    row = visit.follow_up
    return None if row is None or row.archived_at is not None else follow_up_in_short(row)


def _members(actor: Actor, visit: Visit) -> list[Row]:
    rows = _links(actor, VisitMember, [visit.pk]).values_list("member_id", "member__name")
    return [{"id": key, "name": name} for key, name in rows]


def _questions(actor: Actor, visit: Visit) -> "QuerySet[VisitQuestion]":
    rows: QuerySet[VisitQuestion] = VisitQuestion.objects.of(actor.workspace_id)
    return rows.filter(visit=visit, archived_at__isnull=True).select_related("asked").order_by("rank", "pk")


def _answers(actor: Actor, visit: Visit) -> dict[UUID, VisitAnswer]:
    rows = VisitAnswer.objects.of(actor.workspace_id).filter(visit=visit, archived_at__isnull=True)
    return {row.question_id: row for row in rows.select_related("member")}


def _asked(actor: Actor, rows: Sequence[VisitQuestion]) -> set[UUID]:
    return readable_contacts(actor, {row.asked_id for row in rows if row.asked_id})


def _question(
    row: VisitQuestion,
    told: Question | None,
    unknown: Unknown,
    answers: dict[UUID, VisitAnswer],
    seen: set[UUID],
    lang: Lang,
) -> Row:
    """Return a question in today's words; an open one with why it matters, as that is today."""
    now_open = next((one for one in unknown.questions if one.key and one.key == row.key), None)
    shown = now_open or told
    asked = row.asked if row.asked_id in seen else None
    return {
        "id": row.pk,
        "key": row.key,
        "kind": row.kind or None,
        "shape": shown.shape if shown else "note",
        "features": list(told.features) if told else [],
        "question": in_words(shown, lang) if shown else row.text,
        "why": why(now_open.why, lang) if now_open else "",
        "about": [{"type": one.type, "id": one.key, "name": one.name} for one in shown.about] if shown else [],
        "asked": {"id": asked.pk, "name": asked.name} if asked else None,
        "stage_id": shown.stage if shown else None,
        "mend": mend(shown) if shown else None,
        "open": now_open is not None,
        "answer": _answer(answers.get(row.pk)),
    }


def _answer(row: VisitAnswer | None) -> Row | None:
    if row is None:
        return None
    names = ("result", "note", "values", "certainty", "at")
    return {
        "id": row.pk,
        "member": {"id": row.member_id, "name": row.member.name},
        **{name: getattr(row, name) for name in names},
    }


def _extract(
    actor: Actor, visit: Visit, met: Collection[UUID], questions: Collection[Question], unknown: Unknown
) -> list[UUID]:
    """Return the seats of the people met and of the empty ones asked about, with everybody above them."""
    above = superiors(actor, visit.account_id)
    seats = {seat.person: seat.key for seat in unknown.ground.seats if seat.person is not None}
    here = {seat.key for seat in unknown.ground.seats}
    begin = [seats[key] for key in met if key in seats]
    begin += [one.subject.key for one in questions if one.subject.type == "position"]
    found: dict[UUID, None] = {}
    for seat in begin:
        key: Any = seat
        while key in here and key not in found:
            found[key] = None
            key = above.get(key)
    return list(found)
