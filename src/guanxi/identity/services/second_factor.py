"""The second factor: an authenticator's codes, and recovery codes for the day it is lost."""

from datetime import datetime
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core import once
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.identity.models import RecoveryCode, SecondFactor
from guanxi.identity.policies import CODE, CODE_OF_USER, check_not_shared
from guanxi.identity.queries import has_second_factor
from guanxi.identity.secrets import digest_of, new_code, normalised_code
from guanxi.identity.services.passwords import ask_password
from guanxi.identity.totp import DIGITS, enrolment_uri, matching_step, new_secret
from guanxi.throttling.services import forget_tries, give_try_back, take_try

RECOVERY_CODES = 10
ISSUER = "Guanxi"


def begin_enrolment(*, actor: Actor, password: str, now: datetime) -> tuple[str, str]:
    """Make a new secret for the actor's authenticator; return it and what its QR code says.

    Nothing is asked for yet: it comes into force by :func:`confirm_enrolment`.
    """
    user = ask_password(actor=actor, password=password, now=now)
    check_not_shared(user.email)
    if has_second_factor(actor.user_id):
        raise Conflict("second_factor.on", "The second factor is on already.")
    factor = SecondFactor(user_id=actor.user_id, secret=new_secret())
    SecondFactor.objects.filter(pk=actor.user_id, confirmed_at__isnull=True).delete()
    factor.save(force_insert=True)
    return factor.secret, enrolment_uri(factor.secret, account=user.email, issuer=ISSUER)


def confirm_enrolment(*, actor: Actor, code: str, source: str, now: datetime) -> list[str]:
    """Put the second factor into force with a first code; return the recovery codes, which are never shown again."""
    factor = SecondFactor.objects.filter(pk=actor.user_id, confirmed_at__isnull=True).first()
    if factor is None:
        raise NotFound("second_factor")
    take_try(CODE, str(actor.user_id), source, now=now)
    step = matching_step(factor.secret, _digits(code), now.timestamp())
    if step is None:
        raise _wrong_code()
    with once.writing():
        begun = SecondFactor.objects.filter(pk=actor.user_id, confirmed_at__isnull=True)
        if begun.update(confirmed_at=now, last_step=step) != 1:
            raise Conflict("second_factor.on", "The second factor is on already.")
        codes = _new_recovery_codes(actor.user_id)
        note(actor=actor, kind=Kind.SECOND_FACTOR_ENABLED, now=now)
    forget_tries(CODE, str(actor.user_id), source)
    return codes


def disable(*, actor: Actor, password: str, code: str, source: str, now: datetime) -> None:
    """Turn the second factor off; asks for both factors once more."""
    _ask_both(actor=actor, password=password, code=code, source=source, now=now)
    with once.writing():
        remove_second_factor(actor.user_id)
        note(actor=actor, kind=Kind.SECOND_FACTOR_DISABLED, now=now)


def renew_recovery_codes(*, actor: Actor, password: str, code: str, source: str, now: datetime) -> list[str]:
    """Make ten new recovery codes; the old ones are worth nothing afterwards."""
    _ask_both(actor=actor, password=password, code=code, source=source, now=now)
    with once.writing():
        codes = _new_recovery_codes(actor.user_id)
        note(actor=actor, kind=Kind.RECOVERY_CODES_RENEWED, now=now)
    return codes


def remove_second_factor(user_id: UUID) -> None:
    """Forget secret and recovery codes of a user."""
    with once.writing():
        RecoveryCode.objects.filter(user_id=user_id).delete()
        SecondFactor.objects.filter(pk=user_id).delete()


def check_code(*, actor: Actor, code: str, source: str, now: datetime) -> None:
    """Take a code of the authenticator, or a recovery code, each of them once in all time.

    Raises Invalid for a wrong one, and Throttled after too many.
    """
    user_id = actor.user_id
    take_try(CODE, str(user_id), source, now=now)
    take_try(CODE_OF_USER, str(user_id), now=now)
    if not _take_step(user_id, code, now):
        recovered = _take_recovery_code(user_id, code, now)
        note(actor=actor, kind=Kind.RECOVERY_CODE_USED if recovered else Kind.SECOND_FACTOR_FAILED, now=now)
        if not recovered:
            raise _wrong_code()
    forget_tries(CODE, str(user_id), source)
    give_try_back(CODE_OF_USER, str(user_id))


def _ask_both(*, actor: Actor, password: str, code: str, source: str, now: datetime) -> None:
    ask_password(actor=actor, password=password, now=now)
    if not has_second_factor(actor.user_id):
        raise NotFound("second_factor")
    check_code(actor=actor, code=code, source=source, now=now)


def _take_step(user_id: UUID, code: str, now: datetime) -> bool:
    """Take a code of the authenticator; two who send the same one at once do not both get through."""
    factor = SecondFactor.objects.filter(pk=user_id, confirmed_at__isnull=False).first()
    step = matching_step(factor.secret, _digits(code), now.timestamp()) if factor else None
    if step is None:
        return False
    return SecondFactor.objects.filter(pk=user_id, last_step__lt=step).update(last_step=step) == 1


def _take_recovery_code(user_id: UUID, code: str, now: datetime) -> bool:
    rows = RecoveryCode.objects.filter(user_id=user_id, digest=digest_of(normalised_code(code)), used_at__isnull=True)
    return rows.update(used_at=now) == 1


def _new_recovery_codes(user_id: UUID) -> list[str]:
    codes = [new_code() for _ in range(RECOVERY_CODES)]
    RecoveryCode.objects.filter(user_id=user_id).delete()
    RecoveryCode.objects.bulk_create(
        [RecoveryCode(id=new_id(), user_id=user_id, digest=digest_of(code)) for code in codes]
    )
    return codes


def _digits(code: str) -> str:
    """Return a code as it is compared: authenticators show it in two groups."""
    return "".join(code.split())[: DIGITS + 1]


def _wrong_code() -> Invalid:
    return Invalid("invalid", fields=[FieldError("code", "wrong_code")])
