"""Who says what of a contact: his own values, others', and how they came about."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from guanxi.core.actor import Actor
from guanxi.core.models import Certainty
from guanxi.decisions.models import Feature, Rating
from guanxi.decisions.queries.blind import own_places
from guanxi.decisions.queries.opinions import Opinion, opinions, steps_apart
from guanxi.decisions.queries.scopes import Scope, access_scope
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import may, may_with_contact, visible_accounts
from guanxi.directory.queries.access import access_contact, current_account_id
from guanxi.interactions.models import Interaction
from relgraph.agreement import agreed, disagreeing

Row = dict[str, Any]
MAX_HISTORY = 500


def contact_ratings(
    actor: Actor,
    contact_id: UUID,
    *,
    chain_id: UUID | None = None,
    competitor_id: UUID | None = None,
    at: datetime | None = None,
) -> Row:
    """Return each feature of a contact: what all agree on, one's own value, and others' once one gave it."""
    contact = access_contact(actor, contact_id)
    scope = access_scope(actor, chain_id=chain_id, competitor_id=competitor_id)
    may_rate = may_rate_in(actor, contact, scope)
    rows = _present(actor, contact_id, scope, at)
    said = _told(actor, rows)
    hidden = _hidden_features(actor, contact_id, scope) if may_rate else frozenset()
    carried = opinions(actor, contacts=[contact_id], at=at)
    features = [
        _feature(actor, feature, [one for one in said if one["feature"] == feature], blind=feature in hidden)
        | {"inherited": _inherited(carried.of(contact_id, feature, chain_id)) if not competitor_id else None}
        for feature in Feature.values
    ]
    return {
        "can": {"rate": may_rate},
        "account_id": scope.chain.account_id if scope.chain else current_account_id(actor, contact_id),
        "insighted": carried.standing(contact_id, chain_id).insighted,
        "features": features,
    }


def rating_history(
    actor: Actor,
    contact_id: UUID,
    *,
    feature: str | None = None,
    chain_id: UUID | None = None,
    competitor_id: UUID | None = None,
) -> list[Row]:
    """Return all values that were given of a contact in one place, newest first; others' where one gave his own."""
    contact = access_contact(actor, contact_id)
    scope = access_scope(actor, chain_id=chain_id, competitor_id=competitor_id)
    rows: Any = Rating.objects.of(actor.workspace_id).filter(contact_id=contact_id, **scope.columns)
    rows = rows.exclude(valid_from=F("valid_to"))  # said by mistake and taken back: true at no instant
    if feature:
        rows = rows.filter(feature=feature)
    found = _told(actor, rows.select_related("rater").order_by("-valid_from", "-pk")[:MAX_HISTORY])
    hidden = _hidden_features(actor, contact_id, scope) if may_rate_in(actor, contact, scope) else frozenset()
    return [_veiled(one) if _is_others(actor, one) and one["feature"] in hidden else one for one in found]


def may_rate_in(actor: Actor, contact: Contact, scope: Scope) -> bool:
    """Tell whether the actor may give values of a contact, in a chain those of its account besides."""
    if not may_with_contact(actor, "contribute", contact):
        return False
    return scope.chain is None or may(actor, "contribute", scope.chain.account)


def _present(actor: Actor, contact_id: UUID, scope: Scope, at: datetime | None) -> Any:
    rows: Any = Rating.objects.of(actor.workspace_id)
    rows = (rows.at(at) if at else rows.current()).filter(contact_id=contact_id, **scope.columns)
    return rows.select_related("rater").order_by("asserted_at", "pk")


def _hidden_features(actor: Actor, contact_id: UUID, scope: Scope) -> frozenset[str]:
    """Return the features of which the actor has not given his own value here."""
    columns = tuple(str(key) if key else None for key in (scope.columns["chain_id"], scope.columns["competitor_id"]))
    given = {feature for _, feature, *where in own_places(actor, [contact_id]) if tuple(where) == columns}
    return frozenset(Feature.values) - given


def _feature(actor: Actor, feature: str, said: list[Row], *, blind: bool) -> Row:
    mine = next((one for one in said if not _is_others(actor, one)), None)
    others = [one for one in said if _is_others(actor, one)]
    if blind and others:
        return {"feature": feature, **_NOTHING, "raters": len(said), "hidden_count": len(others)}
    counted = [one for one in said if one["certainty"] != Certainty.DISPROVEN]
    values = [one["value"] for one in counted]
    last = counted[-1] if counted else None
    return {
        "feature": feature,
        "value": agreed(values),
        "raters": len(said),
        "disagreement": disagreeing(values, apart=steps_apart(feature)),
        "mine": mine,
        "others": others,
        "hidden_count": 0,
        "certainty": last and last["certainty"],
        "last_at": last and last["at"],
    }


_NOTHING: Row = {
    "value": None, "disagreement": False, "mine": None, "others": None, "certainty": None, "last_at": None,
}  # fmt: skip


def _inherited(opinion: Opinion) -> Row | None:
    """Return what is taken from elsewhere where nobody rated it here."""
    return None if opinion.value is None or opinion.scope == "own" else {"value": opinion.value, "scope": opinion.scope}


def _told(actor: Actor, rows: Iterable[Rating]) -> list[Row]:
    """Return ratings with who gave them and the interactions that show it, as far as the actor may read of those."""
    found = list(rows)
    shown = _interactions(actor, {row.evidence_id for row in found if row.evidence_id})
    return [
        {
            "id": row.pk,
            "feature": row.feature,
            "rater": {"id": row.rater_id, "name": row.rater.name},
            "value": row.value,
            "certainty": row.certainty,
            "evidence": row.evidence,
            "interaction": shown.get(row.evidence_id) if row.evidence_id else None,
            "review_on": row.review_on,
            "answers": row.answers,
            "at": row.asserted_at,
            "until": row.valid_to,
            "hidden": False,
        }
        for row in found
    ]


def _interactions(actor: Actor, keys: set[UUID]) -> dict[UUID, Row]:
    if not keys:
        return {}
    seen = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = Interaction.objects.of(actor.workspace_id).filter(pk__in=keys, archived_at__isnull=True)
    rows = rows.filter(account__in=seen.values("pk"))
    return {row["id"]: dict(row) for row in rows.values("id", "kind", "at", "summary")}


def _veiled(one: Row) -> Row:
    nothing: Row = {"value": None, "certainty": None, "evidence": "", "interaction": None, "answers": {}}
    return one | nothing | {"hidden": True}


def _is_others(actor: Actor, one: Row) -> bool:
    return bool(one["rater"]["id"] != actor.member_id)
