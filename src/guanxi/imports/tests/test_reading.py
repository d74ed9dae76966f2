"""Tables are read whatever encoding, delimiter or program they come from, and what cannot be taken is named by row."""

from datetime import date

import pytest

from guanxi.core.errors import Problem
from guanxi.imports.reading import Limits, read, read_text
from guanxi.imports.reading.document import Sheet
from guanxi.imports.tests.files import CHART, workbook, workbook_of

NAMES = ("姓名", "职务", "上级")
TEXT = "姓名,职务,上级\n张三,总经理,\n李四,采购经理,张三\n"
ROWS = (("张三", "总经理", ""), ("李四", "采购经理", "张三"))


def sheet_of(content: bytes, name: str = "人员.csv") -> Sheet:
    """Read a file that must be a table."""
    sheet = read(content, name).sheet
    assert sheet is not None
    return sheet


def problem_of(content: bytes, name: str = "") -> Problem:
    """Read a file that must be refused."""
    with pytest.raises(Problem) as caught:
        read(content, name)
    return caught.value


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030", "gb2312"]
)
def test_every_encoding_gives_the_same_table(encoding: str) -> None:
    assert sheet_of(TEXT.encode(encoding)) == Sheet(NAMES, ROWS, (2, 3))


def test_gb2312_is_read_as_its_superset() -> None:
    # 喆 is in GBK but not in GB 2312; detectors see GB 2312.
    text = TEXT + "陶喆,采购专员,李四\n" + "王建国,工程师,李四\n" * 30
    document = read(text.encode("gbk"), "a.csv")
    assert document.encoding == "gb18030"
    assert document.sheet is not None
    assert document.sheet.rows[2][0] == "陶喆"


def test_big5_and_western_files_are_read() -> None:
    assert sheet_of(("姓名,職務\n" + "陳國樑,總經理\n" * 20).encode("big5")).rows[0] == ("陳國樑", "總經理")
    assert (
        sheet_of(("Name,Title\n" + "José Müller,Geschäftsführer\n" * 5).encode("latin-1")).rows[0][0] == "José Müller"
    )


def test_unreadable_bytes_are_counted_not_hidden() -> None:
    content = TEXT.encode("gb18030") * 50 + b"\x81\xff\n"
    findings = read(content, "a.csv").findings
    assert [finding.code for finding in findings] == ["encoding.unreadable"]


@pytest.mark.parametrize("mark", [",", "\t", ";", "|", "，"])
def test_delimiters_are_found(mark: str) -> None:
    document = read(TEXT.replace(",", mark).encode(), "a.csv")
    assert document.delimiter == mark
    assert document.sheet == Sheet(NAMES, ROWS, (2, 3))


def test_a_declared_delimiter_is_believed() -> None:
    assert sheet_of("sep=;\n姓名;备注\n张三;a,b,c,d\n".encode()) == Sheet(
        ("姓名", "备注"), (("张三", "a,b,c,d"),), (3,)
    )


def test_commas_quotes_and_line_ends_inside_cells() -> None:
    sheet = sheet_of('姓名,备注\r\n"Li, Si","第一行\n第二行 ""引"""\r\n王五,好\r\n'.encode())
    assert sheet.rows == (("Li, Si", '第一行\n第二行 "引"'), ("王五", "好"))
    assert sheet.numbers == (2, 3)


def test_formulas_are_texts_and_stay() -> None:
    names = ['=HYPERLINK("https://example.com")', "+86 工", "-李四", "@王五", "'Ndrangheta"]
    content = "姓名,上级\n" + "".join('"' + name.replace('"', '""') + '",\n' for name in names)
    assert [row[0] for row in sheet_of(content.encode()).rows] == names


def test_what_an_export_escaped_is_read_as_it_was() -> None:
    assert [row[0] for row in sheet_of("姓名,上级\n'=1+1,\n''=x,\n".encode()).rows] == ["=1+1", "'=x"]


def test_blank_rows_are_skipped_but_counted() -> None:
    assert sheet_of("姓名,上级\n\n张三,\n , \n李四,张三\n".encode()).numbers == (3, 5)


def test_a_title_above_the_header_is_no_header() -> None:
    sheet = sheet_of("某某公司通讯录,,\n2026年,,\n姓名,职务,上级\n张三,总经理,\n".encode())
    assert (sheet.header, sheet.numbers) == (NAMES, (4,))


def test_columns_without_a_name_get_their_letter_and_repeated_names_a_number() -> None:
    document = read("姓名,电话,电话,,\n张三,1,2,3,\n".encode(), "a.csv")
    assert document.sheet is not None
    assert document.sheet.header == ("姓名", "电话", "电话 (2)", "(D)")
    assert [(found.row, found.code, found.column) for found in document.findings] == [
        (1, "header.repeated", "电话 (2)")
    ]


def test_ragged_rows_are_named_and_short_ones_filled() -> None:
    document = read("姓名,职务\n张三,经理,多余\n李四\n王五,主管,,,\n".encode(), "a.csv")
    assert document.sheet is not None
    assert document.sheet.rows == (("李四", ""), ("王五", "主管"))
    (finding,) = document.findings
    assert (finding.row, finding.code, finding.severity) == (2, "row.ragged", "error")
    assert finding.params == {"cells": 3, "columns": 2, "surplus": "多余"}


