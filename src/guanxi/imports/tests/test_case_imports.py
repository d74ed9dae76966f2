"""Service cases from a file: words guessed, rows that cannot be told, brought again, taken back."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guanxi.directory.models import Account
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.tests.desk import CASES, make_case
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
TABLE = """工单号,客户名称,主题,提出人,类型,优先级,状态,处理人,受理时间,完成时间,满意度,问题描述
A-1,某集团有限公司,网关掉线,张三,报修,紧急,已解决,Bob,2026/1/5 09:30,2026-01-06,非常满意,机房断电
A-2,某集团有限公司,怎样导出,李四,咨询,中,处理中,赵六,2026年2月1日,,,
A-3,别家公司,不认识,,,,,,,,,
A-4,某集团有限公司,,,,,,,,,,
A-1,某集团有限公司,又来一遍,,,,,,,,,
,某集团有限公司,想要培训,张三,需求,五星级,待回访,Bob,昨天,,6,
"""
ENGLISH = """Ticket ID,Account,Subject,Contact,Type,Priority,Status,Assignee,Created at,Resolved at,CSAT
B-1,某集团有限公司,Gateway down,张三,Incident,High,In Progress,Bob,2026-01-05 09:30,,4
"""


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    """A customer with one person."""
    account = make_account(cast.alice, "某集团有限公司")
    make_contact(cast.alice, account, "张三")
    return account


def upload(call: Caller, text: str = TABLE, **more: Any) -> Any:
    """Take in a list of cases."""
    file = SimpleUploadedFile("cases.csv", text.encode(), "text/csv")
    answer = call.client.post("/api/imports", {"file": file, "kind": "cases", **more})
    assert answer.status_code == 201, answer.content
    return answer.json()


def apply(call: Caller, job: Any) -> Any:
    """Apply all of it."""
    return call.post(f"/api/imports/{job['id']}/apply")


def codes(job: Any) -> set[tuple[int, str]]:
    """What was found about which rows."""
    return {(found["row"], found["code"]) for found in job["findings"]}


def test_a_dry_run_tells_row_by_row(cast: Cast, account: Account) -> None:
    job = upload(Caller())
    assert job["mapping"]["columns"] == {
        "subject": "主题", "account": "客户名称", "contact": "提出人", "external_id": "工单号", "kind": "类型",
        "priority": "优先级", "state": "状态", "owner": "处理人", "opened": "受理时间", "solved": "完成时间",
        "satisfaction": "满意度", "description": "问题描述",
    }  # fmt: skip
    preview = job["preview"]
    assert [preview[name] for name in ("rows", "cases", "repeated", "refused")] == [6, 4, 1, 1]
    assert [preview[name] for name in ("cases_new", "cases_existing", "cases_refused")] == [3, 0, 1]
    assert codes(job) == {
        (3, "case.contact_unknown"), (3, "case.owner_unknown"), (4, "case.account_unknown"), (5, "case.no_subject"),
        (6, "case.repeated"), (7, "case.unknown_priority"), (7, "case.no_date"), (7, "case.unknown_satisfaction"),
    }  # fmt: skip
    assert not ServiceCase.objects.of(account.workspace_id).exists()


def test_cases_are_entered_as_the_rows_tell(cast: Cast, account: Account) -> None:
    Workspace.objects.filter(pk=account.workspace_id).update(time_zone="Asia/Shanghai")
    call = Caller()
    done = apply(call, upload(call))
    assert (done["state"], done["result"]) == ("applied", {"cases_created": 3, "cases_refused": 1})
    rows = {row["subject"]: row for row in call.get(f"{CASES}?sort=number")["items"]}
    assert [row["number"] for row in rows.values()] == [1, 2, 3]
    fault = rows["网关掉线"]
    names = ("kind", "priority", "state", "satisfaction", "external_id", "opened_at", "solved_at")
    assert [fault[name] for name in names] == [
        "fault", "urgent", "solved", 5, "A-1", "2026-01-05T01:30:00+00:00", "2026-01-05T16:00:00+00:00",
    ]  # fmt: skip
    assert (fault["contact"]["name"], fault["owner"]["name"]) == ("张三", "Bob")
    assert (rows["怎样导出"]["contact"], rows["怎样导出"]["owner"], rows["怎样导出"]["state"]) == (
        None,
        None,
        "working",
    )
    assert (rows["想要培训"]["priority"], rows["想要培训"]["state"]) == ("normal", "waiting")


def test_english_headings_and_words(cast: Cast, account: Account) -> None:
    call = Caller()
    job = upload(call, ENGLISH)
    assert (codes(job), job["preview"]["cases_new"]) == (set(), 1)
    apply(call, job)
    [row] = call.get(CASES)["items"]
    names = ("kind", "priority", "state", "satisfaction", "external_id")
    assert [row[name] for name in names] == ["fault", "high", "working", 4, "B-1"]


def test_brought_again_it_adds_nothing_or_is_brought_up_to_date(cast: Cast, account: Account) -> None:
    call = Caller()
    apply(call, upload(call))
    again = apply(call, upload(call))
    assert again["result"] == {"cases_created": 0, "cases_skipped": 3, "cases_refused": 1}
    later = TABLE.replace(
        "A-2,某集团有限公司,怎样导出,李四,咨询,中,处理中,赵六,2026年2月1日,,",
        "A-2,某集团有限公司,怎样导出,,,,已关闭,,,,4",
    )
    job = upload(call, later)
    job = call.patch(f"/api/imports/{job['id']}", {"duplicates": "merge"})
    assert apply(call, job)["result"]["cases_updated"] >= 1
    [row] = call.get(f"{CASES}?q=怎样导出")["items"]
    assert (row["state"], row["satisfaction"], row["number"]) == ("closed", 4, 2)


def test_an_import_is_taken_back_as_a_whole(cast: Cast, account: Account) -> None:
    call = Caller()
    job = upload(call)
    apply(call, job)
    assert call.post(f"/api/imports/{job['id']}/undo")["state"] == "undone"
    assert call.get(CASES)["total"] == 0
    assert apply(call, upload(call))["result"]["cases_created"] == 3


def test_an_accounts_own_list_needs_no_column_for_it(cast: Cast, account: Account) -> None:
    call = Caller()
    text = "主题,状态\n漏水,新建\n"
    assert upload(call, text)["preview"]["problem"]["code"] == "import.no_account_column"
    assert upload(call, "客户,状态\n某集团有限公司,新建\n")["preview"]["problem"]["code"] == "import.no_subject_column"
    job = upload(call, text, account_id=str(account.pk))
    apply(call, job)
    [row] = call.get(f"{CASES}?account_id={account.pk}")["items"]
    assert row["subject"] == "漏水"


def test_keys_and_customers_of_others_stay_theirs(cast: Cast, account: Account) -> None:
    hers = make_account(cast.alice, "别家公司")
    make_case(cast.alice, hers.pk, external_id="A-1")
    Workspace.objects.filter(pk=account.workspace_id).update(opens=Level.NONE)
    Account.objects.of(account.workspace_id).filter(pk=account.pk).update(owner_id=cast.bob.member_id)
    bob = Caller("bob@example.com")
    job = upload(bob)
    assert {(2, "case.key_taken"), (4, "case.account_unknown")} <= codes(job)
    assert "网关" not in str([found["params"] for found in job["findings"]])
    assert apply(bob, job)["result"]["cases_created"] == 2


def test_statements_do_not_grow(cast: Cast, account: Account) -> None:
    call = Caller()

    def table(first: int, count: int) -> str:
        rows = (
            f"K-{place},某集团有限公司,第{place}件,张三,,,,Bob,2026-01-01,,," for place in range(first, first + count)
        )
        return "\n".join([TABLE.splitlines()[0], *rows]) + "\n"

    few, many = upload(call, table(0, 2)), upload(call, table(100, 30))
    assert statements(lambda: apply(call, few)) == statements(lambda: apply(call, many)) <= 60
