"""What only one colleague knew: values only he gave, ties and lines only he told of, people only he has met."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.decisions.models import ContactRole
from guanxi.handover.queries.people import People
from guanxi.orgchart.models import Line, LineKind, Tie
from guanxi.orgchart.queries.reporting import seat_names

Row = dict[str, Any]
TOLD_LINES = (LineKind.DOTTED, LineKind.INFLUENCE, LineKind.CONFLICT)


def only_known_by(people: People, member_id: UUID) -> list[Row]:
    """Return the facts that hang on one colleague alone, as of the people's moment."""
    return [
        *_only_met(people, member_id),
        *_ratings(people, member_id),
        *_roles(people, member_id),
        *_ties(people, member_id),
        *_lines(people, member_id),
    ]


def _fact(kind: str, people: People, contact_id: UUID | None, **more: Any) -> Row:
    blank: Row = {"other": "", "code": "", "value": None, "evidence": "", "at": None, "account_id": None}
    name = people.names.get(contact_id, "") if contact_id else ""
    return {**blank, "kind": kind, "contact_id": contact_id, "name": name, **more}


def _only_met(people: People, member_id: UUID) -> Iterator[Row]:
    for contact_id, seen in people.touched.items():
        if set(seen) == {member_id}:
            yield _fact("met", people, contact_id, at=seen[member_id])


def _ratings(people: People, member_id: UUID) -> Iterator[Row]:
    others = {(one.contact_id, one.feature) for one in people.ratings if one.rater_id != member_id}
    for one in people.ratings:
        if one.rater_id == member_id and (one.contact_id, one.feature) not in others:
            yield _fact(
                "rating", people, one.contact_id, code=one.feature, value=one.value, evidence=one.evidence,
                at=one.asserted_at,
            )  # fmt: skip


def _roles(people: People, member_id: UUID) -> Iterator[Row]:
    rows = ContactRole.objects.of(people.actor.workspace_id).at(people.moment)
    for one in rows.filter(contact__in=people.contacts.values("pk"), asserted_by_id=member_id).order_by("pk"):
        yield _fact("role", people, one.contact_id, code=one.role, evidence=one.evidence, at=one.asserted_at)


def _ties(people: People, member_id: UUID) -> Iterator[Row]:
    here = people.contacts.values("pk")
    rows = Tie.objects.of(people.actor.workspace_id).at(people.moment).select_related("contact_a", "contact_b")
    for one in rows.filter(Q(contact_a__in=here) | Q(contact_b__in=here), asserted_by_id=member_id).order_by("pk"):
        yield _fact(
            "tie", people, one.contact_a_id, name=one.contact_a.name, other=one.contact_b.name, code=one.kind,
            evidence=one.evidence or one.note, at=one.asserted_at,
        )  # fmt: skip


def _lines(people: People, member_id: UUID) -> Iterator[Row]:
    rows = Line.objects.of(people.actor.workspace_id).at(people.moment).filter(kind__in=TOLD_LINES)
    rows = rows.filter(account__in=people.accounts.values("pk"), asserted_by_id=member_id)
    found = list(rows.order_by("pk"))
    names = seat_names(people.actor, {end for one in found for end in (one.source_id, one.target_id)})
    for one in found:
        yield _fact(
            "line", people, None, account_id=one.account_id, name=names[one.source_id], other=names[one.target_id],
            code=one.kind, evidence=one.evidence or one.note, at=one.asserted_at,
        )  # fmt: skip
