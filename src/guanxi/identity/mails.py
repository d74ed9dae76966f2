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


TAKEN = {
    "zh-CN": (
        "有人用您的邮箱注册关系（Guanxi）",
        (
            "您好：\n\n有人想用这个邮箱注册，而您已经有账号，因此没有注册成功，您的账号没有任何变化。\n\n"
            "如果是您本人，请直接登录；忘记密码可在登录页重置。如果不是，请忽略这封邮件。\n"
        ),
    ),
    "en": (
        "Somebody tried to register with your address",
        (
            "Hello,\n\nsomebody tried to register with this address. You have an account already, so nothing was made\n"
            "and nothing has changed.\n\nIf it was you, sign in; the sign-in page helps with a forgotten password.\n"
            "If it was not, ignore this mail.\n"
        ),
    ),
}


def send_taken_notice(email: str, *, language: str) -> None:
    """Tell whoever has an address that somebody tried to register with it."""
    subject, text = TAKEN.get(language, TAKEN["en"])
    Thread(target=_send, args=(email, subject, text), name="guanxi-mail").start()


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
