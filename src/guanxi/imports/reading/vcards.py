"""Address books: vCard 2.1, 3.0 and 4.0 as phones and mail programs write them, as a table."""

import io
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import vobject.base

from guanxi.core.errors import Invalid
from guanxi.imports.reading.document import Finding
from guanxi.imports.reading.limits import Limits
from guanxi.imports.reading.table import RawRow
from relgraph.wordlist import words

HEADER = ("UID", "Name", "Title", "Organization", "Department", "Manager", "Mobile", "Phone", "Email", "WeChat", "Note")
_MANAGER = frozenset({"manager", "supervisor", "superior", "boss", "x-manager", "上级", "经理"})
# Only these are kept; pictures, sounds, keys and what programs invented never reach the library.
_WANTED = words(
    """
    VERSION UID N FN TITLE ROLE ORG TEL EMAIL NOTE RELATED IMPP X-SOCIALPROFILE X-WECHAT X-WEIXIN X-WECHAT-ID
    X-MANAGER X-MS-MANAGER X-EVOLUTION-MANAGER X-ABRELATEDNAMES X-ABLABEL
    """
)
_EDGE = re.compile(r"\s*(?P<edge>BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_PROPERTY = re.compile(r"(?:[A-Za-z0-9-]+\.)?(?P<name>[A-Za-z][A-Za-z0-9-]*)\s*[;:]")
_QUOTED = re.compile(r";\s*(?:ENCODING=)?QUOTED-PRINTABLE", re.IGNORECASE)
_CHARSET = re.compile(r";\s*CHARSET=\"?([\w-]+)\"?", re.IGNORECASE)
_TEL_URI = re.compile(r"tel:(?P<number>[^;]*)(?:;ext=(?P<extension>\w+))?.*", re.IGNORECASE)


@dataclass(slots=True)
class _Card:
    """The properties of one card that are wanted, unfolded; ``number`` counts cards from 1."""

    number: int
    properties: list[str] = field(default_factory=list)
    size: int = 0
    # Whether the line before belongs to a property that is kept.
    open: bool = False

    def take(self, line: str, limit: int) -> None:
        """Take a line; what goes beyond the limit is counted but not kept."""
        if self.open and self._continues(line):
            self._keep(line.lstrip(" \t") if self._is_unfinished else line[1:], limit, new=False)
        elif line[:1] not in (" ", "\t") and (found := _PROPERTY.match(line)):
            self.open = found["name"].upper() in _WANTED
            if self.open:
                self._keep(line, limit, new=True)

    @property
    def _is_unfinished(self) -> bool:
        """Whether the last property is quoted-printable and ends in the mark for "goes on"."""
        last = self.properties[-1] if self.properties else ""
        return last.endswith("=") and bool(_QUOTED.search(last.partition(":")[0]))

    def _continues(self, line: str) -> bool:
        return line[:1] in (" ", "\t") or self._is_unfinished

    def _keep(self, text: str, limit: int, *, new: bool) -> None:
        self.size += len(text)
        if self.size > limit:
            return
        if new:
            self.properties.append(text)
        else:
            self.properties[-1] = (
                self.properties[-1].removesuffix("=") + text if self._is_unfinished else (self.properties[-1] + text)
            )


def read_vcards(text: str, encoding: str, limits: Limits, findings: list[Finding]) -> Iterator[RawRow]:
    """Yield the header, then a row per card, numbered like the cards."""
    yield 0, HEADER
    read = 0
    for card in _cards(text, limits):
        if card.number > limits.cards:
            raise Invalid("import.too_many_rows", "There are too many rows.", params={"max": limits.cards})
        row = _read_card(card, encoding, limits, findings)
        if row is not None:
            read += 1
            yield card.number, row
    if findings and not read:
        reason = findings[0].params.get("reason", findings[0].code)
        raise Invalid("import.nothing_readable", "No card in this file can be read.", params={"reason": reason})


def _read_card(card: _Card, encoding: str, limits: Limits, findings: list[Finding]) -> tuple[str, ...] | None:
    if card.size > limits.card_characters:
        params = {"length": card.size, "limit": limits.card_characters}
        findings.append(Finding(card.number, "card.too_long", params=params))
        return None
    lines = ["BEGIN:VCARD", *(_plain(line, encoding) for line in card.properties), "END:VCARD"]
    try:
        parsed = next(vobject.base.readComponents("\r\n".join(lines), allowQP=True), None)
        return _row(parsed) if parsed is not None else None
    except (vobject.base.VObjectError, ValueError, LookupError, AttributeError, TypeError) as error:
        findings.append(Finding(card.number, "card.unreadable", params={"reason": str(error)[:200]}))
        return None


def _cards(text: str, limits: Limits) -> Iterator[_Card]:
    """Part the text into cards; what stands between them is nothing."""
    number = 0
    card: _Card | None = None
    for line in io.StringIO(text):
        stripped = line.rstrip("\r\n")
        edge = _EDGE.fullmatch(stripped)
        if edge and edge["edge"].upper() == "BEGIN":
            number += 1
            card = _Card(number)
        elif edge and card is not None:
            yield card
            card = None
        elif card is not None:
            card.take(stripped, limits.card_characters)


def _plain(line: str, encoding: str) -> str:
    """Return a property with quoted-printable decoded, whatever character set it names."""
    head, _, value = line.partition(":")
    if not _QUOTED.search(head):
        return line
    return f"{_QUOTED.sub('', _CHARSET.sub('', head))}:{_unquoted(value, head, encoding)}"


def _unquoted(value: str, head: str, encoding: str) -> str:
    named = _CHARSET.search(head)
    raw = quopri.decodestring(value.encode(encoding or "utf-8", errors="replace"))
    for charset in (named[1] if named else "", "utf-8", "gb18030", "latin-1"):
        try:
            text = raw.decode(charset.lower().replace("gb2312", "gb18030")) if charset else None
        except (LookupError, UnicodeDecodeError):
            continue
        if text is not None:
            return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    return value


def _row(card: Any) -> tuple[str, ...]:
    organisation, department = _organisation(card)
    phones = [(_types(phone), _number(_text(phone))) for phone in card.contents.get("tel", ())]
    mobiles = [value for types, value in phones if types & {"cell", "mobile", "iphone"}]
    return (
        _reference(_first(card, "uid")),
        _name(card),
        _first(card, "title") or _first(card, "role"),
        organisation,
        department,
        _manager(card),
        _joined(mobiles),
        _joined(value for types, value in phones if value not in mobiles and not types & {"fax", "pager"}),
        _joined(_text(mail) for mail in card.contents.get("email", ())),
        _wechat(card),
        _joined((_text(note) for note in card.contents.get("note", ())), "\n"),
    )


def _name(card: Any) -> str:
    """Return the name as it is shown, else put together from its parts."""
    shown = _first(card, "fn").strip()
    if shown:
        return shown
    parts = card.contents.get("n")
    if parts:
        name = parts[0].value
        surname, given = _flat(getattr(name, "family", "")), _flat(getattr(name, "given", ""))
        chinese = any("\u4e00" <= mark <= "\u9fff" for mark in surname + given)
        return surname + given if chinese else f"{given} {surname}".strip()
    return ""


def _organisation(card: Any) -> tuple[str, str]:
    found = card.contents.get("org")
    if not found:
        return "", ""
    value = found[0].value
    parts = [_flat(part) for part in value] if isinstance(value, list) else [_flat(value)]
    return parts[0], " ".join(part for part in parts[1:] if part)


def _manager(card: Any) -> str:
    """Return whom the card names as superior: RELATED of vCard 4, or what programs invented before."""
    for related in card.contents.get("related", ()):
        if _types(related) & _MANAGER:
            return _reference(_text(related))
    for name in ("x-manager", "x-ms-manager", "x-evolution-manager"):
        if value := _first(card, name):
            return value
    labels = {label.group: _text(label).strip("_$!<>").lower() for label in card.contents.get("x-ablabel", ())}
    for related in card.contents.get("x-abrelatednames", ()):
        if labels.get(related.group, "") in _MANAGER:
            return _text(related)
    return ""


def _number(value: str) -> str:
    """Return a number without what makes it an address (tel:+86-10-1234;ext=5)."""
    found = _TEL_URI.fullmatch(value.strip())
    return value if found is None else f"{found['number']} {found['extension'] or ''}".strip()


def _wechat(card: Any) -> str:
    for name in ("x-wechat", "x-weixin", "x-wechat-id"):
        if value := _first(card, name):
            return value
    for name in ("impp", "x-socialprofile"):
        for found in card.contents.get(name, ()):
            value = _text(found)
            if value.lower().startswith(("wechat:", "weixin:")) or _types(found) & {"wechat", "weixin"}:
                return value.partition(":")[2] or value
    return ""


def _first(card: Any, name: str) -> str:
    found = card.contents.get(name)
    return _text(found[0]) if found else ""


def _text(line: Any) -> str:
    return _flat(line.value)


def _flat(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return " ".join(filter(None, map(_flat, value)))
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")


def _types(line: Any) -> frozenset[str]:
    """Return a property's types; version 2.1 writes them without TYPE=."""
    named = [value for values in line.params.values() for value in values]
    return frozenset(part.strip().lower() for value in [*named, *line.singletonparams] for part in value.split(","))


def _reference(value: str) -> str:
    return value.strip().removeprefix("urn:uuid:").removeprefix("URN:UUID:")


def _joined(values: Any, mark: str = "; ") -> str:
    return mark.join(dict.fromkeys(value.strip() for value in values if value.strip()))
