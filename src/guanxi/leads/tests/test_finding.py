"""Leads are found from anywhere, by whoever may read them."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.leads.services.confirming import confirm
from guanxi.leads.services.talking import delete_lead
from guanxi.leads.tests.desk import colleague, make_lead, make_pool, make_pooled
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast

pytestmark = pytest.mark.django_db


def found(who: str, text: str) -> list[tuple[str, str, str]]:
    """What a search leads somebody to."""
    hits: list[dict[str, Any]] = Caller(f"{who}@example.com").get(f"/api/search?q={text}")
    return [(hit["kind"], hit["name"], hit["where"]) for hit in hits]


def test_by_company_contact_and_pinyin() -> None:
    cast = make_cast()
    make_lead(cast.alice, "恒星科技有限公司", contact_name="赵敏", title="采购总监")
    [hit] = Caller("alice@example.com").get("/api/search?q=zhaomin")
    assert (hit["kind"], hit["name"]) == ("lead", "恒星科技有限公司")
    assert (hit["title"], hit["where"]) == ("赵敏 · 采购总监", "Alice")
    assert found("alice", "hxkj") == found("alice", "恒星") == [("lead", "恒星科技有限公司", "Alice")]
    asked = CliRunner().invoke(guanxi, ["search", "hxkj", "--workspace", "Guanxi Test", "--json"])
    [told] = json.loads(asked.stdout)
    assert (told["kind"], told["name"]) == ("lead", "恒星科技有限公司")


def test_only_by_those_who_may_read_them() -> None:
    cast = make_cast()
    closed = make_pool(cast.alice, "内部名单", open_to_all=False)
    make_lead(cast.alice, "恒星科技有限公司")
    make_pooled(cast.alice, "恒星电气有限公司")
    make_pooled(cast.alice, "恒星航天有限公司", pool_id=closed.pk)
    colleague(cast.alice, "Dora")
    assert [name for _, name, _ in found("alice", "恒星")] == [
        "恒星电气有限公司", "恒星航天有限公司", "恒星科技有限公司",
    ]  # fmt: skip
    assert found("dora", "恒星") == [("lead", "恒星电气有限公司", "公共名单")]


def test_what_was_deleted_or_became_a_customer_is_no_lead_any_more() -> None:
    alice = make_cast().alice
    gone, won = make_lead(alice, "恒星科技有限公司"), make_lead(alice, "恒星电气有限公司")
    delete_lead(actor=alice, lead_id=gone.pk, now=NOW)
    confirm(actor=alice, lead_id=won.pk, values={}, now=NOW)
    assert found("alice", "恒星") == [("account", "恒星电气有限公司", "")]
