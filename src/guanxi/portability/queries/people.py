"""Those who sign in and work in a workspace, as they travel: known by their address."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from guanxi.identity.models import RecoveryCode, SecondFactor
from guanxi.portability.parcel.archive import Row
from guanxi.workspaces.models import Member, User

TABLE = "people"
COLUMNS = ["email", "id", "language", "is_active", "password", "second_factor"]


def people_rows(workspace_id: UUID, *, passwords: bool) -> Iterator[Row]:
    """Yield the users of a workspace, with or without what they get in by."""
    keys = Member.objects.of(workspace_id).values("user_id")
    for user in User.objects.filter(pk__in=keys).order_by("email").iterator():
        row = [user.email, user.pk, user.language, user.is_active]
        yield [*row, user.password, _factor(user)] if passwords else [*row, None, None]


def _factor(user: User) -> dict[str, Any] | None:
    """Return the secret of somebody's authenticator and his recovery codes; what he had not confirmed stays here."""
    factor = SecondFactor.objects.filter(pk=user.pk, confirmed_at__isnull=False).first()
    if factor is None:
        return None
    codes = RecoveryCode.objects.filter(user=user, used_at__isnull=True).order_by("digest")
    return {
        "secret": factor.secret,
        "confirmed_at": factor.confirmed_at,
        "last_step": factor.last_step,
        "codes": list(codes.values_list("digest", flat=True)),
    }
