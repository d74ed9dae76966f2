"""People are found by whatever part of them somebody remembers."""

import pytest
from django.test import Client

from guanxi.orgchart.services.merging import merge_contacts
from guanxi.testing.cast import NOW, make_cast, signed_in
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


def found(client: Client, text: str) -> list[str]:
    """Names that a search leads to."""
    answer = client.get("/api/search", {"q": text})
    assert answer.status_code == 200
    return [hit["name"] for hit in answer.json()]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("张三", ["张三", "张", "三", "zhangsan", "zhang", "zs", "ZhangSan", "ZS", "san"]),
        ("张三丰", ["zhangsanfeng", "zsf", "sanfeng", "三丰", "zhang san feng"]),
        ("单雪梅", ["shan", "shanxuemei", "sxm", "单", "dan", "danxuemei"]),
        ("解志刚", ["xie", "xiezhigang", "xzg", "解", "jie"]),
        ("仇丽萍", ["qiu", "qiuliping", "qlp", "仇", "chou"]),
        ("欧阳修远", ["ouyang", "oyxy", "欧阳", "xiuyuan"]),
        ("吕梁", ["lvliang", "luliang", "ll"]),
        ("Daniel Koh", ["daniel", "koh", "Dan"]),
        ("José Nuñez", ["jose", "nunez"]),
    ],
)
def test_by_name_pinyin_and_initials(name: str, texts: list[str]) -> None:
    alice = make_cast().alice
    account = make_account(alice, "恒星集团")
    make_contact(alice, account, name)
    make_contact(alice, account, "王五")
    client = signed_in("alice@example.com")
    assert {text: found(client, text) for text in texts} == {text: [name] for text in texts}


def test_by_title_phone_and_mail() -> None:
    alice = make_cast().alice
    points = [{"kind": "mobile", "value": "138 0000 1234"}, {"kind": "email", "value": "li.si@star.example"}]
    make_contact(alice, make_account(alice, "恒星集团"), "李四", title="设备采购总监", points=points)
    client = signed_in("alice@example.com")
    for text in ("采购总监", "cgzj", "13800001234", "1234", "li.si@star.example", "李四 采购", "lisi zongjian"):
        assert found(client, text) == ["李四"], text
    for text in ("", "   ", "%", "_", "财务", "李四 财务", "9999"):
        assert found(client, text) == [], text


def test_what_is_gone_is_not_found_and_what_changed_is() -> None:
    alice = make_cast().alice
    account = make_account(alice, "恒星集团")
    kept, merged = make_contact(alice, account, "吴晓燕"), make_contact(alice, account, "吴小燕")
    client = signed_in("alice@example.com")
    merge_contacts(actor=alice, kept_id=kept.pk, merged_id=merged.pk, now=NOW)
    assert found(client, "wuxiaoyan") == ["吴晓燕"]
    body = {"name": "吴筱燕", "expected_version": client.get(f"/api/contacts/{kept.pk}").json()["version"]}
    assert client.patch(f"/api/contacts/{kept.pk}", body, content_type="application/json").status_code == 200
    assert (found(client, "晓燕"), found(client, "筱燕")) == ([], ["吴筱燕"])


def test_companies_are_found_by_parts_and_initials() -> None:
    alice = make_cast().alice
    make_account(alice, "岚州市第一人民医院")
    client = signed_in("alice@example.com")
    for text in ("人民医院", "lzsdyrmyy", "rmyy", "岚州"):
        assert found(client, text) == ["岚州市第一人民医院"], text
