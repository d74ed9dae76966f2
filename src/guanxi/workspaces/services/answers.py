"""Keeping answers for a day, so that the same request gets the same answer and its effect happens once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.workspaces.models import MemberAnswer, StrangerAnswer

LIFE = timedelta(hours=24)
MAX_PER_MEMBER = 1_000
CLEAR_ONE_IN = 50
MAX_BODY = 1_000_000
NONCE = 12


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given. ``body`` is None when it was too long to keep."""

    request_hash: str
    status: int
    content_type: str
    body: bytes | None
    user_id: UUID | None = None
    workspace_id: UUID | None = None
    proof: str = ""


class Shelf(Protocol):
    """Where the answer to one key lies."""

    def find(self, now: datetime) -> Given | None:
        """Return the answer that was given, if any."""

    def claim(self, request_hash: str, now: datetime) -> bool:
        """Take the key within the running transaction; answer False when somebody else has it."""

    def keep(self, given: Given, now: datetime) -> None:
        """Put the answer down; it commits with the claim."""


class MemberShelf:
    """The answers of one member: a key of his is nobody else's."""

    def __init__(self, actor: Actor, key: str) -> None:
        self._actor, self._key = actor, key
        self._rows = MemberAnswer.objects.of(actor.workspace_id).filter(
            member_id=actor.member_id, key_hash=hashed("key", key)
        )

    def find(self, now: datetime) -> Given | None:
        """Return the answer that was given, if any."""
        row = self._rows.filter(expires_at__gt=now).first()
        return None if row is None else _given(row, self._key)

    def claim(self, request_hash: str, now: datetime) -> bool:
        """Take the key; an answer of more than a day ago makes room for it."""
        row = MemberAnswer(
            id=new_id(),
            workspace_id=self._actor.workspace_id,
            member_id=self._actor.member_id,
            key_hash=hashed("key", self._key),
            request_hash=request_hash,
            expires_at=now + LIFE,
        )
        return _inserted(row) or (_gone(self._rows, now) and _inserted(row))

    def keep(self, given: Given, now: datetime) -> None:
        """Put the answer down."""
        self._rows.update(**_sealed(given, self._key))
        if secrets.randbelow(CLEAR_ONE_IN) == 0:
            self._clear()

    def _clear(self) -> None:
        """Throw away a member's oldest answers when there are too many."""
        mine = MemberAnswer.objects.of(self._actor.workspace_id).filter(member_id=self._actor.member_id)
        last = mine.order_by("-pk").values_list("pk", flat=True)[MAX_PER_MEMBER : MAX_PER_MEMBER + 1]
        for key in list(last):
            mine.filter(pk__lte=key).delete()


class StrangerShelf:
    """The answers of those who are nobody yet: found by the key together with the whole request."""

    def __init__(self, key: str, request_hash: str) -> None:
        self._key = key
        self._rows = StrangerAnswer.objects.filter(pk=hashed("stranger", f"{request_hash}:{key}"))
        self._id = hashed("stranger", f"{request_hash}:{key}")

    def find(self, now: datetime) -> Given | None:
        """Return the answer that was given, if any."""
        row = self._rows.filter(expires_at__gt=now).first()
        return None if row is None else _given(row, self._key)

    def claim(self, request_hash: str, now: datetime) -> bool:
        """Take the key; what is over a day old goes."""
        StrangerAnswer.objects.filter(expires_at__lte=now).delete()
        return _inserted(StrangerAnswer(id=self._id, request_hash=request_hash, expires_at=now + LIFE))

    def keep(self, given: Given, now: datetime) -> None:
        """Put the answer down, with the session that began with it."""
        session = {"user_id": given.user_id, "workspace_id": given.workspace_id, "proof": given.proof}
        self._rows.update(**_sealed(given, self._key), **session)


def clear_answers(*, workspace_id: UUID, now: datetime) -> int:
    """Throw away answers that are over a day old, and return how many."""
    return MemberAnswer.objects.of(workspace_id).filter(expires_at__lte=now).delete()[0]


def hashed(purpose: str, text: str | bytes) -> str:
    """Return a keyed hash: whoever reads the table can neither guess a request nor use a key."""
    return salted_hmac(f"guanxi.answers.{purpose}", text, algorithm="sha256").hexdigest()


def _inserted(row: Any) -> bool:
    try:
        with transaction.atomic():
            type(row).objects.bulk_create([row])
    except IntegrityError:
        return False
    return True


def _gone(rows: Any, now: datetime) -> bool:
    """Throw an answer away that is too old to count, and tell whether there was one."""
    deleted: int = rows.filter(expires_at__lte=now).delete()[0]
    return deleted > 0


def _sealed(given: Given, key: str) -> dict[str, Any]:
    """Return an answer's columns, the body sealed with the key that its sender keeps."""
    body = None
    if given.body is not None and len(given.body) <= MAX_BODY:
        nonce = secrets.token_bytes(NONCE)
        body = nonce + _cipher(key).encrypt(nonce, given.body, None)
    return {"status": given.status, "content_type": given.content_type, "body": body}


def _given(row: MemberAnswer | StrangerAnswer, key: str) -> Given:
    sealed = None if row.body is None else bytes(row.body)
    return Given(
        request_hash=row.request_hash,
        status=row.status,
        content_type=row.content_type,
        body=None if sealed is None else _cipher(key).decrypt(sealed[:NONCE], sealed[NONCE:], None),
        user_id=getattr(row, "user_id", None),
        workspace_id=row.workspace_id,
        proof=getattr(row, "proof", ""),
    )


def _cipher(key: str) -> AESGCM:
    return AESGCM(salted_hmac("guanxi.answers.body", key, algorithm="sha256").digest())
