"""Charts to export: a small one with everything on it, in the database; large ones as the wire has them."""

from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from typing import Any
from uuid import UUID

import pypdfium2

from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.decisions.services.ratings import rate_contact
from guanxi.decisions.services.roles import set_role
from guanxi.directory.models import Account
from guanxi.directory.services.departments import create_department
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Scene, draw_scene
from guanxi.orgchart.models import Position
from guanxi.orgchart.services.groups import create_group
from guanxi.orgchart.services.lines import add_line, add_tie
from guanxi.orgchart.services.positions import edit_position, place_position
from guanxi.testing.cast import NOW
from guanxi.testing.makers import make_account, make_contact

SCRIPT = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("https://example.com","x")'
LONG = "Aleksandr Konstantinopolitanskiy-Weatherby"
LONG_TITLE = "数字化转型与流程优化高级项目经理（兼供应链协同平台建设办公室副主任）"
RARE = "王𠅤"  # beyond the basic plane, in the font
MISSING = "金한𡚸"  # no font has the last two


@dataclass(frozen=True)
class Sample:
    """An account whose chart has a bit of everything; seats by key."""

    account: Account
    seats: dict[str, Position]
    contacts: dict[str, UUID]


# key, name, title, department, superior
_SEATS = (
    ("chair", "欧阳明德", "董事长", "", None),
    ("vice", "张伟", "副总经理", "", "chair"),
    ("buying", "", "采购部负责人", "采购部", "vice"),
    ("buyer", "李娜", "采购经理", "采购部", "buying"),
    ("vacant", "", "采购专员", "采购部", "buyer"),
    ("script", SCRIPT, "工程师", "信息部", "vice"),
    ("formula", FORMULA, "-经理", "信息部", "script"),
    ("long", LONG, LONG_TITLE, "信息部", "script"),
    ("rare", RARE, "顾问", "信息部", "script"),
    ("missing", MISSING, "", "信息部", "script"),
    ("other", "第二棵树", "工会主席", "", None),
)


def make_sample(actor: Actor, now: datetime = NOW) -> Sample:
    """Make it through the services."""
    account = make_account(actor, "华东智造/集团")
    departments = {
        name: create_department(actor=actor, account_id=account.pk, values={"name": name}, now=now).pk
        for name in ("采购部", "信息部")
    }
    seats: dict[str, Position] = {}
    contacts: dict[str, UUID] = {}
    for key, name, title, department, superior in _SEATS:
        if name:
            points = [{"kind": "mobile", "value": "+86 13800000000"}] if key == "buyer" else []
            contacts[key] = make_contact(actor, account, name, title=title, points=points).pk
        seats[key] = place_position(
            actor=actor,
            account_id=account.pk,
            now=now,
            title=title,
            contact_id=contacts.get(key),
            manager_id=seats[superior].pk if superior else None,
            department_id=departments.get(department),
            empty_as="vacant" if key == "vacant" else "unknown",
        )
    _adorn(actor, seats, contacts, now)
    return Sample(account, seats, contacts)


def _adorn(actor: Actor, seats: dict[str, Position], contacts: dict[str, UUID], now: datetime) -> None:
    for kind, source, target in (
        ("dotted", "buyer", "chair"),
        ("influence", "rare", "vice"),
        ("conflict", "vice", "other"),
    ):
        add_line(
            actor=actor, position_id=seats[source].pk, target_id=seats[target].pk, kind=kind,
            values={"note": f"备注 {kind}"}, now=now,
        )  # fmt: skip
    add_tie(actor=actor, contact_id=contacts["vice"], other_id=contacts["buyer"], kind="relative", values={}, now=now)
    account_id = seats["chair"].account_id
    group = {"name": "评标委员会", "color": "purple", "position_ids": [seats["buyer"].pk]}
    create_group(actor=actor, account_id=account_id, values=group, now=now)
    values = {"color": "red", "note": "@第一行\n第二行，含；符号"}
    edit_position(actor=actor, position_id=seats["vice"].pk, values=values, expected_version=None, now=now)
    rate_contact(actor=actor, contact_id=contacts["vice"], feature="attitude", value=2, now=now)
    set_role(actor=actor, contact_id=contacts["vice"], role="decision_maker", now=now)


