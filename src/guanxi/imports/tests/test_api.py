"""Imports over HTTP: what the browser does, and what it may not."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from guanxi.directory.models import Account
from guanxi.imports.tests.files import CHART, blank_bomb
from guanxi.orgchart.models import Position
from guanxi.testing.cast import Cast, make_cast, signed_in
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def upload(client: Client, content: bytes = CHART.encode(), name: str = "人员.csv", **fields: Any) -> Any:
    """Send a file."""
    return client.post("/api/imports", {"file": SimpleUploadedFile(name, content), **fields})


def test_from_upload_to_undo(cast: Cast, account: Account) -> None:
    client = signed_in("alice@example.com")
    answer = upload(client, account_id=str(account.pk))
    assert answer.status_code == 201, answer.content
    body = answer.json()
    assert (body["kind"], body["state"], body["file_name"], body["total"]) == ("chart", "previewed", "人员.csv", 4)
    assert body["mapping"]["columns"]["superior"] == "上级"
    assert body["preview"]["seats"] == 4
    assert body["can"] == {"map": True, "apply": True, "undo": False, "cancel": True}
    address = f"/api/imports/{body['id']}"

    patched = client.patch(address, {"superior_by": "identifier"}, content_type="application/json").json()
    assert (patched["mapping"]["superior_by"], patched["preview"]["roots"]) == ("identifier", 1)

    progress = client.post(f"{address}/apply").json()
    assert (progress["state"], progress["done"], progress["total"]) == ("applied", 4, 4)
    assert client.post(f"{address}/apply").json()["done"] == 4
    assert Position.objects.of(cast.alice.workspace_id).count() == 4
    assert [row["id"] for row in client.get(f"/api/accounts/{account.pk}/imports").json()] == [body["id"]]
    assert client.get("/api/imports").json() == []

    assert client.post(f"{address}/undo").json()["state"] == "undone"
    assert client.get(address).json()["can"] == {"map": False, "apply": False, "undo": False, "cancel": False}


def test_a_pasted_text_and_a_cancelled_import(account: Account) -> None:
    client = signed_in("alice@example.com")
    fields = {"text": "张三 总经理\n  李四 总监\n", "account_id": str(account.pk)}
    body = client.post("/api/imports", fields).json()
    assert (body["shape"]["format"], body["kind"], body["preview"]["depth"]) == ("outline", "chart", 2)
    assert client.post(f"/api/imports/{body['id']}/cancel").json()["state"] == "cancelled"
    answer = client.patch(f"/api/imports/{body['id']}", {"sheet": ""}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "import.wrong_state")


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (b"", "a.csv", 422, "import.empty_file"),
        ("姓名,上级\n".encode(), "a.csv", 422, "import.header_only"),
        (blank_bomb(), "a.xlsx", 422, "import.unpacks_too_large"),
        (bytes(range(256)) * 9, "a.csv", 422, "import.not_text"),
        (b"x" * (20 * 1024 * 1024 + 1), "a.csv", 413, "import.too_large"),
    ],
)
def test_what_cannot_be_read_is_a_problem_with_a_code(
    account: Account, content: bytes, name: str, status: int, code: str
) -> None:
    client = signed_in("alice@example.com")
    answer = upload(client, content, name, account_id=str(account.pk))
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer["Content-Type"].startswith("application/problem+json")
    assert client.get(f"/api/accounts/{account.pk}/imports").json() == []


def test_nothing_sent_is_said_so() -> None:
    make_cast()
    client = signed_in("alice@example.com")
    answer = client.post("/api/imports", {"kind": "contacts"})
    assert (answer.status_code, answer.json()["fields"]) == (422, [{"field": "file", "code": "required", "params": {}}])
    assert upload(client, kind="colours").status_code == 422


def test_errors_come_as_a_table_no_spreadsheet_runs(account: Account) -> None:
    client = signed_in("alice@example.com")
    text = '姓名,职务,上级\n"=HYPERLINK(""https://example.com"")",经理,@没有\n张三,主管,\n李四,专员,张三,多余\n'
    body = upload(client, text.encode("gbk"), account_id=str(account.pk)).json()
    answer = client.get(f"/api/imports/{body['id']}/errors.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["行", "列", "级别", "代码", "说明", "姓名", "职务", "上级"]
    assert rows[1][:4] == ["2", "", "警告", "superior.not_found"]
    assert rows[1][5] == '\'=HYPERLINK("https://example.com")'
    assert rows[1][7] == "'@没有"
    assert rows[2][:4] == ["4", "", "错误", "row.ragged"]
    assert rows[2][5:] == ["李四", "专员", "张三", "多余"]


@pytest.mark.parametrize(
    ("method", "path"),
    [("get", ""), ("patch", ""), ("post", "/apply"), ("post", "/undo"), ("post", "/cancel"), ("get", "/errors.csv")],
)
def test_another_workspace_finds_nothing(account: Account, method: str, path: str) -> None:
    body = upload(signed_in("alice@example.com"), account_id=str(account.pk)).json()
    stranger = signed_in("charlie@example.com")
    answer = getattr(stranger, method)(f"/api/imports/{body['id']}{path}", {}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert upload(stranger, account_id=str(account.pk)).status_code == 404
    assert stranger.get(f"/api/accounts/{account.pk}/imports").status_code == 404


def test_a_colleague_reads_but_does_not_apply(account: Account) -> None:
    body = upload(signed_in("alice@example.com"), account_id=str(account.pk)).json()
    colleague = signed_in("bob@example.com")
    assert colleague.get(f"/api/imports/{body['id']}").json()["can"]["apply"] is False
    assert colleague.post(f"/api/imports/{body['id']}/apply").status_code == 403


def test_nobody_signed_in_gets_nothing() -> None:
    assert Client().get("/api/imports").status_code == 401
