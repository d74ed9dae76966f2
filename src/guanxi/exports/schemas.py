"""What goes over the wire about exports."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

ChartFormat = Literal["svg", "png", "pdf", "pptx", "csv", "xlsx", "text", "mermaid", "vcf", "json"]
StructureFormat = Literal["svg", "png", "pdf", "pptx", "csv", "xlsx", "text", "mermaid"]
ListFormat = Literal["csv", "xlsx"]
HeatMeasure = Literal["times", "depth", "strength", "all"]
Role = Literal["decision_maker", "influencer", "gatekeeper", "user", "opponent"]
Grade = Literal[-2, -1, 0, 1, 2]
Ids = Annotated[list[UUID], Field(max_length=50_000)]


class FilterIn(Schema):
    """A seat stays when it fits every list that is given."""

    text: Annotated[str, StringConstraints(max_length=200)] | None = None
    departments: Ids | None = None
    roles: list[Role | Literal["none"]] | None = None
    stances: list[Grade | Literal["unset"]] | None = None
    insight: Literal["insighted", "uninsighted"] | None = None
    owners: Annotated[list[UUID | Literal["none"]], Field(max_length=50_000)] | None = None
    seats: Literal["taken", "empty"] | None = None
    contact_ids: Ids | None = None
    group_ids: Ids | None = None
    mode: Literal["dim", "hide"] = "dim"


class ViewIn(Schema):
    """What the reader sees of the chart: the export shows the same."""

    collapsed: Ids = []
    layout: Literal["top_down", "left_right"] = "top_down"
    color_by: Literal["department", "role", "stance", "insight", "owner", "last_contact", "own"] = "department"
    filter: FilterIn | None = None
    show_lines: Literal["all", "selected", "none"] = "all"
    line_kinds: list[Literal["dotted", "influence", "conflict", "tie"]] | None = None
    selected: Ids = []
    show_departments: bool = True
    show_groups: bool = True
    lang: Literal["zh-CN", "en"] = "zh-CN"
    title: Annotated[str, StringConstraints(max_length=200)] = ""


class ChartExportIn(Schema):
    """Which file to make, of which view."""

    format: ChartFormat
    view: ViewIn = ViewIn()


class StructureViewIn(Schema):
    """What the reader sees of our structure chart: the export shows the same."""

    collapsed: Ids = []
    layout: Literal["top_down", "left_right"] = "top_down"
    color_by: Literal["team", "role", "phase", "load"] = "team"
    text: Annotated[str, StringConstraints(max_length=200)] = ""
    customers: Literal["region", "industry", "product_interest"] | None = None
    show_departments: bool = True
    lang: Literal["zh-CN", "en"] = "zh-CN"
    title: Annotated[str, StringConstraints(max_length=200)] = ""


class StructureExportIn(Schema):
    """Which file to make of our structure chart, of which view."""

    format: StructureFormat
    view: StructureViewIn = StructureViewIn()


class ChainExportIn(Schema):
    """Which file to make of a decision chain on one sheet; SVG is the picture that the page shows beforehand."""

    format: Literal["pdf", "svg"] = "pdf"
    lang: Literal["zh-CN", "en"] = "zh-CN"
    redaction: Literal["internal", "partner", "customer"] = "internal"


class ListExportIn(Schema):
    """Which file to make of a list."""

    format: ListFormat = "xlsx"
    lang: Literal["zh-CN", "en"] = "zh-CN"


class HeatMapExportIn(ListExportIn):
    """Which file to make of a heat map: one measure, ours across; or ``all`` of them, a row for each pair."""

    measure: HeatMeasure = "strength"


class VisitExportIn(Schema):
    """In which language a visit's sheet is printed."""

    lang: Literal["zh-CN", "en"] = "zh-CN"


class SheetExportIn(Schema):
    """Which file to make of a handover sheet; SVG is its chart alone."""

    format: Literal["pdf", "svg", "json"] = "pdf"
    lang: Literal["zh-CN", "en"] = "zh-CN"
