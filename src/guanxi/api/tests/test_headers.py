"""What browsers are told about our pages, and how cookies are kept."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from guanxi.testing.cast import make_cast, signed_in

pytestmark = pytest.mark.django_db
PAGE = '<!doctype html><script type="module" src="/assets/a.js"></script>'


@pytest.fixture(autouse=True)
def built(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE)
    settings.WEB_DIST = tmp_path


@pytest.mark.parametrize("path", ["/", "/accounts", "/api/session", "/api/nothing", "/api/accounts"])
def test_every_answer_says_what_a_page_may_do(path: str) -> None:
    answer = Client().get(path)
    policy = dict(part.split(" ", 1) for part in answer["Content-Security-Policy"].split("; "))
    assert policy["script-src"] == "'self'", "no script in the page itself, none from elsewhere, no eval"
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert (answer["X-Frame-Options"], answer["X-Content-Type-Options"]) == ("DENY", "nosniff")
    assert answer["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "Strict-Transport-Security" not in answer


def test_cookies_are_out_of_reach_of_scripts_and_other_sites() -> None:
    make_cast()
    cookies = signed_in("alice@example.com").cookies
    for name in ("guanxi_session", "guanxi_known"):
        assert cookies[name]["httponly"]
        assert cookies[name]["samesite"] == "Lax"
    assert cookies["guanxi_csrf"]["samesite"] == "Lax"


def test_by_https_cookies_never_go_without_it(settings: Any) -> None:
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    make_cast()
    client = signed_in("alice@example.com")
    assert all(client.cookies[name]["secure"] for name in ("guanxi_session", "guanxi_csrf", "guanxi_known"))
    assert client.get("/")["Strict-Transport-Security"] == "max-age=31536000"
