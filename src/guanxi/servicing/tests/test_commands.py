"""Cases and campaigns by command, and as files: opened, closed, listed, imported, exported."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli.campaign import campaign
from guanxi.cli.case import case
from guanxi.cli.imports import imports
from guanxi.directory.models import Account
from guanxi.servicing.tests.desk import make_case
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    """A customer with one person."""
    account = make_account(cast.alice, "某集团")
    make_contact(cast.alice, account, "张三")
    return account


def run(group: Any, *arguments: object) -> Any:
    """Run a command that must succeed, and return what it answers."""
    done = CliRunner().invoke(group, [*map(str, arguments), "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file by its header."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_case_from_its_opening_to_its_end(account: Account) -> None:
    made = run(case, "add", "某集团", "网关掉线", "--contact", "张三", "--priority", "high", "--owner", "-")
    assert (made["number"], made["owner"], made["contact"]["name"]) == (1, None, "张三")
    assert run(case, "change", "1", "--owner", "Bob", "--state", "working")["owner"]["name"] == "Bob"
    assert [row["subject"] for row in run(case, "list", "--owner", "Bob")["items"]] == ["网关掉线"]
    closed = run(case, "close", "#1", "--satisfaction", "4", "--comment", "很快")
    assert (closed["state"], closed["satisfaction"], closed["comment"]) == ("closed", 4, "很快")
    assert run(case, "list")["items"] == []
    assert run(case, "list", "--all")["figures"]["satisfaction"] == 4


def test_a_campaign_and_what_was_answered(account: Account) -> None:
    run(campaign, "add", "开放日", "--kind", "seminar", "--from", "2026-03-01")
    assert run(campaign, "respond", "开放日", "张三", "attended", "--note", "想看演示")["response"] == "attended"
    shown = run(campaign, "show", "开放日")
    assert (shown["members"], shown["responses"], shown["items"][0]["note"]) == (1, {"attended": 1}, "想看演示")
    assert [row["name"] for row in run(campaign, "list", "--kind", "seminar")["items"]] == ["开放日"]


def test_imports_by_command(account: Account, tmp_path: Path) -> None:
    cases, people, errors = (tmp_path / name for name in ("cases.csv", "people.csv", "errors.csv"))
    cases.write_text("客户,主题,状态\n某集团,漏水,已解决\n别家,断电,新建\n", encoding="gbk")
    people.write_text("姓名,公司,签到状态\n张三,某集团,已签到\n", encoding="utf-8")
    trial = run(imports, "cases", cases, "--dry-run")
    assert (trial["dry_run"], trial["cases_new"], trial["cases_refused"]) == (True, 1, 1)
    assert run(case, "list", "--all")["items"] == []
    done = run(imports, "cases", cases, "--errors", errors)
    assert (done["state"], done["cases_created"]) == ("applied", 1)
    assert "断电" in errors.read_text(encoding="utf-8-sig")
    run(campaign, "add", "开放日")
    assert run(imports, "campaign-members", "开放日", people)["members_added"] == 1
    assert run(campaign, "show", "开放日")["responses"] == {"attended": 1}
    run(imports, "undo", done["import_id"])
    assert run(case, "list", "--all")["items"] == []


def test_files_of_cases_and_of_a_campaign(cast: Cast, account: Account, tmp_path: Path) -> None:
    make_case(cast.alice, account.pk, kind="fault", description="=1+1", external_id="T-7")
    call = Caller()
    answer = call.client.get("/api/cases/export?format=csv&lang=zh-CN")
    [row] = rows_of(answer.getvalue())
    names = ("编号", "主题", "客户名称", "类型", "状态", "负责人", "外部编号")
    assert [row[name] for name in names] == ["1", "网关掉线", "某集团", "故障", "新建", "Alice", "T-7"]
    assert row["问题描述"].startswith("'=")
    run(campaign, "add", "开放日")
    run(campaign, "respond", "开放日", "张三", "declined")
    file = tmp_path / "members.csv"
    run(campaign, "show", "开放日", "--format", "csv", "--out", file)
    [member] = rows_of(file.read_bytes())
    assert [member[name] for name in ("市场活动", "姓名", "客户名称", "响应")] == ["开放日", "张三", "某集团", "已谢绝"]
