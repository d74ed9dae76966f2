"""An address book in vCard 4.0 (RFC 6350): the drawn people, with RELATED for superiors and personal ties.

A card cannot stand for an empty seat; whoever reports to one is related to the next person above it.
"""

from collections.abc import Iterator, Mapping, Sequence

from guanxi.exports.formats.seats import SeatList, SeatRecord
from guanxi.exports.formats.table import Points

_LINE = 75  # octets; RFC 6350, 3.2
# The types that the standard knows; others are private ones.
_TIES = {"relative": "kin", "friend": "friend", "ex_colleague": "colleague"}
_TELEPHONES = {"mobile": "cell", "phone": "work"}


def vcard_bytes(listed: SeatList, points: Points, *, organisation: str) -> bytes:
    """Return one card per drawn person."""
    ties = _ties(listed)
    lines: list[str] = []
    for place, seat in enumerate(listed.seats):
        if seat.contact:
            related = [*_superior(listed, seat), *ties.get(place, ())]
            lines += _card(seat, organisation, points.get(str(seat.contact["id"]), ()), related)
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _card(
    seat: SeatRecord, organisation: str, points: Sequence[tuple[str, str]], related: Sequence[str]
) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:4.0", f"UID:{_uid(seat)}", f"FN:{_text(seat.name)}")
    yield f"N:{_component(seat.name)};;;;"
    units = [organisation, seat.department] if seat.department else [organisation]
    yield "ORG:" + ";".join(map(_component, units))
    if seat.title:
        yield f"TITLE:{_text(seat.title)}"
    for kind, value in points:
        yield from _point(kind, value)
    yield from related
    if seat.position["note"]:
        yield f"NOTE:{_text(seat.position['note'])}"
    yield "END:VCARD"


def _point(kind: str, value: str) -> Iterator[str]:
    if kind in _TELEPHONES:
        yield f"TEL;VALUE=text;TYPE={_TELEPHONES[kind]}:{_text(value)}"
    elif kind == "email":
        yield f"EMAIL:{_text(value)}"
    elif kind == "wechat":
        yield f"X-WECHAT:{_text(value)}"


def _superior(listed: SeatList, seat: SeatRecord) -> Iterator[str]:
    above = seat.superior
    while above is not None and not listed.seats[above].contact:
        above = listed.seats[above].superior
    if above is not None:
        yield f"RELATED;TYPE=x-manager:{_uid(listed.seats[above])}"


def _ties(listed: SeatList) -> Mapping[int, list[str]]:
    """Return the RELATED lines of personal ties; each of the two names the other."""
    found: dict[int, list[str]] = {}
    for tie, one, other in listed.ties:
        for here, there in ((one, other), (other, one)):
            found.setdefault(here, []).append(f"RELATED;TYPE={_tie_type(tie['kind'])}:{_uid(listed.seats[there])}")
    return found


def _tie_type(kind: str) -> str:
    letters = "".join(mark for mark in kind.lower() if mark.isascii() and mark.isalnum())
    return _TIES.get(kind) or f"x-{letters or 'tie'}"


def _uid(seat: SeatRecord) -> str:
    return f"urn:uuid:{seat.contact['id']}" if seat.contact else ""


def _text(value: str) -> str:
    """Escape a value: backslash, comma, line break."""
    plain = value.replace("\\", "\\\\").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _component(value: str) -> str:
    return _text(value).replace(";", "\\;")


def _folded(line: str) -> str:
    """Break a line after at most 75 octets, never inside a character."""
    parts: list[str] = []
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE:
            parts.append(part)
            part, size = " ", 1
        part, size = part + character, size + octets
    return "\r\n".join([*parts, part])
