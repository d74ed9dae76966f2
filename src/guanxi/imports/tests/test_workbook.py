"""Merged cells count for every row they cover, and row numbers are those the program shows."""

import io

import xlsxwriter

from guanxi.imports.reading import read
from guanxi.imports.reading.document import Sheet


def merged_workbook() -> bytes:
    """Return a sheet that begins in B3, with a department merged over three rows."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("人员")
        sheet.merge_range("B1:D1", "华东公司通讯录")
        sheet.write_row("B3", ["部门", "姓名", "上级"])
        sheet.merge_range("B4:B6", "采购部")
        for row, cells in enumerate([("张三", ""), ("李四", "张三"), ("王五", "张三")], start=3):
            sheet.write_row(row, 2, cells)
        sheet.write_row("B7", ["财务部", "赵六", "张三"])
    return target.getvalue()


def test_a_department_written_once_is_meant_for_each_row() -> None:
    sheet = read(merged_workbook(), "a.xlsx").sheet
    assert sheet == Sheet(
        ("部门", "姓名", "上级"),
        (("采购部", "张三", ""), ("采购部", "李四", "张三"), ("采购部", "王五", "张三"), ("财务部", "赵六", "张三")),
        (4, 5, 6, 7),
    )


def test_a_merged_range_over_the_whole_sheet_costs_nothing() -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["姓名", "上级", "备注"])
        sheet.write_row("A2", ["张三", "", "好"])
        sheet.merge_range("C2:C1048576", "好")
    read_sheet = read(target.getvalue(), "a.xlsx").sheet
    assert read_sheet is not None
    assert read_sheet.rows == (("张三", "", "好"),)
