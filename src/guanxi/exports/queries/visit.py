"""A visit's sheet as a file of one page."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from guanxi.core.actor import Actor
from guanxi.decisions.queries.facts import account_facts
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.formats.visit import visit_pdf
from guanxi.exports.formats.visit.page import CHART
from guanxi.exports.formats.visit.questions import ROOM
from guanxi.exports.formats.visit.words import tell
from guanxi.exports.queries.charts import file_name
from guanxi.exports.queries.extracts import largest_extract
from guanxi.exports.queries.sources import ChartSource
from guanxi.exports.schemas import ViewIn
from guanxi.exports.words import Lang
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.visits.queries.sheets import visit_details
from guanxi.workspaces.queries import access_workspace

READABLE = 0.3


def visit_file(actor: Actor, *, visit_id: UUID, lang: Lang, now: datetime) -> ExportFile:
    """Return the sheet of a visit, for ourselves: it says what we think of people."""
    visit = visit_details(actor, visit_id, lang, now)
    zone = ZoneInfo(access_workspace(actor).time_zone)

    def when(moment: datetime) -> str:
        return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")

    made = visit_pdf(visit, _extract(actor, visit, lang, now), typesetter(), lang=lang, when=when)

    def chunks() -> Iterator[bytes]:
        yield made

    name = file_name(visit["account"]["name"], tell(lang, "sheet"), when(visit["at"])[:10], "pdf")
    return ExportFile(name, "application/pdf", chunks)


def _extract(actor: Actor, visit: dict[str, Any], lang: Lang, now: datetime) -> Scene | None:
    """Return the part of the chart that the sheet is about; None where nobody stands on it."""
    seats = [str(key) for key in visit["chart"]]
    if not seats:
        return None
    account_id = visit["account"]["id"]
    source = ChartSource(
        actor=actor,
        account_id=account_id,
        chart=chart_snapshot(actor, account_id).as_json(),
        facts=account_facts(actor, account_id),
        view=ViewIn(color_by="stance", lang=lang),
        moment=now,
        time_zone=access_workspace(actor).time_zone,
    )
    return largest_extract(source, seats, room=(ROOM, CHART), readable=READABLE)
