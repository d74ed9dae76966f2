"""Tables and texts: what leaves is text and nothing else, and comes back as it was."""

import csv
import io
import re
import tracemalloc
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from guanxi.core.actor import Actor
from guanxi.exports.formats.sheet import csv_chunks, sheet_name, xlsx_chunks
from guanxi.exports.queries.charts import export_chart
from guanxi.exports.schemas import ChartFormat, ViewIn
from guanxi.exports.tests.samples import FORMULA, LONG, LONG_TITLE, MISSING, RARE, SCRIPT, Sample, make_sample
from guanxi.imports.planning.charts import ChartPlan, plan_chart
from guanxi.imports.planning.mapping import guess_chart_columns, mapping_of
from guanxi.imports.reading import Document, read
from guanxi.testing.cast import NOW, Cast, make_cast
from relgraph.cells import unescape_formula

NAMES = {"欧阳明德", "张伟", "李娜", SCRIPT, FORMULA, LONG, RARE, MISSING, "第二棵树"}
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1", "''@x", FORMULA]


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def sample(cast: Cast) -> Sample:
    return make_sample(cast.alice)


def exported(actor: Actor, sample: Sample, kind: ChartFormat, **view: Any) -> bytes:
    """Export the chart."""
    file = export_chart(actor, account_id=sample.account.pk, chart_format=kind, view=ViewIn(**view), now=NOW)
    return b"".join(file.chunks())


def planned(content: bytes, name: str) -> tuple[Document, ChartPlan]:
    """Read a file as an import would, with guessed columns."""
    document = read(content, name)
    columns = guess_chart_columns(document.sheet) if document.sheet else {}
    return document, plan_chart(document, mapping_of({"columns": columns}))


def told(plan: ChartPlan) -> set[tuple[str, ...]]:
    """Every seat of a plan by its people, title, department, superior's title and emptiness."""
    titles = {
        seat.key: (seat.title, plan.persons[seat.person].name if seat.person is not None else "") for seat in plan.seats
    }
    return {
        (*titles[seat.key], seat.department, *titles.get(seat.superior or "", ("", "")),
         "" if seat.person is not None else seat.empty_as)
        for seat in plan.seats
    }  # fmt: skip


SEATS = {
    ("董事长", "欧阳明德", "", "", "", ""),
    ("副总经理", "张伟", "", "董事长", "欧阳明德", ""),
    ("采购部负责人", "", "采购部", "副总经理", "张伟", "unknown"),
    ("采购经理", "李娜", "采购部", "采购部负责人", "", ""),
    ("采购专员", "", "采购部", "采购经理", "李娜", "vacant"),
    ("工程师", SCRIPT, "信息部", "副总经理", "张伟", ""),
    ("-经理", FORMULA, "信息部", "工程师", SCRIPT, ""),
    (LONG_TITLE, LONG, "信息部", "工程师", SCRIPT, ""),
    ("顾问", RARE, "信息部", "工程师", SCRIPT, ""),
    ("", MISSING, "信息部", "工程师", SCRIPT, ""),
    ("工会主席", "第二棵树", "", "", "", ""),
}


@pytest.mark.django_db
@pytest.mark.parametrize("lang", ["zh-CN", "en"])
def test_a_table_is_read_back_as_the_same_chart(cast: Cast, sample: Sample, lang: str) -> None:
    kinds: tuple[ChartFormat, ...] = ("csv", "xlsx")
    for kind in kinds:
        _, plan = planned(exported(cast.alice, sample, kind, lang=lang), f"chart.{kind}")
        assert told(plan) == SEATS
        by_key = {seat.key: seat.title for seat in plan.seats}
        lines = [(line.kind, by_key[line.source], by_key[line.target]) for line in plan.lines]
        assert lines == [("dotted", "采购经理", "董事长")]
        assert [point.value for person in plan.persons for point in person.points] == ["+86 13800000000"]
        assert [finding for finding in plan.findings if finding.severity != "info"] == []


@pytest.mark.django_db
def test_a_text_is_read_back_as_the_same_chart(cast: Cast, sample: Sample) -> None:
    _, outline = planned(exported(cast.alice, sample, "text"), "chart.txt")
    _, flowchart = planned(exported(cast.alice, sample, "mermaid"), "chart.mmd")
    assert told(outline) == SEATS
    assert told(flowchart) == SEATS


@pytest.mark.django_db
def test_an_address_book_is_read_back_with_superiors(cast: Cast, sample: Sample) -> None:
    content = exported(cast.alice, sample, "vcf")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"RELATED;TYPE=kin:urn:uuid:" in content.replace(b"\r\n ", b"")
    _, plan = planned(content, "people.vcf")
    by_key = {seat.key: plan.persons[seat.person].name for seat in plan.seats if seat.person is not None}
    above = {by_key[seat.key]: by_key.get(seat.superior or "", "") for seat in plan.seats}
    assert set(above) == NAMES
    # Between these two there is an empty seat, which no address book can hold.
    assert above["李娜"] == "张伟"
    assert above[FORMULA] == SCRIPT


@pytest.mark.django_db
def test_what_is_folded_is_in_no_table_or_text(cast: Cast, sample: Sample) -> None:
    view = {"collapsed": [sample.seats["script"].pk]}
    kinds: tuple[ChartFormat, ...] = ("csv", "text", "mermaid", "vcf", "json")
    for kind in kinds:
        text = exported(cast.alice, sample, kind, **view).decode()
        assert "李娜" in text
        assert RARE not in text
        assert LONG not in text
    assert f'"{sample.seats["script"].pk}": 4' in exported(cast.alice, sample, "json", **view).decode()


@pytest.mark.django_db
def test_a_csv_holds_no_formula(cast: Cast, sample: Sample) -> None:
    text = exported(cast.alice, sample, "csv").decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell] == []
    assert f"'{FORMULA}" in cells
    assert SCRIPT in cells


@pytest.mark.django_db
def test_an_xlsx_holds_no_formula_and_no_link(cast: Cast, sample: Sample) -> None:
    content = exported(cast.alice, sample, "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert not re.search(r"<f[ >]|<hyperlink", sheet)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert any(FORMULA in row for row in rows)


def test_dangerous_cells_come_back_as_they_were() -> None:
    rows = [[text, "x"] for text in DANGEROUS]
    read_csv = csv.reader(io.StringIO(b"".join(csv_chunks(["a", "b"], rows)).decode("utf-8-sig"), newline=""))
    assert [unescape_formula(row[0]) for row in read_csv][1:] == DANGEROUS
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(xlsx_chunks(["a", "b"], rows, sheet="表"))))
    read_xlsx = book.get_sheet_by_index(0).to_python()
    assert [unescape_formula(str(row[0])) for row in read_xlsx][1:] == DANGEROUS


@given(st.text(max_size=80))
def test_sheets_get_names_that_excel_takes(text: str) -> None:
    name = sheet_name(text)
    assert 1 <= len(name) <= 31
    assert not set("[]:*?/\\") & set(name)
    assert not name.startswith("'")
    assert not name.endswith("'")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_long_list_never_lies_in_memory(kind: str) -> None:
    def rows() -> Iterator[list[str]]:
        return ([f"客户{number}", "某某某某某某某某" * 5, str(number)] for number in range(15_000))

    tracemalloc.start()
    chunks = csv_chunks(["a", "b", "c"], rows()) if kind == "csv" else xlsx_chunks(["a", "b", "c"], rows(), sheet="s")
    size = sum(map(len, chunks))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 150_000
    assert peak < 2 * 1024 * 1024
