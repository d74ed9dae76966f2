"""Passwords: changed, refused, set anew by a link."""

import socketserver
from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

import pytest
from django.test import Client

from guanxi.audit.models import AuditEntry
from guanxi.core.errors import Invalid
from guanxi.core.keys import new_id
from guanxi.core.passwords import check_new_password
from guanxi.testing.caller import Caller
from guanxi.testing.cast import PASSWORD, make_cast, signed_in
from guanxi.testing.server import answering
from guanxi.workspaces.models import Member, UserWorkspace

pytestmark = pytest.mark.django_db
NEW = "stapler battery"
JSON = "application/json"


def sign_in(email: str, password: str) -> int:
    """Try to sign in; the status of the answer."""
    return Client().post("/api/session", {"email": email, "password": password}, content_type=JSON).status_code


@pytest.mark.parametrize(
    ("password", "code"),
    [("short", "too_short"), ("1234567890", "too_common"), ("password123", "too_common"),
     ("Bob@Example.com", "like_email")],
)  # fmt: skip
def test_weak_ones_are_refused(password: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        check_new_password(password, email="bob@example.com")
    assert [field.code for field in caught.value.fields] == [code]


def test_a_change_asks_for_the_old_one_and_ends_the_other_sessions() -> None:
    make_cast()
    here, elsewhere = Caller("bob@example.com"), signed_in("bob@example.com")
    change = {"old_password": PASSWORD, "new_password": NEW}
    wrong = here.refused("PUT", "/api/me/password", {**change, "old_password": "wrong"})
    assert wrong == (422, ("old_password", "wrong_password"))
    weak = here.refused("PUT", "/api/me/password", {**change, "new_password": "qwertyuiop"})
    assert weak == (422, ("new_password", "too_common"))
    here.put("/api/me/password", change)
    assert here.get("/api/session")["session"]["name"] == "Bob"
    assert elsewhere.get("/api/members").status_code == 401
    assert (sign_in("bob@example.com", PASSWORD), sign_in("bob@example.com", NEW)) == (401, 200)


def test_the_old_password_cannot_be_guessed_through_the_change() -> None:
    make_cast()
    bob = Caller("bob@example.com")
    change = {"old_password": "wrong", "new_password": NEW}
    assert {bob.send("PUT", "/api/me/password", change)[0] for _ in range(10)} == {422}
    assert bob.send("PUT", "/api/me/password", {**change, "old_password": PASSWORD})[0] == 429


def test_an_administrator_makes_a_link_that_works_once() -> None:
    cast = make_cast()
    path = f"/api/members/{cast.bob.member_id}/password-reset"
    assert Caller("bob@example.com").refused("POST", path) == (403, "forbidden")
    bob, first, link = signed_in("bob@example.com"), Caller().post(path)["secret"], Caller().post(path)["secret"]
    client = Client()
    assert client.post("/api/password-reset/look", {"secret": first}, content_type=JSON).status_code == 404
    look = client.post("/api/password-reset/look", {"secret": link}, content_type=JSON)
    assert look.json() == {"email": "bob@example.com"}
    use = {"secret": link, "password": NEW}
    weak = client.post("/api/password-reset", {**use, "password": "short"}, content_type=JSON)
    assert weak.status_code == 422
    assert client.post("/api/password-reset", use, content_type=JSON).status_code == 204
    assert client.post("/api/password-reset", use, content_type=JSON).status_code == 404
    assert bob.get("/api/members").status_code == 401
    assert sign_in("bob@example.com", NEW) == 200
    kinds = set(AuditEntry.objects.of(cast.alice.workspace_id).values_list("kind", flat=True))
    assert {"password.reset_asked", "password.reset"} <= kinds


def test_an_administrator_is_not_let_into_other_workspaces() -> None:
    cast = make_cast()
    abroad = Member(id=new_id(), workspace_id=cast.charlie.workspace_id, user_id=cast.bob.user_id, name="Bob")
    abroad.save(force_insert=True)
    UserWorkspace.objects.create(user_id=cast.bob.user_id, workspace_id=cast.charlie.workspace_id)
    refused = Caller().refused("POST", f"/api/members/{cast.bob.member_id}/password-reset")
    assert refused == (403, "reset.elsewhere")


def test_without_a_mail_server_nobody_is_told_who_is_known() -> None:
    make_cast()
    answers = [
        Client().post("/api/password-reset/request", {"email": email}, content_type=JSON)
        for email in ("bob@example.com", "nobody@example.com")
    ]
    assert [answer.json()["code"] for answer in answers] == ["reset.no_mail"] * 2


class Mailbox(socketserver.StreamRequestHandler):
    """Just enough of SMTP to take a mail in."""

    def handle(self) -> None:
        """Talk until the other side has had enough."""
        mails: list[str] = self.server.mails  # type: ignore[attr-defined]
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                body = iter(self.rfile.readline, b".\r\n")
                mails.append(b"".join(body).decode())
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
            if verb == b"QUIT":
                return


@pytest.fixture
def mails(settings: Any) -> Iterator[list[str]]:
    """A mail server, and what it got."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mailbox)
    server.mails = []  # type: ignore[attr-defined]
    with answering(server):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.server_address[1]
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield server.mails  # type: ignore[attr-defined]


@pytest.fixture
def sent(mails: list[str], monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """What the mail server got, once everything that was to be sent is sent."""
    threads: list[Thread] = []
    begin = Thread.start

    def start(thread: Thread) -> None:
        threads.append(thread)
        begin(thread)

    def wait() -> list[str]:
        for thread in threads:
            if thread.name == "guanxi-mail":
                thread.join(10)
        return mails

    monkeypatch.setattr(Thread, "start", start)
    return wait


def test_a_link_is_mailed_to_whoever_has_the_address(sent: Callable[[], list[str]]) -> None:
    make_cast()
    for email in ("Bob@example.com", "nobody@example.com"):
        answer = Client().post("/api/password-reset/request", {"email": email}, content_type=JSON)
        assert answer.status_code == 204
    [mail] = sent()
    assert "To: bob@example.com" in mail
    assert "base64" in mail or "/reset#" in mail


def test_whoever_has_an_address_hears_that_somebody_tried_it(sent: Callable[[], list[str]], settings: Any) -> None:
    make_cast()
    firm = {"name": "新公司", "language": "zh-CN", "time_zone": "Asia/Shanghai"}
    body = {"email": "Bob@example.com", "password": NEW, "name": "Dora", "workspace": firm}
    for _ in range(3):
        assert Client().post("/api/register", body, content_type=JSON).status_code == 409
    [mail] = sent()
    assert "To: bob@example.com" in mail, "once a day, and no more"
    settings.EMAIL_HOST = ""
    assert Client().post("/api/register", {**body, "email": "alice@example.com"}, content_type=JSON).status_code == 409
    assert len(sent()) == 1


def test_nobody_locks_the_others_out_of_the_demo(settings: Any) -> None:
    make_cast()
    settings.SHARED_SIGN_IN = "bob@example.com"
    bob, alice = Caller("bob@example.com"), Caller()
    change = {"old_password": PASSWORD, "new_password": NEW}
    assert bob.refused("PUT", "/api/me/password", change) == (403, "demo.shared")
    assert bob.refused("POST", "/api/me/second-factor", {"password": PASSWORD}) == (403, "demo.shared")
    member = next(row for row in alice.get("/api/members") if row["name"] == "Bob")
    assert alice.refused("POST", f"/api/members/{member['id']}/password-reset") == (403, "demo.shared")
    alice.put("/api/me/password", change)
