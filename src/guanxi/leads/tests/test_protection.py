"""Who protects a company: by name, number, domain and phone, in the whole group; and what a reader learns of it."""

from typing import Any

import pytest

from guanxi.core.actor import Actor
from guanxi.leads.queries.likeness import Asked
from guanxi.leads.queries.protection import protection, protection_of_each
from guanxi.leads.tests.desk import LEADS, colleague, make_lead, make_pooled
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
NUMBER = "91350100M000100Y43"


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells and sees nothing of hers."""
    made = make_cast()
    Workspace.objects.filter(pk=made.alice.workspace_id).update(opens=Level.NONE)
    return made


def hits(actor: Actor, **known: Any) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Kind, name as shown, owner, reasons."""
    found = protection(actor, Asked(**known))["hits"]
    return [(hit["kind"], hit["name"], (hit["owner"] or {}).get("name", ""), tuple(hit["reasons"])) for hit in found]


def bob_of(cast: Cast) -> Actor:
    """Bob as he stands now that the workspace opens nothing."""
    return colleague(cast.alice, "Ben")


def test_a_customer_is_found_by_name_whatever_its_legal_form(cast: Cast) -> None:
    make_account(cast.alice, "深圳市恒星科技有限公司")
    assert hits(cast.alice, company="恒星科技") == [("account", "深圳市恒星科技有限公司", "Alice", ("name",))]
    assert hits(cast.alice, company="恒星科技（深圳）股份有限公司")[0][3] == ("name",)
    assert hits(cast.alice, company="星恒科技有限公司") == []
    assert hits(cast.alice, company="横星科技有限公司") == [], "what merely sounds alike is not the same"


def test_a_subsidiary_and_the_whole_group_are_named(cast: Cast) -> None:
    head = make_account(cast.alice, "恒星集团有限公司")
    make_account(cast.alice, "蓝鲸物流有限公司", parent_id=head.pk)
    make_account(cast.alice, "恒星电气有限公司", parent_id=head.pk)
    found = {name: reasons for _, name, _, reasons in hits(cast.alice, company="恒星集团")}
    assert found == {"恒星集团有限公司": ("name",), "恒星电气有限公司": ("brand",), "蓝鲸物流有限公司": ("group",)}
    by_daughter = {name: reasons for _, name, _, reasons in hits(cast.alice, company="蓝鲸物流")}
    assert by_daughter["恒星集团有限公司"] == ("group",)
    assert by_daughter["恒星电气有限公司"] == ("group",)


def test_a_customer_is_found_by_registration_number_and_website(cast: Cast) -> None:
    make_account(
        cast.alice, "甲方公司", registration_number="9135 0100 m000 100y43", website="https://www.jiafang.cn/a"
    )
    assert [reasons for *_, reasons in hits(cast.alice, registration_number=NUMBER)] == [("registration",)]
    assert [reasons for *_, reasons in hits(cast.alice, website="jiafang.cn")] == [("domain",)]
    assert [reasons for *_, reasons in hits(cast.alice, email="li@jiafang.cn")] == [("domain",)]
    assert hits(cast.alice, website="fang.cn") == []


def test_a_customer_is_found_by_its_peoples_numbers_and_addresses(cast: Cast) -> None:
    account = make_account(cast.alice, "甲方公司")
    points = [{"kind": "mobile", "value": "138 0013 8000"}, {"kind": "email", "value": "li.na@hengxing.com.cn"}]
    make_contact(cast.alice, account, "李娜", points=points)
    assert hits(cast.alice, phone="+86 13800138000") == [("account", "甲方公司", "Alice", ("phone",))]
    assert [reasons for *_, reasons in hits(cast.alice, email="LI.NA@hengxing.com.cn")] == [("email", "domain")]
    assert [reasons for *_, reasons in hits(cast.alice, email="wang@hengxing.com.cn")] == [("domain",)]
    assert hits(cast.alice, email="li.na@163.com") == []
    [hit] = protection(cast.alice, Asked(phone="13800138000"))["hits"]
    assert hit["contact"]["name"] == "李娜"


