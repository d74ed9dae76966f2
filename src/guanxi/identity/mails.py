"""Mails that let somebody in. They are sent after the answer, so that its time tells nothing, by a thread of their own.

The interface makes all other sentences; a mail is read elsewhere, so its words are here.
"""

import logging
from smtplib import SMTPException
from threading import Thread

from django.conf import settings
from django.core.mail import send_mail

logger = logging.getLogger(__name__)

RESET = {
    "zh-CN": (
        "重置您的关系（Guanxi）登录密码",
        (
            "您好：\n\n请打开下面的链接设置新密码，链接一小时内有效，只能使用一次：\n\n{link}\n\n"
            "如果不是您本人申请，请忽略这封邮件，您的密码不会改变。\n"
        ),
    ),
    "en": (
        "Set a new password for Guanxi",
        (
            "Hello,\n\nopen this link to set a new password. It works once, within an hour:\n\n{link}\n\n"
            "If you did not ask for it, ignore this mail; your password stays as it is.\n"
        ),
    ),
}


def send_reset_link(email: str, link: str, *, language: str) -> None:
    """Mail a link; without an address nothing is sent, in the same time."""
    subject, text = RESET.get(language, RESET["en"])
    Thread(target=_send, args=(email, subject, text.format(link=link)), name="guanxi-mail").start()


def _send(email: str, subject: str, text: str) -> None:
    if not email:
        return
    try:
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [email])
    except (OSError, SMTPException):
        logger.exception("a mail could not be sent")
