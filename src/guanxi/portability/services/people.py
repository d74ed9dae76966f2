"""Those who work in a workspace that comes in: found by their address, or made as they were."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import identify_hasher, make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from guanxi.core.keys import new_id
from guanxi.identity.models import RecoveryCode, SecondFactor
from guanxi.portability.parcel.archive import Row
from guanxi.portability.parcel.refusals import Refused
from guanxi.workspaces.models import User
from guanxi.workspaces.queries import normalise_email
from guanxi.workspaces.services.users import remember_workspace

LANGUAGES = ("zh-CN", "en")
DIGEST = re.compile(r"[0-9a-f]{64}")
MAX_CODES = 100
MAX_SECRET = 200
MAX_PASSWORD = 128


@dataclass(frozen=True, slots=True)
class Joined:
    """Who is who: the users by their addresses, and how many of them were made, were here, cannot sign in yet."""

    users: dict[str, UUID]
    made: int
    known: int
    without_password: int


def check_people(rows: Iterable[Row]) -> dict[str, UUID]:
    """Return the addresses of people with their keys. Raises Refused for a row that is not as ours are."""
    found: dict[str, UUID] = {}
    for number, row in enumerate(rows, 1):
        try:
            key = _check_person(*row)
        except (TypeError, ValueError, ValidationError):
            raise Refused(f"Line {number} of people holds what does not belong there.") from None
        if row[0] in found:
            raise Refused(f"Line {number} of people names somebody for the second time.")
        found[row[0]] = key
    return found


def _check_person(email: Any, key: Any, language: Any, active: Any, password: Any, factor: Any) -> UUID:
    validate_email(email)
    if normalise_email(email) != email or language not in LANGUAGES or not isinstance(active, bool):
        raise ValueError(email)
    if password is not None and (not isinstance(password, str) or len(password) > MAX_PASSWORD):
        raise ValueError(email)
    if factor is not None:
        _check_factor(**factor)
    return UUID(key)


def _check_factor(*, secret: Any, confirmed_at: Any, last_step: Any, codes: Any) -> None:
    if not isinstance(secret, str) or not 0 < len(secret) <= MAX_SECRET or not isinstance(codes, list):
        raise ValueError(secret)
    if type(last_step) is not int or not 0 <= last_step < 1 << 62 or len(codes) > MAX_CODES:
        raise ValueError(last_step)
    if any(not isinstance(code, str) or not DIGEST.fullmatch(code) for code in codes):
        raise ValueError(codes)
    if datetime.fromisoformat(confirmed_at).utcoffset() is None:
        raise ValueError(confirmed_at)


def bring_people(rows: Iterable[Row], *, workspace_id: UUID) -> Joined:
    """Make those who are not here, within the running transaction. Who is here keeps his own password and factor."""
    users: dict[str, UUID] = {}
    made = without = 0
    for row in rows:
        user = User.objects.filter(email=row[0]).first()
        if user is None:
            user = _make(row)
            made, without = made + 1, without + (not user.has_usable_password())
        users[user.email] = user.pk
        remember_workspace(user=user, workspace_id=workspace_id)
    return Joined(users, made, len(users) - made, without)


def _make(row: Row) -> User:
    email, key, language, active, password, factor = row
    taken = User.objects.filter(pk=key).exists()
    user = User(id=new_id() if taken else UUID(key), email=email, language=language, is_active=active)
    user.password = password if _is_hash(password) else make_password(None)
    user.save(force_insert=True)
    if factor is not None:
        moment = datetime.fromisoformat(factor["confirmed_at"])
        SecondFactor(user=user, secret=factor["secret"], confirmed_at=moment, last_step=factor["last_step"]).save(
            force_insert=True
        )
        codes = [RecoveryCode(user=user, digest=digest) for digest in sorted(set(factor["codes"]))]
        RecoveryCode.objects.bulk_create(codes)
    return user


def _is_hash(password: str | None) -> bool:
    """Whether a password is one that this installation can compare with: a hash made as ours are."""
    try:
        identify_hasher(password or "")
    except ValueError:
        return False
    return True
