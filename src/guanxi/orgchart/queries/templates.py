"""The ready-made templates and one's own."""

import json
from functools import cache
from importlib import resources
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Department
from guanxi.directory.queries.access import access_account
from guanxi.orgchart.models import Line, LineKind, Position, Template
from guanxi.orgchart.queries.access import access_template

Seats = list[dict[str, Any]]


@cache
def ready_made() -> dict[str, dict[str, Any]]:
    """Return the templates that come with the product, by code."""
    folder = resources.files("guanxi.orgchart") / "template_data"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".json")), key=lambda file: file.name)
    templates = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return {template["code"]: template for template in templates}


def template_list(actor: Actor, language: str) -> list[dict[str, Any]]:
    """Return what can be chosen, one's own first."""
    rows = Template.objects.of(actor.workspace_id).filter(archived_at__isnull=True).order_by("name", "pk")
    own = [
        {
            "id": str(row.pk),
            "name": row.name,
            "industry": row.industry,
            "size": "",
            "own": True,
            "seat_count": len(row.seats),
        }
        for row in rows
    ]
    return own + [
        {
            "id": template["code"],
            "name": template["name"][language],
            "industry": template["industry"][language],
            "size": template["size"],
            "own": False,
            "seat_count": len(template["seats"]),
        }
        for template in ready_made().values()
    ]


def template_seats(actor: Actor, template: str, language: str) -> Seats:
    """Return the seats of a ready-made template in a language, or of one's own.

    Raises NotFound for any other name.
    """
    known = ready_made().get(template)
    if known is not None:
        return [_spoken(seat, language) for seat in known["seats"]]
    try:
        key = UUID(template)
    except ValueError:
        raise NotFound("template") from None
    seats: Seats = access_template(actor, key).seats
    return seats


def seats_of_chart(actor: Actor, account_id: UUID) -> Seats:
    """Return today's chart as template seats: titles, departments and lines without any person."""
    access_account(actor, account_id)
    workspace = actor.workspace_id
    rows = Position.objects.of(workspace).current().filter(account_id=account_id).order_by("rank", "pk")
    departments = dict(
        Department.objects.of(workspace).current().filter(account_id=account_id).values_list("pk", "name")
    )
    lines = Line.objects.of(workspace).current().filter(account_id=account_id)
    ends = list(lines.values_list("kind", "source_id", "target_id"))
    superior = {source: target for kind, source, target in ends if kind == LineKind.REPORTS_TO}
    dotted: dict[UUID, list[str]] = {}
    for kind, source, target in ends:
        if kind == LineKind.DOTTED:
            dotted.setdefault(source, []).append(str(target))
    return [
        {
            "key": str(row.pk),
            "title": row.title,
            "department": departments.get(row.department_id, "") if row.department_id else "",
            "reports_to": str(superior[row.pk]) if row.pk in superior else None,
            "dotted": dotted.get(row.pk, []),
            "hint": "",
        }
        for row in rows
    ]


def _spoken(seat: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        **seat,
        "title": seat["title"][language],
        "department": (seat.get("department") or {}).get(language, ""),
        "hint": (seat.get("hint") or {}).get(language, ""),
    }
