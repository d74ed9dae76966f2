"""The post: mails go out one by one, each marked before and after the mail server is spoken to.

A worker that is killed loses nothing: what is marked ``sending`` and not ``sent`` is sent again after a while, under
the same Message-ID. Only who is killed after the server accepted a mail and before that is written down sends it
twice; most mail programs show the two as one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Q

from guanxi.notices.letters import Letter, letter_of
from guanxi.notices.models import MailState, NoticeMail

# How long to wait after each try that failed; after the last it is given up.
PATIENCE = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720))
# Nobody speaks to a mail server for so long: whoever began this is gone.
ABANDONED = timedelta(minutes=10)
PERMANENT = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of handing a mail over; without a failure it was accepted."""

    failure: str = ""
    permanent: bool = False


def take_mail(workspace_id: UUID, now: datetime) -> NoticeMail | None:
    """Return the next mail that is to go out, marked as being sent; to be called in a transaction."""
    rows = NoticeMail.objects.of(workspace_id)
    left = Q(state=MailState.SENDING, next_at__lte=now - ABANDONED)
    due = rows.filter(Q(state=MailState.WAITING, next_at__lte=now) | left)
    mail = due.select_related("member__user", "member__workspace").order_by("next_at", "pk").first()
    if mail is None:
        return None
    taken = rows.filter(pk=mail.pk, state=mail.state, next_at=mail.next_at)
    if taken.update(state=MailState.SENDING, next_at=now, tries=mail.tries + 1) != 1:
        return None
    mail.tries += 1
    return mail


def deliver(mail: NoticeMail, now: datetime) -> Outcome | None:
    """Hand a mail to the server; None when there is nothing left to say."""
    letter = letter_of(mail, now)
    return None if letter is None else send(letter)


def send(letter: Letter) -> Outcome:
    """Hand a letter to the mail server, and tell what came of it."""
    message = EmailMultiAlternatives(
        letter.subject, letter.text, settings.DEFAULT_FROM_EMAIL, [letter.to], headers=dict(letter.headers)
    )
    message.attach_alternative(letter.html, "text/html")
    try:
        message.send()
    except SMTPRecipientsRefused as refused:
        code, said = next(iter(refused.recipients.values()))
        return Outcome(f"{code} {_text(said)}"[:200], permanent=code >= PERMANENT)
    except SMTPResponseException as error:
        return Outcome(f"{error.smtp_code} {_text(error.smtp_error)}"[:200])
    except (OSError, SMTPException) as error:
        return Outcome(f"{type(error).__name__}: {error}"[:200])
    return Outcome()


def note_outcome(mail: NoticeMail, outcome: Outcome | None, now: datetime) -> None:
    """Write down what came of a mail: sent, to be tried again, or given up."""
    rows = NoticeMail.objects.of(mail.workspace_id).filter(pk=mail.pk)
    if outcome is None:
        rows.update(state=MailState.NEEDLESS)
    elif not outcome.failure:
        rows.update(state=MailState.SENT, sent_at=now, failure="")
    elif outcome.permanent or mail.tries > len(PATIENCE):
        rows.update(state=MailState.FAILED, failure=outcome.failure)
    else:
        rows.update(state=MailState.WAITING, next_at=now + PATIENCE[mail.tries - 1], failure=outcome.failure)


def _text(said: bytes | str) -> str:
    return said.decode(errors="replace") if isinstance(said, bytes) else said
