"""The handover sheet of a customer as a file: PDF with the chart, the chart alone, or the facts as JSON."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import orjson

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.formats.handover import sheet_pdf
from guanxi.exports.formats.handover.words import tell
from guanxi.exports.formats.svg import svg_bytes
from guanxi.exports.queries.charts import file_name
from guanxi.exports.queries.sources import ChartSource
from guanxi.exports.schemas import ViewIn
from guanxi.exports.words import Lang, day
from guanxi.handover.queries.sheet import draft_sheet, handover_sheet
from guanxi.orgchart.queries.past import chart_at
from guanxi.workspaces.queries import access_workspace

SheetFormat = Literal["pdf", "svg", "json"]
MEDIA = {"pdf": "application/pdf", "svg": "image/svg+xml", "json": "application/json"}
FACTS = ("contact_id", "stance", "closeness", "approval", "insighted", "role", "last_contact_at")


def sheet_file(
    actor: Actor, *, handover_id: UUID | None, account_id: UUID, sheet_format: SheetFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the sheet of what was handed over as of that moment, or without a handover the one of today."""
    handed = handover_id is not None and handover_sheet(actor, handover_id, account_id)
    return _file(actor, handed or draft_sheet(actor, account_id, now), sheet_format, lang, now)


def _file(actor: Actor, sheet: dict[str, Any], kind: SheetFormat, lang: Lang, now: datetime) -> ExportFile:
    source = _source(actor, sheet, lang, now)
    made = _makers(sheet, source, lang)[kind]()
    name = file_name(sheet["account"]["name"], tell(lang, "sheet"), source.today, kind)

    def chunks() -> Iterator[bytes]:
        yield made

    return ExportFile(name, MEDIA[kind], chunks)


def _makers(sheet: dict[str, Any], source: ChartSource, lang: Lang) -> dict[SheetFormat, Callable[[], bytes]]:
    drawn = bool(source.chart["tables"]["positions"]["rows"])

    def as_day(moment: datetime) -> str:
        return day(moment, source.time_zone)

    def pdf() -> bytes:
        return sheet_pdf(sheet, source.picture if drawn else None, typesetter(), lang=lang, day=as_day)

    return {
        "pdf": pdf,
        "svg": lambda: svg_bytes(source.picture, typesetter()),
        "json": lambda: orjson.dumps(sheet, option=orjson.OPT_INDENT_2),
    }


def _source(actor: Actor, sheet: dict[str, Any], lang: Lang, now: datetime) -> ChartSource:
    """Return the chart as the sheet knew it, coloured by stance."""
    account = Account.objects.of(actor.workspace_id).get(pk=sheet["account"]["id"])
    return ChartSource(
        actor=actor,
        account_id=account.pk,
        chart=chart_at(actor, account, sheet["at"]),
        facts=[{name: person[name] for name in FACTS} for person in sheet["people"]],
        view=ViewIn(color_by="stance", lang=lang),
        moment=now,
        time_zone=access_workspace(actor).time_zone,
    )
