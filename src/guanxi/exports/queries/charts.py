"""A chart as a file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.formats.files import ExportFile, Made, Note
from guanxi.exports.formats.pdf import pdf_bytes
from guanxi.exports.formats.png import SHARP, png
from guanxi.exports.formats.pptx import pptx_bytes
from guanxi.exports.formats.seats import as_chart
from guanxi.exports.formats.sheet import CSV_TYPE, XLSX_TYPE, csv_chunks, xlsx_chunks
from guanxi.exports.formats.svg import svg_bytes
from guanxi.exports.formats.vcard import vcard_bytes
from guanxi.exports.formats.wire import json_bytes
from guanxi.exports.queries.source import Source
from guanxi.exports.queries.sources import ChartSource, chart_source
from guanxi.exports.schemas import ChartFormat, ViewIn
from guanxi.exports.words import say
from relgraph.mermaid import Direction, write_mermaid
from relgraph.outline import write_outline

_UNFIT_FOR_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


S = TypeVar("S", bound=Source)


@dataclass(frozen=True, slots=True)
class Format(Generic[S]):
    """A way to write a chart."""

    suffix: str
    media_type: str
    make: Callable[[S], Made]


def export_chart(
    actor: Actor, *, account_id: UUID, chart_format: ChartFormat, view: ViewIn, now: datetime
) -> ExportFile:
    """Return a file that shows an account's chart as the view shows it."""
    source = chart_source(actor, account_id=account_id, view=view, now=now)
    return export_file(source, CHART_FORMATS[chart_format])


def export_file(source: Source, chosen: "Format[Any]") -> ExportFile:
    """Return a file of a chart; it is drawn at once, so that a refusal comes before the file begins."""
    made = chosen.make(source)
    name = file_name(source.name, say(source.lang, source.what), source.today, chosen.suffix)

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


def _pdf(source: Source) -> Made:
    return Made(pdf_bytes(source.picture, typesetter()), _missing(source.scene))


def _png(source: Source) -> Made:
    made = png(source.picture, typesetter())
    reduced = (Note("export.reduced", {"percent": round(made.scale * 100)}),) if made.scale < SHARP else ()
    return Made(made.content, reduced + _missing(source.scene))


def _svg(source: Source) -> Made:
    return Made(svg_bytes(source.picture, typesetter()))


def _missing(scene: Scene) -> tuple[Note, ...]:
    """Say which characters no font has; they are drawn as 〓."""
    text = "".join(shape["text"] for shape in scene["shapes"] if shape["type"] == "text")
    missing = sorted(typesetter().missing(text))
    return (Note("export.missing_glyphs", {"characters": "".join(missing[:100])}),) if missing else ()


def _pptx(source: Source) -> Made:
    return Made(pptx_bytes(source.picture, source.chart, source.draw, typesetter()))


def _csv(source: Source) -> Made:
    return Made(b"".join(csv_chunks(*source.table())))


def _xlsx(source: Source) -> Made:
    header, rows = source.table()
    return Made(b"".join(xlsx_chunks(header, rows, sheet=source.name, red=source.red_names)))


def _text(source: Source) -> Made:
    return Made(write_outline(as_chart(source.seats)).encode())


def _mermaid(source: Source) -> Made:
    direction: Direction = "LR" if source.layout == "left_right" else "TD"
    return Made(write_mermaid(as_chart(source.seats), direction=direction).encode())


def _vcf(source: ChartSource) -> Made:
    return Made(vcard_bytes(source.seats, source.points, organisation=source.name))


def _json(source: ChartSource) -> Made:
    about = {"title": source.title, "exported_on": source.today}
    return Made(json_bytes(source.chart, source.facts or (), source.scene, about))


FORMATS: dict[str, Format[Source]] = {
    "svg": Format("svg", "image/svg+xml", _svg),
    "png": Format("png", "image/png", _png),
    "pdf": Format("pdf", "application/pdf", _pdf),
    "pptx": Format("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", _pptx),
    "csv": Format("csv", CSV_TYPE, _csv),
    "xlsx": Format("xlsx", XLSX_TYPE, _xlsx),
    "text": Format("txt", "text/plain; charset=utf-8", _text),
    "mermaid": Format("mmd", "text/plain; charset=utf-8", _mermaid),
}
CHART_FORMATS: dict[str, Format[Any]] = {
    **FORMATS,
    "vcf": Format("vcf", "text/vcard; charset=utf-8", _vcf),
    "json": Format("json", "application/json", _json),
}
