"""Somebody tried to come in with an address that is somebody's already."""

from datetime import datetime

from django.conf import settings

from guanxi.core.errors import Throttled
from guanxi.identity.mails import send_taken_notice
from guanxi.identity.policies import TAKEN_NOTICE
from guanxi.throttling.services import take_try
from guanxi.workspaces.queries import find_user


def tell_owner(*, email: str, now: datetime) -> None:
    """Mail the owner of an address that somebody tried to register with it: once a day at most, where mails go out."""
    user = find_user(email) if settings.EMAIL_HOST else None
    if user is None or not user.is_active:
        return
    try:
        take_try(TAKEN_NOTICE, user.email, now=now)
    except Throttled:
        return
    send_taken_notice(user.email, language=user.language)
