"""A chart as a table: a row per drawn seat, which names its superior by identifier. `guanxi import chart` reads it."""

from collections.abc import Iterator, Mapping, Sequence

from guanxi.exports.formats.seats import SeatList, SeatRecord
from guanxi.exports.formats.sheet import RedNames
from guanxi.exports.words import Lang, say, word_for

COLUMNS = (
    "identifier", "name", "title", "department", "superior", "superior_name", "dotted", "status", "certainty",
    "role", "stance", "insight", "note", "color", "mobile", "phone", "email", "wechat", "owner",
)  # fmt: skip
POINTS = ("mobile", "phone", "email", "wechat")
Points = Mapping[str, Sequence[tuple[str, str]]]  # contact → kind and value of numbers and addresses


def header(lang: Lang) -> list[str]:
    """Return the names of the columns."""
    return [say(lang, column) for column in COLUMNS]


def rows(listed: SeatList, points: Points, owners: Mapping[str, str], lang: Lang) -> Iterator[list[str]]:
    """Yield the cells of every seat, superiors first."""
    for place, seat in enumerate(listed.seats):
        cells = _cells(place, seat, listed, owners, lang)
        cells |= points_by_kind(points.get(str(seat.contact["id"]), ()) if seat.contact else (), lang)
        yield [cells.get(column, "") for column in COLUMNS]


def points_by_kind(points: Sequence[tuple[str, str]], lang: Lang) -> dict[str, str]:
    """Return somebody's numbers and addresses, several of one kind in one cell."""
    return {kind: say(lang, "list_mark").join(value for k, value in points if k == kind) for kind in POINTS}


def insight_word(insighted: bool, lang: Lang) -> str:
    """Return whether enough is known of somebody, as a cell says it; the row of whom it is not has a red name."""
    return word_for(lang, "insight", "yes" if insighted else "no")


def red_names(columns: Sequence[str], lang: Lang) -> RedNames | None:
    """Return whose names a table has in red, of one that tells of people."""
    if "insight" not in columns:
        return None
    return RedNames(columns.index("name"), columns.index("insight"), insight_word(False, lang))


def _cells(place: int, seat: SeatRecord, listed: SeatList, owners: Mapping[str, str], lang: Lang) -> dict[str, str]:
    superior = None if seat.superior is None else listed.seats[seat.superior]
    return {
        "identifier": _identifier(place),
        "name": seat.name,
        "title": seat.title,
        "department": seat.department,
        "superior": "" if seat.superior is None else _identifier(seat.superior),
        "superior_name": (superior.name or superior.title) if superior else "",
        "dotted": say(lang, "list_mark").join(map(_identifier, seat.dotted)),
        "status": word_for(lang, "status", seat.empty_as or "filled"),
        "certainty": word_for(lang, "certainty", seat.certainty),
        "role": word_for(lang, "role", seat.fact.get("role")),
        "stance": word_for(lang, "stance", seat.fact.get("stance")),
        "insight": insight_word(bool(seat.fact.get("insighted")), lang) if seat.contact else "",
        "note": seat.position["note"],
        "color": word_for(lang, "color", seat.position["color"]),
        "owner": owners.get(str(seat.contact["owner_id"]), "") if seat.contact else "",
    }


def _identifier(place: int) -> str:
    """Return a seat's number in this file; the letter keeps programs from taking it for an amount or a date."""
    return f"P{place + 1}"
