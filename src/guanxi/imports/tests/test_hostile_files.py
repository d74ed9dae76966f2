"""Whatever the bytes are, reading ends soon, within bounds, with a document or a code."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guanxi.core.errors import Problem
from guanxi.imports.reading import Document, read
from guanxi.imports.reading.document import FORMATS, Format
from guanxi.imports.tests.files import (
    CHART,
    MEGABYTE,
    SHEET,
    altered,
    blank_bomb,
    corner_bomb,
    laughing_bomb,
    lying_bomb,
    workbook,
    workbook_of,
)

BOMBS = {
    "blanks": (blank_bomb, "import.unpacks_too_large"),
    "lying": (lying_bomb, "import.unpacks_too_large"),
    "corner": (corner_bomb, "import.too_many_cells"),
    "wide": (lambda: corner_bomb("XFD4"), "import.too_many_columns"),
    "entities": (laughing_bomb, "import.hostile_xml"),
}
# In a process that may take half a gigabyte more than it has, and ten seconds.
BOUNDED = """
import resource, sys
from guanxi.imports.reading import read
from guanxi.core.errors import Problem
room = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize() + 512 * 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (room, room))
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
try:
    print(read(sys.stdin.buffer.read(), sys.argv[1]).row_count)
except Problem as problem:
    print(problem.code)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_before_they_burst(name: str) -> None:
    make, code = BOMBS[name]
    content = make()
    assert len(content) < 120_000
    started, peak = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(Problem) as caught:
        read(content, "人员.xlsx")
    assert caught.value.code == code
    assert time.process_time() - started < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < 60 * 1024


def test_a_cell_reference_that_is_none_is_damage() -> None:
    content = altered(SHEET, b"</sheetData>", b'<row r="9"><c r="A9;B"><v>1</v></c></row></sheetData>')
    with pytest.raises(Problem) as caught:
        read(content, "a.xlsx")
    assert caught.value.code == "import.broken_file"


def test_one_sheet_too_large_does_not_hide_the_others() -> None:
    two = workbook_of({"人员": [("姓名",), ("张三",)], "透视": [("x",), ("y",)]})
    cell = b'<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'
    content = altered("xl/worksheets/sheet2.xml", b"</sheetData>", cell, two)
    assert read(content, "a.xlsx").sheet_name == "人员"
    with pytest.raises(Problem) as caught:
        read(content, "a.xlsx", sheet="透视")
    assert caught.value.code == "import.too_many_columns"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a,b\n" + b"," * (20 * MEGABYTE - 10), id="twenty million commas"),
        pytest.param(b"a,b\n" + b"\n" * (20 * MEGABYTE - 10), id="twenty million lines"),
        pytest.param(b"a,b\n" + b'"' * (20 * MEGABYTE - 10), id="twenty million quotes"),
        pytest.param(b"a,b\n" + b'"x,y\n' * (4 * MEGABYTE - 10), id="quotes that never close"),
        pytest.param(b"ab,cd,ef,gh\n" * (20 * MEGABYTE // 12), id="more rows than there may be"),
        pytest.param("张".encode() * (6 * MEGABYTE), id="one long line"),
        pytest.param(b"BEGIN:VCARD\nFN:" + b"x" * (19 * MEGABYTE) + b"\nEND:VCARD\n", id="a name of twenty megabytes"),
        pytest.param(b"BEGIN:VCARD\n" * (20 * MEGABYTE // 12), id="cards that never end"),
        pytest.param(lying_bomb(), id="a workbook that lies"),
        pytest.param(b"\n".join(b" " * place + b"x" for place in range(5000)), id="five thousand levels"),
    ],
)
def test_the_largest_files_stay_within_memory_and_time(content: bytes) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, "file.csv" if content[:2] == b"a," else ""],
        input=content,
        capture_output=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert done.returncode == 0, done.stderr.decode()[-500:]
    assert done.stdout.strip()


def outcome(content: bytes, name: str, as_format: Format | None) -> Document | str:
    """Read anything; nothing but a Problem may come of it."""
    try:
        return read(content, name, as_format=as_format)
    except Problem as problem:
        return problem.code


names = st.sampled_from(["", "a.csv", "a.txt", "a.xlsx", "a.vcf"])
formats = st.none() | st.sampled_from(FORMATS)


@given(st.binary(max_size=400), names, formats)
@example(b"BEGIN:VCARD\nN:=\nEND:VCARD", "", None)
@example(b'"\n"', "a.csv", None)
@example(b"\xff\xfe\xff", "a.csv", None)
@example(b"\xfe\xff\xd8\x00\x00a", "a.csv", "csv")
def test_any_bytes_are_read_or_refused(content: bytes, name: str, as_format: Format | None) -> None:
    found = outcome(content, name, as_format)
    assert isinstance(found, Document) or found.startswith("import.")


@given(st.text(max_size=300), names, formats)
def test_any_text_is_read_or_refused(text: str, name: str, as_format: Format | None) -> None:
    outcome(text.encode("utf-8", "replace"), name, as_format)


PROPERTIES = """\
BEGIN:VCARD
END:VCARD
VERSION:2.1
FN:a
N:a;b
N
:
;
TEL;TYPE=:1
ORG:;;
 x
=
NOTE;
NOTE;QUOTED-PRINTABLE:=
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=x:=41=
EMAIL;A=B=C:
a.b.TEL:1
RELATED:
"""
lines = st.sampled_from(PROPERTIES.splitlines())


@given(st.lists(lines, max_size=12))
def test_any_cards_are_read_or_refused(cards: list[str]) -> None:
    outcome("\r\n".join(["BEGIN:VCARD", *cards, "END:VCARD"]).encode(), "a.vcf", None)


@given(st.integers(0, len(workbook()) - 1), st.integers(0, 255), st.integers(1, 40))
def test_a_damaged_workbook_is_read_or_refused(place: int, value: int, length: int) -> None:
    content = bytearray(workbook())
    content[place : place + length] = bytes([value]) * min(length, len(content) - place)
    outcome(bytes(content), "a.xlsx", None)


@given(st.integers(0, len(CHART.encode("gbk")) - 1), st.binary(min_size=1, max_size=3))
def test_a_damaged_table_keeps_its_other_rows(place: int, noise: bytes) -> None:
    content = bytearray(CHART.encode("gbk") * 20)
    content[place : place + len(noise)] = noise
    outcome(bytes(content), "a.csv", None)
