"""A campaign's people from a file: who is known is asked or his answer noted, who is not is told, all of it undone."""

from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guanxi.directory.models import Account
from guanxi.marketing.services.campaigns import create_campaign
from guanxi.marketing.services.members import add_members
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
TABLE = """姓名,公司,手机,签到状态,签到时间,备注
张三,某集团有限公司,,已签到,2026-03-01 09:30,问了价格
李四,某集团有限公司,13800138000,未到场,,
王五,别家公司,13900139000,已签到,,
,,,已签到,,
"""
ENGLISH = "Name,Company,Email,Status\n张三,某集团有限公司,,Registered\n"


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    """A customer with two people."""
    account = make_account(cast.alice, "某集团有限公司")
    make_contact(cast.alice, account, "张三")
    make_contact(cast.alice, account, "李四")
    return account


@pytest.fixture
def campaign(cast: Cast) -> UUID:
    """Alice's day of open doors."""
    return create_campaign(actor=cast.alice, values={"name": "开放日"}, now=NOW).pk


def upload(call: Caller, campaign: UUID | str, text: str = TABLE) -> Any:
    """Take in a list of people."""
    file = SimpleUploadedFile("people.csv", text.encode(), "text/csv")
    answer = call.client.post("/api/imports", {"file": file, "kind": "campaign", "campaign_id": str(campaign)})
    assert answer.status_code == 201, answer.content
    return answer.json()


def people(call: Caller, campaign: UUID) -> dict[str, tuple[str, str]]:
    """Who takes part, what he answered, and the remark."""
    rows = call.get(f"/api/campaigns/{campaign}/members")["items"]
    return {row["contact"]["name"]: (row["response"], row["note"]) for row in rows}


def test_who_is_known_takes_part_and_who_is_not_is_told(cast: Cast, account: Account, campaign: UUID) -> None:
    call = Caller()
    job = upload(call, campaign)
    assert job["mapping"]["columns"] == {
        "name": "姓名", "account": "公司", "mobile": "手机", "response": "签到状态", "responded": "签到时间",
        "note": "备注",
    }  # fmt: skip
    told = {(found["row"], found["code"]) for found in job["findings"]}
    assert told == {(4, "member.not_found"), (5, "member.no_name")}
    figures = [job["preview"][name] for name in ("people", "members_new", "members_existing", "members_unknown")]
    assert (figures, people(call, campaign)) == ([3, 2, 0, 1], {})
    done = call.post(f"/api/imports/{job['id']}/apply")
    assert (done["state"], done["result"]) == ("applied", {"members_added": 2, "members_unknown": 1})
    assert people(call, campaign) == {"张三": ("attended", "问了价格"), "李四": ("no_show", "")}
    assert call.post(f"/api/imports/{job['id']}/undo")["state"] == "undone"
    assert people(call, campaign) == {}


def test_answers_of_those_who_are_asked_are_noted(cast: Cast, account: Account, campaign: UUID) -> None:
    call = Caller()
    [zhang] = call.get("/api/contacts?q=zhangsan")["items"]
    add_members(actor=cast.alice, campaign_id=campaign, contact_ids=[UUID(zhang["id"])], now=NOW)
    job = upload(call, campaign, ENGLISH)
    assert [(row["before"], row["after"]) for row in job["preview"]["known"]] == [("invited", "accepted")]
    assert call.post(f"/api/imports/{job['id']}/apply")["result"]["members_updated"] == 1
    assert people(call, campaign) == {"张三": ("accepted", "")}
    job = upload(call, campaign)
    call.patch(f"/api/imports/{job['id']}", {"duplicates": "skip"})
    result = call.post(f"/api/imports/{job['id']}/apply")["result"]
    assert result == {"members_added": 1, "members_same": 1, "members_unknown": 1}
    assert people(call, campaign)["张三"] == ("accepted", "")


def test_only_who_may_change_the_campaign(cast: Cast, account: Account, campaign: UUID) -> None:
    bob = Caller("bob@example.com")
    assert upload(bob, campaign)["preview"]["problem"]["code"] == "forbidden"
    file = SimpleUploadedFile("people.csv", TABLE.encode(), "text/csv")
    job = bob.client.post("/api/imports", {"file": file, "kind": "campaign"}).json()
    assert job["preview"]["problem"]["code"] == "import.no_campaign"
    assert upload(Caller(), campaign, "年龄\n30\n")["preview"]["problem"]["code"] == "import.no_person_column"
