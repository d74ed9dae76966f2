"""With whom an account is shared, how far, and until when."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory import policies
from guanxi.directory.models import Account, Grant
from guanxi.directory.queries.access import access_account, check_may
from guanxi.workspaces.models import Team
from guanxi.workspaces.queries import level_word


def grants_in_force(actor: Actor, account_id: UUID) -> "QuerySet[Grant]":
    """Return what is shared of an account as of the actor's moment."""
    return _in_force(actor).filter(account_id=account_id)


def account_grants(actor: Actor, account_id: UUID) -> list[dict[str, Any]]:
    """Return with whom an account is shared, people first, in order of name."""
    access_account(actor, account_id)
    rows = grants_in_force(actor, account_id).select_related("member", "team")
    found = [_grant_row(grant) for grant in rows]
    return sorted(found, key=lambda row: (row["team"] is not None, (row["member"] or row["team"])["name"]))


def access_grant(actor: Actor, grant_id: UUID, action: str = "read") -> Grant:
    """Return a share that stands, of an account the actor may do ``action`` with."""
    accounts = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = _in_force(actor).filter(account__in=accounts).select_related("account")
    grant = rows.filter(pk=grant_id).first()
    if grant is None:
        raise NotFound("grant")
    check_may(actor, action, grant.account)
    return grant


def access_team(actor: Actor, team_id: UUID) -> Team:
    """Return a team that exists today."""
    team = Team.objects.of(actor.workspace_id).filter(pk=team_id, archived_at__isnull=True).first()
    if team is None:
        raise NotFound("team")
    return team


def _in_force(actor: Actor) -> "QuerySet[Grant]":
    rows: QuerySet[Grant] = Grant.objects.of(actor.workspace_id)
    return rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=actor.at))


def _grant_row(grant: Grant) -> dict[str, Any]:
    return {
        "id": grant.pk,
        "member": {"id": grant.member.pk, "name": grant.member.name} if grant.member else None,
        "team": {"id": grant.team.pk, "name": grant.team.name} if grant.team else None,
        "level": level_word(grant.level),
        "since": grant.valid_from,
        "until": grant.valid_to,
    }
