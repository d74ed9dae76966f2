"""Coming in by way of another provider."""

from datetime import datetime

from django.db import transaction

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.errors import Unauthenticated
from guanxi.core.keys import new_id
from guanxi.identity.models import ExternalIdentity
from guanxi.identity.oidc import Claims
from guanxi.identity.providers import Provider
from guanxi.workspaces.models import Member, User
from guanxi.workspaces.queries import actor_for, find_user, member_at_work


def enter_by_provider(*, provider: Provider, claims: Claims, now: datetime) -> Member:
    """Return the member whom a provider's claims are about.

    The first time he is found by his verified mail address; from then on by what the provider calls him, so that an
    address that passes to somebody else takes no account along. Raises Unauthenticated.
    """
    subject = str(claims["sub"])[:255]
    bound = ExternalIdentity.objects.select_related("user").filter(issuer=provider.issuer, subject=subject).first()
    user = bound.user if bound else _user_by_mail(provider, claims)
    member = None
    if user is not None and user.workspace_id is not None:
        member = member_at_work(user_id=str(user.pk), workspace_id=str(user.workspace_id))
    if member is None:
        raise Unauthenticated("oidc.no_member", "Nobody here has this address; ask for an invitation.")
    if bound is None:
        _bind(member, provider, subject, now)
    return member


def _user_by_mail(provider: Provider, claims: Claims) -> User | None:
    mail = str(claims.get("email") or "")
    verified = claims.get("email_verified") in (True, "true") or provider.mail_is_verified
    if not mail or not verified:
        raise Unauthenticated("oidc.no_mail", "The provider vouches for no mail address.")
    return find_user(mail)


def _bind(member: Member, provider: Provider, subject: str, now: datetime) -> None:
    if ExternalIdentity.objects.filter(user_id=member.user_id, issuer=provider.issuer).exists():
        raise Unauthenticated("oidc.other_person", "This address belongs to another account of the provider.")
    row = ExternalIdentity(id=new_id(), user_id=member.user_id, issuer=provider.issuer, subject=subject, bound_at=now)
    with transaction.atomic():
        row.save(force_insert=True)
        note(actor=actor_for(member, now), kind=Kind.IDENTITY_LINKED, now=now, params={"provider": provider.name})
