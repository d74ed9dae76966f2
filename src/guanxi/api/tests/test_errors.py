"""One shape for every refusal, whoever refuses: the router, the framework, a service, or a fault."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, transaction
from django.test import Client

from guanxi.core.keys import new_id
from guanxi.testing.cast import make_cast, signed_in
from guanxi.testing.makers import make_account
from guanxi.workspaces.queries import staff

pytestmark = pytest.mark.django_db
SHAPE = {"type", "title", "status", "code", "detail", "params", "fields"}


def problem(answer: Any) -> tuple[int, str]:
    """Check the shape of a refusal; return its status and code."""
    assert answer["Content-Type"] == "application/problem+json"
    body = json.loads(answer.content)
    assert set(body) == SHAPE
    assert body["status"] == answer.status_code
    assert body["title"] == body["code"]
    return body["status"], body["code"]


@pytest.fixture
def client() -> Client:
    make_cast()
    return signed_in("alice@example.com")


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/api/nothing", (404, "not_found")),
        ("GET", "/api/", (404, "not_found")),
        ("GET", "/api/accounts/", (404, "not_found")),
        ("GET", "/api/accounts/not-a-key", (404, "not_found")),
        ("GET", "/api/accounts/01a20000-0000-7000-8000-000000000000", (404, "not_found")),
        ("GET", "/api/tie-kinds/%00", (404, "not_found")),
        ("GET", "/api/contacts?q=%00", (422, "invalid")),
        ("GET", "/api/contacts?%00=1", (422, "invalid")),
        ("GET", "/api/contacts?industry=%ED%A0%80", (200, "")),
        ("PUT", "/api/accounts", (405, "method_not_allowed")),
        ("DELETE", "/api/search", (405, "method_not_allowed")),
        ("POST", "/api/accounts", (422, "invalid")),
        ("TRACE", "/api/accounts", (405, "method_not_allowed")),
        ("GET", "/api/accounts/01a20000-0000-7000-8000-000000000000/events", (404, "not_found")),
    ],
)
def test_addresses_methods_and_parameters(client: Client, method: str, path: str, expected: tuple[int, str]) -> None:
    answer = client.generic(method, path)
    if answer.status_code == 405:
        assert answer["Allow"]
    assert expected == (problem(answer) if answer.status_code >= 400 else (answer.status_code, ""))


def test_who_is_not_signed_in_learns_nothing() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    stranger = Client()
    for path in (f"/api/accounts/{account.pk}", f"/api/accounts/{new_id()}", "/api/members"):
        assert problem(stranger.get(path)) == (401, "unauthenticated")
    for cookie in ("x" * 32, "", 'a\\"b', "\xff"):
        stranger.cookies[settings.SESSION_COOKIE_NAME] = cookie
        assert problem(stranger.get("/api/members")) == (401, "unauthenticated")
    answer = Client(headers={"cookie": f'{settings.SESSION_COOKIE_NAME}="aaaaaaaaaa\\000"'}).get("/api/members")
    assert problem(answer) == (400, "bad_request")


def test_a_foreign_host_name_is_refused_in_the_same_shape(client: Client) -> None:
    assert problem(client.get("/api/members", headers={"host": "two words"})) == (400, "bad_request")


def test_more_than_can_be_taken_is_told(client: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = client.post("/api/accounts", {"name": "x" * 2000}, content_type="application/json")
    assert problem(answer) == (413, "too_large")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the list of members fail with an error."""

    def fail_with(error: Exception) -> None:
        def members(_actor: Any) -> None:
            raise error

        monkeypatch.setattr(staff, "staff_list", members)

    return fail_with


@pytest.mark.parametrize(
    ("error", "expected"),
    [(OperationalError("database is locked"), (503, "busy")), (ZeroDivisionError("oops"), (500, "internal"))],
)
def test_a_fault_of_ours_is_told_without_its_insides(
    client: Client, broken: Any, error: Exception, expected: tuple[int, str]
) -> None:
    broken(error)
    client.raise_request_exception = False
    with transaction.atomic():
        answer = client.get("/api/members")
    assert problem(answer) == expected
    assert str(error) not in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "..%2f..%2fetc%2fpasswd", "x" * 5000, "%00", "a/../../b", "assets/none"]
)
def test_the_page_answers_every_other_address(path: str, tmp_path: Any, settings: Any) -> None:
    settings.WEB_DIST = tmp_path
    (tmp_path / "index.html").write_text("<title>关系</title>")
    answer = Client().get(f"/{path}")
    assert answer.status_code == 200
    assert answer.getvalue().decode() == "<title>关系</title>"
    assert settings.CSRF_COOKIE_NAME in answer.cookies
