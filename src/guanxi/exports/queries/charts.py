"""A chart as a file."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.formats import table
from guanxi.exports.formats.files import ExportFile, Made, Note
from guanxi.exports.formats.pdf import pdf_bytes
from guanxi.exports.formats.png import SHARP, png
from guanxi.exports.formats.pptx import pptx_bytes
from guanxi.exports.formats.seats import as_chart
from guanxi.exports.formats.sheet import CSV_TYPE, XLSX_TYPE, csv_chunks, xlsx_chunks
from guanxi.exports.formats.svg import svg_bytes
from guanxi.exports.formats.vcard import vcard_bytes
from guanxi.exports.formats.wire import json_bytes
from guanxi.exports.queries.sources import ChartSource, chart_source
from guanxi.exports.schemas import ChartFormat, ViewIn
from guanxi.exports.words import say
from relgraph.mermaid import write_mermaid
from relgraph.outline import write_outline

_UNFIT_FOR_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a chart."""

    suffix: str
    media_type: str
    make: Callable[[ChartSource], Made]


def export_chart(
    actor: Actor, *, account_id: UUID, chart_format: ChartFormat, view: ViewIn, now: datetime
) -> ExportFile:
    """Return a file that shows an account's chart as the view shows it."""
    source = chart_source(actor, account_id=account_id, view=view, now=now)
    chosen = FORMATS[chart_format]
    made = chosen.make(source)
    name = file_name(str(source.chart["account_name"]), say(source.lang, "chart"), source.today, chosen.suffix)

    def chunks() -> Iterator[bytes]:
        yield made.content

    return ExportFile(name, chosen.media_type, chunks, made.notes)


def file_name(*parts: str) -> str:
    """Return a name every system takes: the last part is the suffix.

    >>> file_name("甲/乙公司", "组织架构图", "2026-11-21", "pdf")
    '甲 乙公司 组织架构图 2026-11-21.pdf'
    """
    *words, suffix = parts
    stem = " ".join(_UNFIT_FOR_NAMES.sub(" ", " ".join(words)).split())
    return f"{stem[:120].strip('. ')}.{suffix}"


def _pdf(source: ChartSource) -> Made:
    return Made(pdf_bytes(source.picture, typesetter()), _missing(source.scene))


def _png(source: ChartSource) -> Made:
    made = png(source.picture, typesetter())
    reduced = (Note("export.reduced", {"percent": round(made.scale * 100)}),) if made.scale < SHARP else ()
    return Made(made.content, reduced + _missing(source.scene))


def _svg(source: ChartSource) -> Made:
    return Made(svg_bytes(source.picture, typesetter()))


def _missing(scene: Scene) -> tuple[Note, ...]:
    """Say which characters no font has; they are drawn as 〓."""
    text = "".join(shape["text"] for shape in scene["shapes"] if shape["type"] == "text")
    missing = sorted(typesetter().missing(text))
    return (Note("export.missing_glyphs", {"characters": "".join(missing[:100])}),) if missing else ()


def _pptx(source: ChartSource) -> Made:
    return Made(pptx_bytes(source.picture, source.chart, source.draw, typesetter()))


def _csv(source: ChartSource) -> Made:
    return Made(b"".join(csv_chunks(table.header(source.lang), _table_rows(source))))


def _xlsx(source: ChartSource) -> Made:
    chunks = xlsx_chunks(table.header(source.lang), _table_rows(source), sheet=str(source.chart["account_name"]))
    return Made(b"".join(chunks))


def _table_rows(source: ChartSource) -> Iterable[list[str]]:
    return table.rows(source.seats, source.points, source.owners, source.lang)


def _text(source: ChartSource) -> Made:
    return Made(write_outline(as_chart(source.seats)).encode())


def _mermaid(source: ChartSource) -> Made:
    direction = "LR" if source.view.layout == "left_right" else "TD"
    return Made(write_mermaid(as_chart(source.seats), direction=direction).encode())  # type: ignore[arg-type]


def _vcf(source: ChartSource) -> Made:
    return Made(vcard_bytes(source.seats, source.points, organisation=str(source.chart["account_name"])))


def _json(source: ChartSource) -> Made:
    about = {"title": source.title, "exported_on": source.today}
    return Made(json_bytes(source.chart, source.facts, source.scene, about))


FORMATS: dict[ChartFormat, Format] = {
    "svg": Format("svg", "image/svg+xml", _svg),
    "png": Format("png", "image/png", _png),
    "pdf": Format("pdf", "application/pdf", _pdf),
    "pptx": Format("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", _pptx),
    "csv": Format("csv", CSV_TYPE, _csv),
    "xlsx": Format("xlsx", XLSX_TYPE, _xlsx),
    "text": Format("txt", "text/plain; charset=utf-8", _text),
    "mermaid": Format("mmd", "text/plain; charset=utf-8", _mermaid),
    "vcf": Format("vcf", "text/vcard; charset=utf-8", _vcf),
    "json": Format("json", "application/json", _json),
}
