"""Address books of phones and mail programs become tables."""

import pytest

from guanxi.core.errors import Problem
from guanxi.imports.reading import Limits, read
from guanxi.imports.reading.vcards import HEADER


def cards(text: str, encoding: str = "utf-8") -> list[dict[str, str]]:
    """Return what is known of each card."""
    sheet = read(text.replace("\n", "\r\n").encode(encoding), "a.vcf").sheet
    assert sheet is not None
    assert sheet.header == HEADER
    return [{name: cell for name, cell in zip(HEADER, row, strict=True) if cell} for row in sheet.rows]


def test_a_card_of_version_three() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:3.0\nN:张;三;;;\nFN:张三\nORG:华东公司;采购部;一科\nTITLE:经理\n"
        "TEL;TYPE=CELL:138 0000 0000\nTEL;TYPE=WORK,VOICE:010-88886666\nTEL;TYPE=FAX:010-1\n"
        "EMAIL;TYPE=INTERNET:zhang@example.cn\nX-WECHAT:zs_wx\nNOTE:第一行\\n第二行\nUID:u-1\nEND:VCARD\n"
    )
    assert cards(text) == [
        {
            "UID": "u-1",
            "Name": "张三",
            "Title": "经理",
            "Organization": "华东公司",
            "Department": "采购部 一科",
            "Mobile": "138 0000 0000",
            "Phone": "010-88886666",
            "Email": "zhang@example.cn",
            "WeChat": "zs_wx",
            "Note": "第一行\n第二行",
        }
    ]


def test_quoted_printable_in_gbk_as_old_phones_write_it() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=C8=FD;;;\n"
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=GB2312:=BB=AA=B6=AB=\n=B9=AB=CB=BE\nTEL;CELL:13800000000\nEND:VCARD\n"
    )
    assert cards(text) == [{"Name": "张三", "Organization": "华东公司", "Mobile": "13800000000"}]


def test_bare_gbk() -> None:
    assert cards("BEGIN:VCARD\nVERSION:3.0\nFN:张三\nORG:华东采购\nEND:VCARD\n", "gbk")[0]["Name"] == "张三"


def test_managers_by_every_way_of_naming_them() -> None:
    ways = [
        "RELATED;TYPE=manager:urn:uuid:b-2",
        "RELATED;TYPE=x-manager;VALUE=text:李四",
        "X-MANAGER:李四",
        "X-MS-MANAGER:李四",
        "item1.X-ABRELATEDNAMES:李四\nitem1.X-ABLABEL:_$!<Manager>!$_",
        "RELATED;TYPE=spouse:王五",
    ]
    text = "".join(f"BEGIN:VCARD\nVERSION:4.0\nFN:张三\n{way}\nEND:VCARD\n" for way in ways)
    assert [card.get("Manager", "") for card in cards(text)] == ["b-2", "李四", "李四", "李四", "李四", ""]


def test_pictures_do_not_matter() -> None:
    picture = "PHOTO;ENCODING=BASE64;TYPE=JPEG:\n" + " /9j/4AAQSkZJRgABAQAAAQABAAD\n" * 20_000 + "\n"
    bare = "PHOTO;BASE64:\n" + "abcdefgh\n" * 20_000
    text = f"BEGIN:VCARD\nVERSION:2.1\n{picture}N:张;三\n{bare}TEL;CELL:13800000000\nEND:VCARD\n"
    assert cards(text) == [{"Name": "张三", "Mobile": "13800000000"}]


def test_a_card_that_cannot_be_read_costs_itself_only() -> None:
    good = "BEGIN:VCARD\nVERSION:3.0\nFN:张三\nEND:VCARD\n"
    long = f"BEGIN:VCARD\nVERSION:3.0\nFN:{'长' * 200_000}\nEND:VCARD\n"
    document = read((good + long + good).encode(), "a.vcf")
    assert document.row_count == 2
    assert [(found.row, found.code) for found in document.findings] == [(2, "card.too_long")]
    with pytest.raises(Problem) as caught:
        read(long.encode(), "a.vcf")
    assert caught.value.code == "import.nothing_readable"


def test_cards_are_counted() -> None:
    with pytest.raises(Problem) as caught:
        read(b"BEGIN:VCARD\nFN:a\nEND:VCARD\n" * 3, "a.vcf", limits=Limits(cards=2))
    assert caught.value.code == "import.too_many_rows"
