"""What is seen of relations as tables: the heat map, the ties inside a customer, and whom a colleague knows."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.late import late
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.formats.sheet import CSV_TYPE, XLSX_TYPE, csv_chunks, xlsx_chunks
from guanxi.exports.formats.table import insight_word
from guanxi.exports.queries.charts import file_name
from guanxi.exports.queries.lists import list_file
from guanxi.exports.schemas import HeatMeasure, ListFormat
from guanxi.exports.words import Lang, day, say
from guanxi.network.schemas.known import KnownFilter
from guanxi.network.schemas.web import PeriodAsked
from guanxi.workspaces.queries import access_workspace

if TYPE_CHECKING:
    from guanxi.network.inference import heat_map, known, web
else:
    heat_map = late("guanxi.network.inference.heat_map")
    known = late("guanxi.network.inference.known")
    web = late("guanxi.network.inference.web")

Row = Mapping[str, Any]
PAIR_COLUMNS = (
    "our_person", "name", "title", "department", "strength", "depth", "times", "meetings", "first_touch", "last_touch",
)  # fmt: skip
TIE_COLUMNS = ("name", "department", "other_name", "other_department", "strength", "times", "meetings", "first_touch",
               "last_touch")  # fmt: skip
KNOWN_COLUMNS = (
    "our_person", "name", "insight", "account", "title", "department", "strength", "times", "meetings", "first_touch",
    "last_touch", "also_known_by",
)  # fmt: skip


def heat_map_file(
    actor: Actor,
    account_id: UUID,
    asked: PeriodAsked,
    *,
    measure: HeatMeasure,
    list_format: ListFormat,
    lang: Lang,
    now: datetime,
) -> ExportFile:
    """Return the heat map: theirs down, ours across by one measure, or all measures with a row for each pair."""
    found = heat_map.heat_map(actor, account_id, asked, now)
    zone = access_workspace(actor).time_zone
    if measure == "all":
        return list_file("heat_map", PAIR_COLUMNS, lambda: _pairs(found, zone), list_format, lang, day(now, zone))
    title, rows = say(lang, "heat_map"), list(_crossed(found, measure))
    people = [member["name"] for member in found["members"]]
    header = [say(lang, "name"), say(lang, "title"), say(lang, "department"), *people]

    def chunks() -> Iterator[bytes]:
        return csv_chunks(header, rows) if list_format == "csv" else xlsx_chunks(header, rows, sheet=title)

    name = file_name(title, say(lang, measure), day(now, zone), list_format)
    return ExportFile(name, CSV_TYPE if list_format == "csv" else XLSX_TYPE, chunks)


def _crossed(found: Row, measure: Literal["times", "depth", "strength"]) -> Iterator[list[str]]:
    figures = {(cell["member_id"], cell["contact_id"]): cell[measure] for cell in found["cells"]}
    for contact in found["contacts"]:
        values = (figures.get((member["id"], contact["id"]), 0) for member in found["members"])
        person = [contact["name"], contact["title"], contact["department"]]
        yield [*person, *(_figure(value) if value else "" for value in values)]


def _pairs(found: Row, zone: str) -> Iterator[dict[str, str]]:
    members = {row["id"]: row["name"] for row in found["members"]}
    contacts = {row["id"]: row for row in found["contacts"]}
    for cell in sorted(found["cells"], key=lambda one: -one["strength"]):
        yield {
            "our_person": members[cell["member_id"]],
            **_person(contacts[cell["contact_id"]]),
            "depth": _figure(cell["depth"]),
            **_tie(cell, zone),
        }


def inner_network_file(
    actor: Actor, account_id: UUID, asked: PeriodAsked, *, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return who of a customer is seen with whom, a row for each two, the strongest first."""
    found = web.inner_network(actor, account_id, since=asked.since, until=asked.until, now=now)
    zone = access_workspace(actor).time_zone
    return list_file("inner_network", TIE_COLUMNS, lambda: _ties(found, zone), list_format, lang, day(now, zone))


def _ties(found: Row, zone: str) -> Iterator[dict[str, str]]:
    people, columns = found["people"], found["ties"]
    for values in zip(*columns.values(), strict=True):
        tie = dict(zip(columns, values, strict=True))
        one, other = people[tie["a"]], people[tie["b"]]
        yield {
            "name": one["name"],
            "department": _place(one),
            "other_name": other["name"],
            "other_department": _place(other),
            **_tie(tie, zone),
        }


def known_file(
    actor: Actor, member_id: UUID, chosen: KnownFilter, *, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the people that a filter leaves of those whom a colleague knows, one row each."""
    zone = access_workspace(actor).time_zone
    name, people = known.chosen_known(actor, member_id, chosen, now)
    rows = [_known(row, name, lang, zone) for row in people]
    return list_file("known_by", KNOWN_COLUMNS, lambda: rows, list_format, lang, day(now, zone))


def _known(row: Row, member: str, lang: Lang, zone: str) -> dict[str, str]:
    person, account = row["contact"], row["contact"]["account"]
    more = row["also_count"] - len(row["also"])
    return {
        "our_person": member,
        "insight": insight_word(person["insighted"], lang),
        "account": account["name"] if account else "",
        **_person(person),
        **_tie(row, zone),
        "also_known_by": say(lang, "list_mark").join(_names(row["also"])) + (f" +{more}" if more else ""),
    }


def _names(rows: Iterable[Row]) -> Iterator[str]:
    return (row["name"] for row in rows)


def _person(row: Row) -> dict[str, str]:
    return {"name": row["name"], "title": row["title"], "department": row["department"]}


def _place(person: Row) -> str:
    """Return in which department somebody is, or at which other company."""
    place: str = person["department"] or person["account"]
    return place


def _tie(row: Row, zone: str) -> dict[str, str]:
    """Return the figures of a tie."""
    return {
        "strength": _figure(row["strength"]),
        "times": str(row["times"]),
        "meetings": str(row["meetings"]),
        "first_touch": day(row["first_at"], zone) if row["first_at"] else "",
        "last_touch": day(row["last_at"], zone) if row["last_at"] else "",
    }


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 1 or value == 0 else "<1"