def test_a_header_that_is_too_short_for_most_rows_is_lengthened() -> None:
    assert sheet_of("姓名,职务\n张三,经理,甲\n李四,主管,乙\n".encode()).header == ("姓名", "职务", "(C)")


def test_a_cell_of_two_megabytes_costs_that_cell_only() -> None:
    content = f"姓名,备注,上级\n张三,{'长' * 700_000},\n李四,短,张三\n".encode()
    assert len(content) > 2 * 1024 * 1024
    document = read(content, "a.csv")
    assert document.sheet is not None
    assert document.sheet.rows == (("张三", "", ""), ("李四", "短", "张三"))
    (finding,) = document.findings
    assert (finding.row, finding.column, finding.code, finding.severity) == (2, "备注", "cell.too_long", "error")
    assert finding.params == {"length": 700_000, "limit": 32_767}


def test_a_quotation_mark_never_closed_costs_one_row() -> None:
    rows = "".join(f"员工{number},张三\n" for number in range(5000))
    document = read(f'姓名,上级\n张三,\n"李四,张三\n{rows}'.encode(), "a.csv")
    assert document.sheet is not None
    assert len(document.sheet.rows) == 5001
    assert document.sheet.numbers[1] == 4
    assert [(found.row, found.code) for found in document.findings] == [(3, "quote.unclosed")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.empty_file"),
        (b" \r\n\t\n", "import.empty_file"),
        (b",,,\n,,\n", "import.empty_file"),
        ("姓名,职务,上级\n".encode(), "import.header_only"),
        (bytes(range(256)) * 40, "import.not_text"),
        (b"%PDF-1.7 ...", "import.format_unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "import.format_unsupported"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "import.format_unsupported"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "import.format_unsupported"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "import.format_unsupported"),
        (b"PK\x03\x04 but nothing more", "import.broken_file"),
        (workbook()[:1500], "import.broken_file"),
    ],
)
def test_what_is_no_table_is_refused_with_a_code(content: bytes, code: str) -> None:
    assert problem_of(content, "人员.csv").code == code


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(file_bytes=10), "import.too_large"),
        (Limits(rows=1), "import.too_many_rows"),
        (Limits(columns=2), "import.too_many_columns"),
        (Limits(cells=5), "import.too_many_cells"),
        (Limits(lines_per_row=0), "import.too_many_rows"),
    ],
)
def test_limits_are_kept(limits: Limits, code: str) -> None:
    with pytest.raises(Problem) as caught:
        read(TEXT.encode(), "a.csv", limits=limits)
    assert caught.value.code == code
    assert caught.value.params["max"] >= 0


def test_the_file_limit_is_twenty_megabytes() -> None:
    problem = problem_of(b"a" * (20 * 1024 * 1024 + 1))
    assert (problem.code, problem.status) == ("import.too_large", 413)


def test_workbooks_give_what_was_typed() -> None:
    rows = [("工号", "姓名", "入职", "上级"), (1001, "张三", date(2020, 1, 2), None), (1002.5, "李四", True, 1001)]
    sheet = sheet_of(workbook(rows), "人员.xlsx")
    assert sheet.header == ("工号", "姓名", "入职", "上级")
    assert sheet.rows[0][:2] == ("1001", "张三")
    assert sheet.rows[1] == ("1002.5", "李四", "TRUE", "1001")


def test_the_first_visible_sheet_with_rows_is_read_unless_another_is_named() -> None:
    sheets: dict[str, list[tuple[str, ...]]] = {
        "封面": [("标题",)],
        "隐藏": [("姓名", "上级"), ("王五", "")],
        "人员": [("姓名", "上级"), ("张三", "")],
    }
    content = workbook_of(sheets, hidden=["隐藏"])
    document = read(content, "a.xlsx")
    assert (document.sheet_name, list(document.sheets)) == ("人员", ["封面", "人员", "隐藏"])
    other = read(content, "a.xlsx", sheet="隐藏").sheet
    assert other is not None
    assert other.rows == (("王五", ""),)
    with pytest.raises(Problem) as caught:
        read(content, "a.xlsx", sheet="没有")
    assert caught.value.status == 404


def test_a_workbook_without_rows_is_empty() -> None:
    assert problem_of(workbook([])).code == "import.empty_file"


def test_pasted_texts_are_told_apart() -> None:
    assert read_text("张三 总经理\n  李四 采购总监\n").format == "outline"
    assert read_text("graph TD\n  a[张三] --> b[李四]\n").format == "mermaid"
    assert read_text("```mermaid\nflowchart TD\n  a --> b\n```\n").format == "mermaid"
    assert read_text("姓名\t上级\n张三\t\n李四\t张三\n").format == "csv"
    assert read_text("BEGIN:VCARD\nVERSION:3.0\nFN:张三\nEND:VCARD\n").format == "vcard"
    assert read_text("张三\n  李四\n", as_format="outline").row_count == 2


def test_a_table_of_one_column_may_be_an_outline_by_choice() -> None:
    assert read("姓名\n张三\n李四\n".encode(), "a.csv").format == "csv"
    assert read("姓名\n张三\n李四\n".encode(), "a.txt").format == "outline"


def test_control_characters_never_reach_the_database() -> None:
    assert sheet_of("姓名,上级\n张\x01三\x7f,\x0b\n".encode()).rows == (("张三", ""),)


def test_the_sample_chart_reads() -> None:
    assert len(sheet_of(CHART.encode()).rows) == 4
