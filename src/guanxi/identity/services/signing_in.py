"""Signing in with an address and a password.

An unknown address, a wrong password and a deactivated member cost the same work, statement by statement, so that the
time of the answer tells no more than its words.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from guanxi.audit.models import Kind
from guanxi.audit.services import note_in
from guanxi.core import wall
from guanxi.core.errors import Unauthenticated
from guanxi.core.keys import new_id
from guanxi.identity.policies import SIGN_IN, SIGN_IN_ADDRESS, SIGN_IN_SOURCE
from guanxi.throttling.services import forget_tries, give_try_back, take_try
from guanxi.workspaces.models import Member, User, UserWorkspace
from guanxi.workspaces.queries import find_user, member_at_work, normalise_email


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries to come in, and from where; ``device`` is the mark of a browser that signed in at this address."""

    email: str
    source: str
    device: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """What the narrow window is about."""
        return self.email, self.device or self.source


def sign_in(*, email: str, password: str, source: str, device: str = "", now: datetime) -> Member:
    """Return the member that the address and the password belong to, where he worked last.

    Raises Unauthenticated ``sign_in.wrong`` alike for all that is wrong, and Throttled after too many tries, whatever
    the password.
    """
    attempt = Attempt(normalise_email(email), source, device)
    _count(attempt, now)
    user = find_user(email)
    decoy = _decoy()
    right = check_password(password, user.password if user else decoy)
    member = _member_of(user)
    others = _other_places(user)
    if right and user is not None and not _at_work(member):
        member = _first_at_work(user, others) or member
    if member is None or not right or not _at_work(member):
        note_failure(member, {"reason": "password"}, now=now)
        raise Unauthenticated("sign_in.wrong", "The e-mail address or the password is not right.")
    _forget(attempt)
    return member


def note_failure(member: Member | None, params: dict[str, str], *, now: datetime) -> None:
    """Write down that somebody was not let in; without a member the same is written and taken back."""
    workspace_id = member.workspace_id if member else new_id()
    with wall.within(workspace_id), transaction.atomic():
        place = transaction.savepoint()
        note_in(
            workspace_id,
            kind=Kind.SESSION_FAILED,
            now=now,
            subject_type="member",
            subject_id=member.pk if member else new_id(),
            params=params,
        )
        if member is None:
            transaction.savepoint_rollback(place)
        else:
            transaction.savepoint_commit(place)


def _count(attempt: Attempt, now: datetime) -> None:
    take_try(SIGN_IN_SOURCE, attempt.source, now=now)
    take_try(SIGN_IN, *attempt.pair, now=now)
    if not attempt.device:
        take_try(SIGN_IN_ADDRESS, attempt.email, now=now)


def _forget(attempt: Attempt) -> None:
    give_try_back(SIGN_IN_SOURCE, attempt.source)
    forget_tries(SIGN_IN, *attempt.pair)
    if not attempt.device:
        give_try_back(SIGN_IN_ADDRESS, attempt.email)


def _member_of(user: User | None) -> Member | None:
    """Return who a user is where he worked last, deactivated or not; asks the same of the database for nobody."""
    workspace_id: UUID = (user.workspace_id if user else None) or new_id()
    rows = Member.objects.of(workspace_id).select_related("user", "workspace")
    with wall.within(workspace_id):
        return rows.filter(user_id=user.pk if user else new_id()).first()


def _at_work(member: Member | None) -> bool:
    return member is not None and member.archived_at is None and member.user.is_active


def _other_places(user: User | None) -> list[UUID]:
    """Return the other workspaces a user came into; asks the same of the database for nobody."""
    rows = UserWorkspace.objects.filter(user_id=user.pk if user else new_id()).order_by("pk")
    places: list[UUID] = list(rows.values_list("workspace_id", flat=True))
    return [place for place in places if user is None or place != user.workspace_id]


def _first_at_work(user: User, places: list[UUID]) -> Member | None:
    found = (member_at_work(user_id=str(user.pk), workspace_id=str(place)) for place in places)
    return next((member for member in found if member is not None), None)


_decoys: list[str] = []


def _decoy() -> str:
    """Return a hash that no password matches, for an unknown address to be compared with."""
    if not _decoys:
        _decoys.append(make_password(str(new_id())))
    return _decoys[0]
