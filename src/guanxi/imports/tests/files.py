"""Files made for the tests, good and bad."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

import xlsxwriter

CHART = """\
工号,姓名,职务,部门,上级
1,张三,总经理,,
2,李四,采购总监,采购部,1
3,空缺,采购经理,采购部,2
4,?,财务负责人,财务部,1
"""
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
MEGABYTE = 1024 * 1024


def workbook(rows: Sequence[Sequence[object]] = (("姓名", "上级"), ("张三", ""), ("李四", "张三"))) -> bytes:
    """Return a workbook with one sheet."""
    return workbook_of({"人员": rows})


def workbook_of(sheets: Mapping[str, Sequence[Sequence[object]]], hidden: Sequence[str] = ()) -> bytes:
    """Return a workbook with several sheets."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
            if name in hidden:
                sheet.hide()
    return target.getvalue()


def altered(member: str, before: bytes, after: bytes, content: bytes = b"") -> bytes:
    """Return a workbook with one of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(content or workbook())) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    assert before in parts[member]
    parts[member] = parts[member].replace(before, after)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return target.getvalue()


def blank_bomb(megabytes: int = 90) -> bytes:
    """Return a workbook of some 90 KB that unpacks to mostly blanks."""
    return altered(SHEET, b"</sheetData>", b"</sheetData>" + b" " * (megabytes * MEGABYTE))


def lying_bomb() -> bytes:
    """Return a bomb whose directory says that it is small."""
    bomb = blank_bomb()
    with zipfile.ZipFile(io.BytesIO(bomb)) as book:
        size = book.getinfo(SHEET).file_size
    return bomb.replace(struct.pack("<L", size), struct.pack("<L", 5000))


def corner_bomb(reference: str = "GR1048576") -> bytes:
    """Return a workbook with a cell in a far corner: small to read, huge to hold as a rectangle."""
    row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row></sheetData>'
    return altered(SHEET, b"</sheetData>", cell.encode())


def laughing_bomb() -> bytes:
    """Return a workbook whose strings expand a thousand million times."""
    entities = "".join(
        f'<!ENTITY e{n} "{"&e" + str(n - 1) + ";" if n else "ha"}{f"&e{n - 1};" * 9}">' for n in range(1, 10)
    )
    doctype = f'<!DOCTYPE sst [<!ENTITY e0 "ha">{entities}]>'.encode()
    return altered(STRINGS, b"<sst", doctype + b"<sst")
