"""Mails as they are written: plain text, and the same with links, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import formatdate, parseaddr
from html import escape
from typing import Any

from django.conf import settings

from guanxi.notices.models import Notice, NoticeMail
from guanxi.notices.sentences import said
from guanxi.notices.telling import told
from guanxi.workspaces.queries import actor_for

Row = dict[str, Any]
PAGE = (
    '<!doctype html><html><body style="font-family:sans-serif;font-size:14px;line-height:1.6;color:#1f2329">{body}'
    '<p style="color:#8f959e;font-size:12px">{footer}</p></body></html>'
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail that is ready to go."""

    to: str
    subject: str
    text: str
    html: str
    headers: Mapping[str, str]


def letter_of(mail: NoticeMail, now: datetime) -> Letter | None:
    """Write a mail as its reader may read it now; None when nothing is left of it, or he works here no more."""
    member = mail.member
    if member.archived_at is not None or not member.user.is_active:
        return None
    rows = Notice.objects.of(mail.workspace_id).filter(mail_id=mail.pk).order_by("at", "pk")
    items = told(actor_for(member, now), list(rows), member.user.language)
    if not items:
        return None
    write = _Writing(member.user.language, member.name)
    subject, text, html = write.digest(items) if mail.digest else write.single(items[0])
    return Letter(member.user.email, subject, text, html, _headers(mail))


def test_letter(to: str, language: str, key: str) -> Letter:
    """Write a mail that only shows that mails arrive."""
    text = said(language, "test.text", {})
    headers = {"Message-ID": f"<test-{key}@{_host()}>", "Auto-Submitted": "auto-generated"}
    page = PAGE.format(body=f"<p>{escape(text)}</p>", footer="")
    return Letter(to, said(language, "test.subject", {}), f"{text}\n", page, headers)


def _headers(mail: NoticeMail) -> dict[str, str]:
    date = formatdate(mail.created_at.timestamp())
    return {"Message-ID": f"<{mail.pk}@{_host()}>", "Date": date, "Auto-Submitted": "auto-generated"}


def _host() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]


@dataclass(frozen=True, slots=True)
class _Writing:
    language: str
    member: str

    def _say(self, key: str, **values: object) -> str:
        return said(self.language, key, values)

    def single(self, item: Row) -> tuple[str, str, str]:
        subject = _one_line(self._say("mail.subject", text=item["text"]))
        hello = self._say("mail.hello", member=self.member)
        footer = self._say("mail.footer")
        text = f"{hello}\n\n{self._line(item)}\n\n-- \n{footer}\n"
        body = f"<p>{escape(hello)}</p><p>{self._html_line(item)}</p>"
        return subject, text, PAGE.format(body=body, footer=escape(footer))

    def digest(self, items: list[Row]) -> tuple[str, str, str]:
        parts = {name: [one for one in items if one["kind"] == f"follow_up.{name}"] for name in ("overdue", "due")}
        counts = {name: len(rows) for name, rows in parts.items()}
        hello, intro = self._say("mail.hello", member=self.member), self._say("digest.intro")
        footer = self._say("mail.footer")
        text, body = [hello, "", intro], [f"<p>{escape(hello)}</p><p>{escape(intro)}</p>"]
        for name, rows in parts.items():
            if rows:
                title = self._say(f"digest.{name}")
                text += ["", title, *(f"- {self._line(one)}" for one in rows)]
                lines = "".join(f"<li>{self._html_line(one)}</li>" for one in rows)
                body.append(f"<h3>{escape(title)}</h3><ul>{lines}</ul>")
        page = PAGE.format(body="".join(body), footer=escape(footer))
        return _one_line(self._say("digest.subject", **counts)), "\n".join([*text, "", "-- ", footer, ""]), page

    def _line(self, item: Row) -> str:
        return f"{item['text']}\n  {_address(item)}" if _address(item) else str(item["text"])

    def _html_line(self, item: Row) -> str:
        text = escape(item["text"])
        return f'<a href="{escape(_address(item))}">{text}</a>' if _address(item) else text


def _address(item: Row) -> str:
    return f"{settings.ADDRESS}{item['path']}" if settings.ADDRESS and item["path"] else ""
