"""Lines beside the reporting line, and personal ties."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import Certainty
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.fields import optional_texts
from guanxi.orgchart.models import Color, Line, LineKind, Tie
from guanxi.orgchart.queries.access import access_line, access_position, access_tie
from guanxi.orgchart.queries.reporting import home_of_tie
from guanxi.orgchart.services.locking import chart_write
from guanxi.orgchart.services.positions import draw_line

FACTS = ("color", "certainty", "review_on")


def add_line(
    *, actor: Actor, position_id: UUID, target_id: UUID, kind: str, values: Mapping[str, Any], now: datetime
) -> Line:
    """Draw a dotted, influence or conflict line; the reporting line is drawn by moving the seat."""
    if kind not in LineKind.values or kind == LineKind.REPORTS_TO:
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    account_id = access_position(actor, position_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="line.drawn", now=now) as rec:
        source = access_position(actor, position_id, "edit")
        if access_position(actor, target_id).account_id != account_id:
            raise Invalid("invalid", fields=[FieldError("target_id", "other_account")])
        _check_new(actor, source.pk, target_id, kind)
        return draw_line(rec, source, target_id, kind, _facts(values))


def edit_line(*, actor: Actor, line_id: UUID, values: Mapping[str, Any], now: datetime) -> Line:
    """Change what is noted about a line, and how sure we are of it."""
    account_id = access_line(actor, line_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="line.edited", now=now) as rec:
        line = access_line(actor, line_id, "edit")
        rec.update(line, **_facts(values))
        return line


def remove_line(*, actor: Actor, line_id: UUID, now: datetime) -> None:
    """End a line."""
    account_id = access_line(actor, line_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="line.removed", now=now) as rec:
        rec.end(access_line(actor, line_id, "edit"))


def add_tie(
    *, actor: Actor, contact_id: UUID, other_id: UUID, kind: str, values: Mapping[str, Any], now: datetime
) -> Tie:
    """Note a personal relation of two people."""
    if contact_id == other_id:
        raise Invalid("invalid", fields=[FieldError("other_id", "same_person")])
    if not kind.strip() or len(kind) > 30:
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    access_contact(actor, contact_id, "edit")
    access_contact(actor, other_id)
    account_id = home_of_tie(actor, contact_id, other_id)
    with Recording(actor=actor, kind="tie.drawn", now=now, account_id=account_id) as rec:
        first, second = sorted((contact_id, other_id))
        rows = Tie.objects.of(actor.workspace_id).current()
        if rows.filter(contact_a_id=first, contact_b_id=second, kind=kind).exists():
            raise Invalid("invalid", fields=[FieldError("kind", "already_drawn")])
        return rec.create(
            Tie(
                kind=kind,
                contact_a_id=first,
                contact_b_id=second,
                valid_from=now,
                asserted_by_id=actor.member_id,
                asserted_at=now,
                **_without_color(_facts(values)),
            )
        )


def edit_tie(*, actor: Actor, tie_id: UUID, values: Mapping[str, Any], now: datetime) -> Tie:
    """Change what is noted about a tie."""
    tie = access_tie(actor, tie_id, "edit")
    with _tie_write(actor, tie, "tie.edited", now) as rec:
        rec.update(tie, **_without_color(_facts(values)))
    return tie


def remove_tie(*, actor: Actor, tie_id: UUID, now: datetime) -> None:
    """End a tie."""
    tie = access_tie(actor, tie_id, "edit")
    with _tie_write(actor, tie, "tie.removed", now) as rec:
        rec.end(tie)


def _tie_write(actor: Actor, tie: Tie, kind: str, now: datetime) -> Recording:
    account_id = home_of_tie(actor, tie.contact_a_id, tie.contact_b_id)
    return Recording(actor=actor, kind=kind, now=now, account_id=account_id)


def _check_new(actor: Actor, source_id: UUID, target_id: UUID, kind: str) -> None:
    if source_id == target_id:
        raise Invalid("invalid", fields=[FieldError("target_id", "same_seat")])
    rows = Line.objects.of(actor.workspace_id).current().filter(kind=kind)
    if rows.filter(source_id=source_id, target_id=target_id).exists():
        raise Invalid("invalid", fields=[FieldError("target_id", "already_drawn")])
    if kind == LineKind.CONFLICT and rows.filter(source_id=target_id, target_id=source_id).exists():
        raise Invalid("invalid", fields=[FieldError("target_id", "already_drawn")])


def _facts(values: Mapping[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = dict(optional_texts(values, {"note": 20_000, "evidence": 500}))
    facts |= {name: values[name] for name in FACTS if name in values}
    if facts.get("color") not in (None, *Color.values):
        raise Invalid("invalid", fields=[FieldError("color", "unknown_choice")])
    if facts.get("certainty", Certainty.CONFIRMED) not in Certainty.values:
        raise Invalid("invalid", fields=[FieldError("certainty", "unknown_choice")])
    return facts


def _without_color(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name != "color"}
