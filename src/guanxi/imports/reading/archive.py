"""Guards for files that unpack: a workbook is a ZIP archive of XML, and may be made to fill the memory.

Nothing a file says about itself is trusted. The directory is checked first, then every part is unpacked piece by
piece and counted, and its XML is parsed by a parser that knows no entities. Only what has passed is handed on, packed
anew, so that the spreadsheet library never sees a part that was not checked.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from xml.parsers import expat

from guanxi.core.errors import Invalid
from guanxi.imports.reading.limits import Limits

_PIECE = 64 * 1024
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_CONTENT = frozenset({"v", "is"})
_XML = (".xml", ".rels")


@dataclass(slots=True)
class Extent:
    """The rectangle that the filled cells of one part span, counted from 1; all zero without any."""

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0
    cells: int = 0

    def include(self, row: int, column: int) -> None:
        """Widen the rectangle by a cell."""
        self.top = min(self.top or row, row)
        self.bottom = max(self.bottom, row)
        self.left = min(self.left or column, column)
        self.right = max(self.right, column)
        self.cells += 1

    @property
    def area(self) -> int:
        """Return how many cells the library will hold for it."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1) if self.cells else 0


@dataclass(slots=True)
class Checked:
    """The archive packed anew from the parts that passed, and why others did not."""

    content: bytes
    refused: list[Invalid] = field(default_factory=list)


def check_archive(content: bytes, limits: Limits) -> Checked:
    """Return a workbook's archive without anything dangerous.

    Raises Invalid ``import.unpacks_too_large``, ``import.protected``, ``import.broken_file``, ``import.hostile_xml``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_directory(archive.infolist(), len(content), limits)
            return _repacked(archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise Invalid("import.broken_file", "The file is damaged.", params={"format": "xlsx"}) from error


def _check_directory(members: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    unpacked = sum(member.file_size for member in members)
    if len(members) > limits.members or unpacked > limits.unpacked_bytes or _is_bomb(unpacked, size, limits):
        raise _too_large(limits)
    if any(member.flag_bits & 1 for member in members):
        raise Invalid("import.protected", "The file is protected by a password.")
    names = {member.filename.lower() for member in members}
    if not any(name.startswith("xl/") and name.endswith(".xml") for name in names) or "xl/workbook.bin" in names:
        raise Invalid("import.format_unsupported", "This kind of file cannot be read.", params={"format": "zip"})


def _is_bomb(unpacked: int, packed: int, limits: Limits) -> bool:
    return unpacked > limits.ratio_applies_from and unpacked > packed * limits.ratio


def _too_large(limits: Limits) -> Invalid:
    return Invalid(
        "import.unpacks_too_large", "The file unpacks to more than can be taken.", params={"max": limits.unpacked_bytes}
    )


def _repacked(archive: zipfile.ZipFile, limits: Limits) -> Checked:
    checked = Checked(b"")
    packed = io.BytesIO()
    budget = _Budget(limits, sum(member.compress_size for member in archive.infolist()))
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for member in archive.infolist():
            pieces = budget.counted(archive, member)
            if not member.filename.lower().endswith(_XML):
                # Pictures and macros are of no use here, but they are counted.
                any(False for _ in pieces)
                continue
            text = bytearray()
            extent = scan_xml(_collected(pieces, text))
            refusal = refuse_extent(extent, limits)
            if refusal is not None:
                checked.refused.append(refusal)
            else:
                target.writestr(member.filename, bytes(text))
    checked.content = packed.getvalue()
    return checked


@dataclass(slots=True)
class _Budget:
    """What has been unpacked so far, over all parts."""

    limits: Limits
    packed: int
    unpacked: int = 0

    def counted(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """Unpack a part piece by piece, for as long as it lasts and not as long as it says."""
        honest = copy(member)
        honest.file_size = self.limits.unpacked_bytes + 1
        with archive.open(honest) as stream:
            while piece := stream.read(_PIECE):
                self.unpacked += len(piece)
                if self.unpacked > self.limits.unpacked_bytes or _is_bomb(self.unpacked, self.packed, self.limits):
                    raise _too_large(self.limits)
                yield piece


def _collected(pieces: Iterator[bytes], text: bytearray) -> Iterator[bytes]:
    for piece in pieces:
        text += piece
        yield piece


def scan_xml(pieces: Iterator[bytes]) -> Extent:
    """Return which cells an XML part fills; parts that are no sheet fill none.

    Raises Invalid ``import.hostile_xml`` for a document type, for entities expand without end.
    """
    extent = Extent()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = _CellCounter(extent).start
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Invalid("import.broken_file", "The file is damaged.", params={"format": "xlsx"}) from error
    return extent


def refuse_extent(extent: Extent, limits: Limits) -> Invalid | None:
    """Return why a sheet is too large, or None."""
    if extent.right > limits.columns:
        params = {"max": limits.columns, "count": extent.right}
        return Invalid("import.too_many_columns", "There are too many columns.", params=params)
    if max(extent.area, extent.cells) > limits.cells:
        return Invalid("import.too_many_cells", "There are too many cells.", params={"max": limits.cells})
    return None


def _refuse_doctype(*_: object) -> None:
    raise Invalid("import.hostile_xml", "The file contains something that no spreadsheet contains.")


@dataclass(slots=True)
class _CellCounter:
    """Follows a sheet's elements: rows and cells may leave out their number, then they follow the last one."""

    extent: Extent
    row: int = 0
    column: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element."""
        local = name.rpartition(":")[2]
        if local == "row":
            given = attributes.get("r", "")
            self.row = int(given) if given.isdecimal() and len(given) < 9 else self.row + 1
            self.column = 0
        elif local == "c":
            self._place(attributes.get("r"))
        elif local in _CONTENT and self.column:
            self.extent.include(self.row, self.column)

    def _place(self, reference: str | None) -> None:
        if not reference:
            self.column += 1
            return
        found = _REFERENCE.fullmatch(reference.upper())
        if found is None:
            raise Invalid("import.broken_file", "The file is damaged.", params={"format": "xlsx"})
        self.column = 0
        for letter in found[1]:
            self.column = self.column * 26 + ord(letter) - ord("A") + 1
        self.row = int(found[2])
