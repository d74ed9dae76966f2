"""Reminding in the morning, and the one mail of it, through a real mail server."""

import ssl
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from guanxi.followups.services.course import create_follow_up
from guanxi.followups.services.reminding import remind, to_remind
from guanxi.jobs.services import enqueue
from guanxi.notices.models import MailState, Notice, NoticeMail
from guanxi.notices.services.mailing import ABANDONED, take_mail
from guanxi.notices.services.telling import MAIL
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.certificates import make_certificate
from guanxi.testing.jobs import run_jobs
from guanxi.testing.makers import make_account, make_contact
from guanxi.testing.server import free_port
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
# Half past eight in Shanghai on a Wednesday.
MORNING = datetime(2026, 3, 4, 0, 30, tzinfo=UTC)
TODAY = date(2026, 3, 4)
USER, PASSWORD = "guanxi", "a secret of its own"


class Postbox:
    """What the mail server took in; it can be told to refuse."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answer = "250 OK"

    async def handle_DATA(self, _server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - the name the server looks for
        if self.answer.startswith("250"):
            mail = message_from_bytes(envelope.content, policy=policy.default)
            assert (session.authenticated, session.ssl is not None) == (True, True)
            self.mails.append(mail)
        return self.answer


def _sign_in(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=True)


@pytest.fixture
def postbox(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    """A mail server that wants STARTTLS and a sign-in, with a certificate that this process trusts."""
    cert, key = make_certificate(tmp_path, "localhost")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    box = Postbox()
    server = Controller(
        box, hostname="127.0.0.1", port=free_port(), tls_context=context, require_starttls=True, auth_required=True,
        authenticator=_sign_in,
    )  # fmt: skip
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "localhost", server.port
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = USER, PASSWORD
    settings.EMAIL_USE_TLS, settings.ADDRESS = True, "https://crm.example"
    yield box
    server.stop()


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def plan(cast: Cast, days: int, what: str, **values: Any) -> None:
    """Plan something of Bob's."""
    account = make_account(cast.bob, f"{what[:2]}公司")
    contact = make_contact(cast.bob, account, "张三")
    values = {"due_on": TODAY + timedelta(days=days), "what": what, "contact_ids": [contact.pk], **values}
    create_follow_up(actor=cast.bob, account_id=account.pk, values=values, now=MORNING - timedelta(days=9))


def mail_of(cast: Cast) -> NoticeMail:
    return NoticeMail.objects.of(cast.bob.workspace_id).get()


def texts(email: str = "bob@example.com") -> list[str]:
    return [row["text"] for row in Caller(email).get("/api/notices")["items"]]


def test_everybody_is_reminded_once_when_his_morning_has_come(cast: Cast) -> None:
    for days, what in ((-2, "late"), (0, "today"), (1, "tomorrow")):
        plan(cast, days, what)
    run_jobs(MORNING - timedelta(minutes=1))
    assert texts() == []
    run_jobs(MORNING)
    found = texts()
    assert len(found) == 2
    assert any("2" in text and "late · 张三" in text and "la公司" in text for text in found)
    assert any("today · 张三" in text for text in found)
    run_jobs(MORNING + timedelta(hours=3))
    assert len(texts()) == 2
    run_jobs(MORNING + timedelta(days=1))
    found = texts()
    assert len(found) == 3, "one notice of a thing, not one a day"
    assert any("tomorrow" in text for text in found)


def test_each_has_a_morning_of_his_own(cast: Cast) -> None:
    plan(cast, 0, "today")
    Caller("bob@example.com").put("/api/notices/settings", {"morning": "10:00"})
    assert list(to_remind(cast.bob.workspace_id, MORNING + timedelta(minutes=89))) == []
    [member] = to_remind(cast.bob.workspace_id, MORNING + timedelta(minutes=90))
    assert (remind(member, MORNING + timedelta(minutes=90)), remind(member, MORNING + timedelta(minutes=91))) == (1, 0)


