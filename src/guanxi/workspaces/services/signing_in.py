"""Signing in with an address and a password."""

from django.contrib.auth.hashers import check_password, make_password

from guanxi.core.errors import Unauthenticated
from guanxi.core.keys import new_id
from guanxi.workspaces.models import Member, User
from guanxi.workspaces.queries import find_user, member_at_work
from guanxi.workspaces.queries.settings import workplaces


def sign_in(*, email: str, password: str) -> tuple[User, Member]:
    """Return who the address and password belong to.

    Raises Unauthenticated ``sign_in.wrong`` alike for an unknown address and a wrong password, after the same work.
    """
    user = find_user(email)
    encoded = user.password if user else _decoy()
    if not check_password(password, encoded) or user is None or user.workspace_id is None:
        raise Unauthenticated("sign_in.wrong", "The e-mail address or the password is not right.")
    member = member_at_work(user_id=str(user.pk), workspace_id=str(user.workspace_id))
    member = member or next(iter(workplaces(user.pk)), None)
    if member is None:
        raise Unauthenticated("sign_in.wrong", "The e-mail address or the password is not right.")
    return user, member


_decoys: list[str] = []


def _decoy() -> str:
    """Return a hash that no password matches, so that an unknown address takes as long as a wrong password."""
    if not _decoys:
        _decoys.append(make_password(str(new_id())))
    return _decoys[0]
