"""Saying what we think of a contact."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid, NotFound
from guanxi.decisions.models import SCALES, Feature, Rating
from guanxi.decisions.queries.scopes import Scope, access_scope
from guanxi.decisions.services.facts import asserted, statement
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_contact, current_account_id
from guanxi.interactions.models import Interaction
from relgraph.questionnaire import unfit

# What is said with a value: rating anew without any of these changed says nothing new.
SAID = ("value", "certainty", "evidence", "evidence_id", "review_on", "answers")


def rate_contact(
    *,
    actor: Actor,
    contact_id: UUID,
    feature: str,
    value: int | None,
    now: datetime,
    chain_id: UUID | None = None,
    competitor_id: UUID | None = None,
    **why: Any,
) -> Rating | None:
    """Set the actor's value of one feature of a contact; null takes it back. The former value stays as history.

    ``why`` holds any of certainty, evidence, evidence_id (an interaction), review_on and answers.
    """
    given = [{"feature": feature, "value": value, **why}]
    rows = rate_features(
        actor=actor, contact_id=contact_id, values=given, now=now, chain_id=chain_id, competitor_id=competitor_id
    )
    return rows[0] if rows else None


def rate_features(
    *,
    actor: Actor,
    contact_id: UUID,
    values: Sequence[Mapping[str, Any]],
    now: datetime,
    chain_id: UUID | None = None,
    competitor_id: UUID | None = None,
) -> list[Rating]:
    """Set several of the actor's values of a contact at once; return those that stand now."""
    access_contact(actor, contact_id, "contribute")
    scope = access_scope(actor, chain_id=chain_id, competitor_id=competitor_id, action="contribute")
    checked = {given["feature"]: _checked(actor, given) for given in values}  # of two the last counts
    account_id = scope.chain.account_id if scope.chain else current_account_id(actor, contact_id)
    with Recording(actor=actor, kind="contact.rated", now=now, account_id=account_id, params=scope.names) as rec:
        return _give_all(rec, contact_id, scope, checked)


def give_ratings(rec: Recording, *, contact_id: UUID, values: Sequence[Mapping[str, Any]]) -> list[Rating]:
    """Set several of the actor's overall values inside a caller's recording."""
    access_contact(rec.actor, contact_id, "contribute")
    return _give_all(rec, contact_id, Scope(), {given["feature"]: _checked(rec.actor, given) for given in values})


def _give_all(rec: Recording, contact_id: UUID, scope: Scope, checked: Mapping[str, Mapping[str, Any]]) -> list[Rating]:
    before = _mine(rec.actor, contact_id, scope)
    rows = [_give(rec, contact_id, scope, before.get(feature), given) for feature, given in checked.items()]
    return [row for row in rows if row is not None]


def _mine(actor: Actor, contact_id: UUID, scope: Scope) -> dict[str, Rating]:
    rows = Rating.objects.of(actor.workspace_id).current()
    rows = rows.filter(contact_id=contact_id, rater_id=actor.member_id, **scope.columns)
    return {row.feature: row for row in rows}


def _give(
    rec: Recording, contact_id: UUID, scope: Scope, before: Rating | None, given: Mapping[str, Any]
) -> Rating | None:
    """End the former value and write the new one, unless nothing is new about it."""
    if before is not None and all(getattr(before, name) == given[name] for name in SAID):
        return before
    if before is not None:
        rec.end(before)
    if given["value"] is None:
        return None
    rater = {"contact_id": contact_id, "rater_id": rec.actor.member_id, "valid_from": rec.now}
    return rec.create(Rating(**scope.columns, **rater, **given, **asserted(rec)))


def _checked(actor: Actor, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a value; every one, so that a value is told from the one before it."""
    feature, value, answers = given["feature"], given["value"], dict(given.get("answers") or {})
    if feature not in Feature.values:
        raise Invalid("invalid", fields=[FieldError("feature", "unknown_choice")])
    lowest, highest = SCALES[feature]
    if value is not None and not lowest <= value <= highest:
        raise Invalid("invalid", fields=[FieldError("value", "out_of_range", {"min": lowest, "max": highest})])
    if unfit(feature, answers):
        raise Invalid("invalid", fields=[FieldError("answers", "unknown_choice")])
    return {
        "feature": feature,
        "value": value,
        **statement(given),
        "evidence_id": _interaction(actor, given.get("evidence_id")),
        "review_on": given.get("review_on"),
        "answers": answers,
    }


def _interaction(actor: Actor, key: UUID | None) -> UUID | None:
    """Return the key of an interaction the actor may read of."""
    if key is None:
        return None
    seen = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = Interaction.objects.of(actor.workspace_id).filter(archived_at__isnull=True, account__in=seen.values("pk"))
    if not rows.filter(pk=key).exists():
        raise NotFound("interaction")
    return key