def test_what_one_may_not_see_any_more_is_not_told(cast: Cast) -> None:
    account = make_account(cast.alice, "秘密公司")
    values = {"due_on": TODAY, "what": "秘密", "member_id": cast.bob.member_id}
    create_follow_up(actor=cast.alice, account_id=account.pk, values=values, now=MORNING - timedelta(days=1))
    Workspace.objects.filter(pk=cast.bob.workspace_id).update(opens=Level.NONE)
    run_jobs(MORNING)
    assert texts() == []


def test_one_mail_with_all_of_a_morning(cast: Cast, postbox: Postbox) -> None:
    plan(cast, -2, "催款 13800135678")
    plan(cast, 0, "送样机")
    run_jobs(MORNING)
    run_jobs(MORNING + timedelta(hours=1))
    [mail] = postbox.mails
    assert (mail["To"], mail_of(cast).state) == ("bob@example.com", MailState.SENT)
    assert mail["Message-ID"] == f"<{mail_of(cast).pk}@localhost>"
    assert mail["Subject"].strip() == "[关系] 今日跟进：1 项到期，1 项逾期"
    plain, page = (mail.get_body([kind]).get_content() for kind in ("plain", "html"))  # type: ignore[union-attr]
    for text in (plain, page):
        assert ("送样机 · 张三" in text, "138****5678" in text, "13800135678" in text) == (True, True, False)
        assert "https://crm.example/followups?id=" in text


def test_a_server_that_refuses_for_now_is_asked_again_with_the_same_message_id(cast: Cast, postbox: Postbox) -> None:
    plan(cast, 0, "送样机")
    postbox.answer = "451 come again"
    run_jobs(MORNING)
    assert (mail_of(cast).state, mail_of(cast).tries, "451" in mail_of(cast).failure) == ("waiting", 1, True)
    run_jobs(MORNING + timedelta(seconds=30))
    assert mail_of(cast).tries == 1, "not before its time"
    postbox.answer = "250 OK"
    run_jobs(MORNING + timedelta(minutes=5))
    assert (mail_of(cast).state, [mail["Message-ID"] for mail in postbox.mails]) == (
        "sent", [f"<{mail_of(cast).pk}@localhost>"],
    )  # fmt: skip


def test_a_server_that_is_down_is_asked_again_and_given_up_in_the_end(cast: Cast, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    plan(cast, 0, "送样机")
    run_jobs(MORNING)
    for turn in range(1, 9):
        moment = MORNING + timedelta(hours=13 * turn)
        enqueue(workspace_id=cast.bob.workspace_id, kind=MAIL, now=moment)
        run_jobs(moment, periodic=False)
    assert (mail_of(cast).state, mail_of(cast).tries) == ("failed", 8)
    assert "Refused" in mail_of(cast).failure


def test_a_worker_that_was_killed_while_sending_loses_nothing(cast: Cast, postbox: Postbox) -> None:
    plan(cast, 0, "送样机")
    [member] = to_remind(cast.bob.workspace_id, MORNING)
    remind(member, MORNING)
    assert take_mail(cast.bob.workspace_id, MORNING) is not None  # and here it is killed
    run_jobs(MORNING + timedelta(minutes=5), periodic=True)
    assert (postbox.mails, mail_of(cast).state) == ([], "sending")
    run_jobs(MORNING + ABANDONED)
    assert (len(postbox.mails), mail_of(cast).state) == (1, "sent")


def test_a_mail_of_which_nothing_is_left_is_not_sent(cast: Cast, postbox: Postbox) -> None:
    plan(cast, 0, "送样机")
    [member] = to_remind(cast.bob.workspace_id, MORNING)
    remind(member, MORNING)
    Notice.objects.of(cast.bob.workspace_id).delete()
    run_jobs(MORNING + timedelta(minutes=5))
    assert (postbox.mails, mail_of(cast).state) == ([], "needless")
