"""Lists of leads: columns guessed, who protects a company named row by row, errors told, taken back as a whole."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guanxi.leads.models import Lead
from guanxi.leads.tests.desk import LEADS, make_pool
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
TABLE = """公司名称,联系人,职务,手机,邮箱,统一社会信用代码,省份,备注
恒星科技有限公司,李娜,采购经理,13800138000,li@hengxing.example,91350100M000100Y43,华南,展会
银河电气有限公司,王强,厂长,,,91350100M000100Y44,华东,
,没有公司,,,,,,
银河电气有限公司,王强,厂长,,,,,
"""


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


def upload(call: Caller, text: str = TABLE) -> Any:
    """Take in a list of leads."""
    file = SimpleUploadedFile("list.csv", text.encode(), "text/csv")
    answer = call.client.post("/api/imports", {"file": file, "kind": "leads"})
    assert answer.status_code == 201, answer.content
    return answer.json()


def apply(call: Caller, job: Any) -> Any:
    """Apply all of it."""
    return call.post(f"/api/imports/{job['id']}/apply")


def test_columns_are_guessed_and_what_is_wrong_is_told_by_row(cast: Cast) -> None:
    job = upload(Caller("bob@example.com"))
    assert job["mapping"]["columns"] == {
        "company": "公司名称", "contact_name": "联系人", "title": "职务", "phone": "手机", "mail": "邮箱",
        "registration_number": "统一社会信用代码", "region": "省份", "note": "备注",
    }  # fmt: skip
    assert (job["preview"]["leads"], job["preview"]["refused"], job["preview"]["repeated"]) == (2, 1, 1)
    assert {(found["row"], found["code"]) for found in job["findings"]} == {
        (3, "lead.registration_wrong"), (4, "lead.no_company"), (5, "lead.repeated"),
    }  # fmt: skip


def test_who_protects_a_company_is_named_and_it_is_left_out(cast: Cast) -> None:
    make_account(cast.alice, "恒星科技（深圳）有限公司")
    bob = Caller("bob@example.com")
    job = upload(bob)
    [row] = job["preview"]["protected"]
    assert (row["row"], row["owner"], row["kind"], row["sure"]) == (2, "Alice", "account", True)
    done = apply(bob, job)
    assert (done["state"], done["result"]) == ("applied", {"leads_created": 1, "leads_skipped": 1})
    told = {found["code"]: found["params"] for found in bob.get(f"/api/imports/{job['id']}")["findings"]}
    assert told["lead.exists"] == {"name": "恒星科技有限公司", "owner": "Alice"}


def test_they_wait_in_the_chosen_pool_or_are_the_importers(cast: Cast) -> None:
    pool = make_pool(cast.alice)
    bob = Caller("bob@example.com")
    job = upload(bob)
    job = bob.patch(f"/api/imports/{job['id']}", {"pool": str(pool.pk), "duplicates": "create"})
    apply(bob, job)
    leads = Lead.objects.of(pool.workspace_id).filter(pool_id=pool.pk)
    assert {(lead.owner_id, lead.pooled_as) for lead in leads} == {(None, "imported")}
    lead = leads.get(company="恒星科技有限公司")
    assert (lead.phone, lead.email, lead.contact_name) == ("13800138000", "li@hengxing.example", "李娜")
    job = bob.patch(f"/api/imports/{upload(bob)['id']}", {"hold": True, "duplicates": "create"})
    apply(bob, job)
    assert bob.get(f"{LEADS}/places")["mine"] == 2


def test_an_import_is_taken_back_as_a_whole(cast: Cast) -> None:
    bob = Caller("bob@example.com")
    job = upload(bob)
    apply(bob, job)
    assert bob.get(f"{LEADS}?q=hengxing")["total"] == 1
    assert bob.post(f"/api/imports/{job['id']}/undo")["state"] == "undone"
    assert bob.get(LEADS)["total"] == 0
    assert bob.get(f"{LEADS}?q=hengxing&archived=true")["total"] == 0


def test_a_cap_holds_for_imports_too(cast: Cast) -> None:
    pool = make_pool(cast.alice, holding_cap=1)
    bob = Caller("bob@example.com")
    job = bob.patch(f"/api/imports/{upload(bob)['id']}", {"pool": str(pool.pk), "hold": True})
    assert bob.refused("POST", f"/api/imports/{job['id']}/apply") == (409, "lead.holding_cap")
    assert Lead.objects.of(pool.workspace_id).count() == 0


def test_a_table_without_companies_says_so(cast: Cast) -> None:
    job = upload(Caller("bob@example.com"), "姓氏,年龄\n张,30\n")
    assert job["preview"]["problem"]["code"] == "import.no_company_column"