_COLUMNS = {
    "positions": "id title department_id empty_as color note rank version",
    "occupancies": "id position_id contact_id valid_from certainty",
    "lines": "id kind source_id target_id note color certainty",
    "ties": "id kind contact_a_id contact_b_id note certainty",
    "groups": "id name color note",
    "group_members": "id group_id position_id",
    "departments": "id name parent_id rank",
    "contacts": "id name owner_id",
    "employments": "id contact_id account_id title department_id",
}


def wire_chart(seats: int, width: int = 6) -> dict[str, Any]:
    """A chart on which every seat has up to `width` reports, in departments by the branches below the top."""
    tables: dict[str, list[list[Any]]] = {name: [] for name in _COLUMNS}
    account, top = str(new_id()), ""
    departments = [str(new_id()) for _ in range(width)]
    tables["departments"] += [[key, f"第{at + 1}事业部", None, at] for at, key in enumerate(departments)]
    keys: list[str] = []
    units: list[str | None] = []
    turns = cycle(departments)
    for at in range(seats):
        key, contact, above = str(new_id()), str(new_id()), (at - 1) // width if at else -1
        unit = None if at == 0 else next(turns) if above == 0 else units[above]
        keys.append(key)
        units.append(unit)
        tables["positions"].append([key, f"岗位{at}", unit, "vacant", None, "", at, 1])
        tables["contacts"].append([contact, name_of(at), None])
        tables["occupancies"].append([str(new_id()), key, contact, None, "confirmed"])
        tables["employments"].append([str(new_id()), contact, account, f"岗位{at}", unit])
        if above >= 0:
            certainty = ("confirmed", "heard", "inferred")[at % 3]
            tables["lines"].append([str(new_id()), "reports_to", key, keys[above], "", None, certainty])
    top = keys[0]
    tables["lines"].append([str(new_id()), "influence", keys[-1], top, "影响", None, "confirmed"])
    wired = {name: {"columns": _COLUMNS[name].split(), "rows": rows} for name, rows in tables.items()}
    return {"account_id": account, "account_name": "大客户", "version": 1, "seq": 1, "can": {}, "tables": wired}


def name_of(number: int) -> str:
    """The name of one of a large chart's people; none is part of another's."""
    return f"人{number:05d}号"


def picture_of(chart: dict[str, Any], title: str = "大客户 · 联系人组织架构图", **view: Any) -> Picture:
    """Draw a chart and give it a title."""
    return Picture(drawn(chart, **view), title, "zh-CN", "2026-11-21")


def drawn(chart: dict[str, Any], **view: Any) -> Scene:
    """Draw a chart."""
    return draw_scene(chart, facts=[], view={"show_lines": "all", **view})


@dataclass(frozen=True)
class Page:
    """A page of a PDF read back: size in points, text without blanks, boxes of the pieces of text."""

    width: float
    height: float
    text: str
    boxes: list[tuple[float, float, float, float]]
    images: int


def pages_of(content: bytes) -> list[Page]:
    """Read a PDF back."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [_page(document[number]) for number in range(len(document))]
    finally:
        document.close()


def _page(page: Any) -> Page:
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    images = sum(1 for _ in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=5))
    # The library writes U+FFFE for a hyphen that it takes for one of word division.
    plain = "".join(text.get_text_range().replace("\ufffe", "-").split())
    return Page(page.get_width(), page.get_height(), plain, boxes, images)


def squeezed(text: str) -> str:
    """A text without blanks, as it is found in a PDF whatever its lines."""
    return "".join(text.split())
