"""The archive itself: members of JSON lines, written one after the other, read with bounds on everything."""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import orjson

from guanxi.core.chain.canonical import canonical
from guanxi.portability.parcel import manifest as manifests
from guanxi.portability.parcel.envelope import OpeningStream, SealingStream, read_head
from guanxi.portability.parcel.manifest import Manifest, Part
from guanxi.portability.parcel.refusals import Refused

Row = list[Any]
# A line may hold a file of 32 MiB that is being imported.
MAX_LINE = 128 << 20
MAX_MEMBERS = 1_000_000
MAX_FILE = 512 << 20
FILES = "files/"
# Tables shrink to a tenth, seldom to a thirtieth: who packs tighter than this wants to fill our disk.
MAX_RATIO = 200
FREE = 64 << 20
BUFFER = 1 << 20
NUL = b"\\u0000"
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)


class ParcelWriter:
    """Writes a parcel into a stream, never going back."""

    def __init__(self, out: IO[bytes], passphrase: str | None) -> None:
        self._envelope = SealingStream(out, passphrase) if passphrase else None
        target: Any = self._envelope or out
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=5)

    def write(self, table: str, columns: list[str], rows: Iterator[Row]) -> Part:
        """Write a table and return what there is to say of it."""
        member: Any = self._zip.open(f"tables/{table}.jsonl", "w", force_zip64=True)
        with io.BufferedWriter(member, BUFFER) as out:
            return counted(table, columns, rows, out.write)

    def write_file(self, digest: str, content: bytes) -> None:
        """Write a file that people brought; it is packed already, as most of them are."""
        info = zipfile.ZipInfo(f"{FILES}{digest}", date_time=(1980, 1, 1, 0, 0, 0))
        self._zip.writestr(info, content, compress_type=zipfile.ZIP_STORED)

    def close(self, manifest: Manifest) -> None:
        """Write the manifest and the end."""
        self._zip.writestr(manifests.NAME, manifest.model_dump_json(indent=1))
        self._zip.close()
        if self._envelope is not None:
            self._envelope.close()


def counted(table: str, columns: list[str], rows: Iterator[Row], put: Callable[[bytes], int]) -> Part:
    """Hand on the lines of a table, and return what there is to say of it."""
    digest, count, size = hashlib.sha256(), 0, 0
    for row in rows:
        digest.update(canonical(row) + b"\n")
        count, size = count + 1, size + put(written(row))
    return Part(table=table, columns=columns, rows=count, bytes=size, digest=digest.hexdigest())


def written(row: Row) -> bytes:
    """Return a row as its line. Whole numbers of more than 64 bits are beyond the quick writer."""
    try:
        return orjson.dumps(row) + b"\n"
    except TypeError:
        return json.dumps(row, ensure_ascii=False, default=_spelt).encode() + b"\n"


def _spelt(value: Any) -> Any:
    """Return a key or a moment as the quick writer spells it."""
    return orjson.loads(orjson.dumps(value))


class ParcelReader:
    """Reads a parcel, whose maker is not trusted: every size is bounded before anything is unpacked."""

    def __init__(self, stream: IO[bytes], passphrase: Callable[[], str]) -> None:
        head = read_head(stream)
        inside: Any = stream
        if head is not None:
            inside = io.BufferedReader(OpeningStream(stream, head, passphrase()), BUFFER)
        self.sealed = head is not None
        try:
            self._zip = zipfile.ZipFile(inside)
            self._bound(stream.seek(0, io.SEEK_END))
            self.manifest = manifests.parse(self._manifest())
        except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError):
            raise Refused("This is no file that `guanxi export workspace` made, or it is damaged.") from None
        self._compare()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def _bound(self, packed: int) -> None:
        members = self._zip.infolist()
        names = {member.filename for member in members}
        unpacked = sum(member.file_size for member in members)
        if len(members) > MAX_MEMBERS or len(names) != len(members):
            raise Refused("The archive has too many members.")
        if any(member.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED) for member in members):
            raise Refused("The archive is packed in another way than ours.")
        if unpacked > max(FREE, packed * MAX_RATIO):
            raise Refused("The archive would unpack to very much more than it holds.")

    def _manifest(self) -> Any:
        if self._zip.getinfo(manifests.NAME).file_size > manifests.MAX_BYTES:
            raise Refused("The manifest of the file is too large.")
        return json.loads(self._zip.read(manifests.NAME))

    def _compare(self) -> None:
        """Refuse an archive that holds anything but what the manifest names, at the size it names."""
        sizes = {member.filename: member.file_size for member in self._zip.infolist()}
        sizes.pop(manifests.NAME)
        self.files = {name: sizes.pop(name) for name in list(sizes) if name.startswith(FILES)}
        if sizes != {part.member: part.bytes for part in self.manifest.parts}:
            raise Refused("The archive holds something else than its manifest says.")

    def check_files(self, sizes: dict[str, int]) -> None:
        """Refuse an archive whose files are not those that its rows tell of, at the sizes they tell."""
        if self.files != {f"{FILES}{digest}": size for digest, size in sizes.items()}:
            raise Refused("The archive holds other files than its rows say.")
        if any(size > MAX_FILE for size in sizes.values()):
            raise Refused("A file in the archive is too large.")

    def file(self, digest: str) -> bytes:
        """Return the content of a file."""
        try:
            content = self._zip.read(f"{FILES}{digest}")
        except DAMAGED:
            raise Refused(f"The file {digest} is damaged.") from None
        if hashlib.sha256(content).hexdigest() != digest:
            raise Refused(f"The file {digest} is not the one that was written.")
        return content

    def rows(self, part: Part) -> Iterator[Row]:
        """Yield the rows of a table; at its end the count and the digest must be right."""
        digest, count = hashlib.sha256(), 0
        for count, line in enumerate(self._lines(part), 1):
            row, spelt = _row(part, line, count)
            digest.update(spelt + b"\n")
            yield row
        if (count, digest.hexdigest()) != (part.rows, part.digest):
            raise Refused(f"The rows of {part.table} are not those that were written.")

    def _lines(self, part: Part) -> Iterator[bytes]:
        try:
            member: Any = self._zip.open(part.member)
            with io.BufferedReader(member, BUFFER) as lines:
                while line := lines.readline(MAX_LINE + 1):
                    if len(line) > MAX_LINE:
                        raise Refused(f"A line of {part.table} is too long.")
                    yield line
        except DAMAGED:
            raise Refused(f"The member for {part.table} is damaged.") from None


def _row(part: Part, line: bytes, number: int) -> tuple[Row, bytes]:
    """Return a row with its only spelling."""
    try:
        row = json.loads(line, parse_constant=_constant)
        if NUL in line or not isinstance(row, list) or len(row) != len(part.columns):
            raise ValueError(line[:80])
        return row, canonical(row)
    except (ValueError, TypeError, RecursionError):
        raise Refused(f"Line {number} of {part.table} cannot be read.") from None


def _constant(name: str) -> float:
    raise ValueError(name)


@contextmanager
def reading(path: Path, passphrase: Callable[[], str]) -> Iterator[ParcelReader]:
    """Open a parcel that lies in a file; whether it is sealed tells whether the passphrase is asked for."""
    with path.open("rb") as stream, ParcelReader(stream, passphrase) as parcel:
        yield parcel