def test_addresses_that_anybody_gets_tell_nothing(cast: Cast) -> None:
    make_lead(cast.alice, "甲方公司", email="zhang@qq.com")
    assert hits(cast.alice, email="li@qq.com") == []


def test_another_lead_is_found_and_who_holds_it(cast: Cast) -> None:
    make_lead(cast.alice, "恒星科技有限公司", phone="13800138000")
    make_pooled(cast.alice, "银河电气有限公司", registration_number=NUMBER)
    assert hits(cast.alice, company="恒星科技") == [("lead", "恒星科技有限公司", "Alice", ("name",))]
    [waiting] = protection(cast.alice, Asked(registration_number=NUMBER))["hits"]
    assert (waiting["owner"], waiting["pool"]) == (None, "公共名单")


def test_who_may_not_read_it_learns_that_there_is_one_and_whose(cast: Cast) -> None:
    account = make_account(cast.alice, "恒星科技有限公司")
    make_contact(cast.alice, account, "李娜", points=[{"kind": "mobile", "value": "13800138000"}])
    make_lead(cast.alice, "恒星科技有限公司")
    found = protection(bob_of(cast), Asked(company="恒星科技", phone="13800138000"))["hits"]
    assert [(hit["kind"], hit["id"], hit["name"], hit["contact"], hit["pool"]) for hit in found] == [
        ("account", None, "", None, ""), ("lead", None, "", None, ""),
    ]  # fmt: skip
    assert {hit["owner"]["name"] for hit in found} == {"Alice"}
    assert "李娜" not in str(found)
    assert "13800138000" not in str(found)


def test_the_lead_itself_and_customers_it_became_are_no_duplicates_of_it(cast: Cast) -> None:
    alice, lead = Caller(), make_lead(cast.alice, "恒星科技有限公司")
    assert alice.get(f"{LEADS}/{lead.pk}/duplicates")["hits"] == []
    alice.post(f"{LEADS}/{lead.pk}/confirm", {})
    [hit] = alice.get(f"{LEADS}/duplicates?company=恒星科技")["hits"]
    assert hit["kind"] == "account", "a lead that was confirmed is told as the customer it became"


def test_what_was_put_away_protects_nothing(cast: Cast) -> None:
    alice, lead = Caller(), make_lead(cast.alice, "恒星科技有限公司")
    account = make_account(cast.alice, "银河电气有限公司")
    alice.delete(f"{LEADS}/{lead.pk}")
    alice.delete(f"/api/accounts/{account.pk}")
    assert hits(cast.alice, company="恒星科技") == []
    assert hits(cast.alice, company="银河电气") == []


def test_short_latin_words_and_nothing_at_all_are_like_nothing(cast: Cast) -> None:
    make_account(cast.alice, "IBM Systems Ltd")
    make_account(cast.alice, "甲")
    assert hits(cast.alice, company="IBM Consulting") == []
    assert hits(cast.alice) == []
    assert hits(cast.alice, company=" ", phone="110") == []


def test_many_companies_are_asked_about_in_as_many_statements_as_one(cast: Cast) -> None:
    for number in range(12):
        make_account(cast.alice, f"第{number}机床厂", now=NOW)
    one = statements(lambda: protection_of_each(cast.alice, [Asked("第1机床厂", phone="13800138000")]))
    asked = [Asked(f"第{number}机床厂", phone=f"138001380{number:02}") for number in range(40)]
    found: list[Any] = []
    many = statements(lambda: found.extend(protection_of_each(cast.alice, asked)))
    assert many <= one
    assert [bool(some) for some in found] == [number < 12 for number in range(40)]


def test_two_of_one_import_see_each_other_only_as_rows(cast: Cast) -> None:
    """A list asks about what is stored; that two rows of one file are alike its reader says himself."""
    assert protection_of_each(cast.alice, [Asked("恒星科技"), Asked("恒星科技有限公司")]) == [[], []]
