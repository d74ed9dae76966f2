"""What is known of the people of an account, for colouring its chart."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from guanxi.core.actor import Actor
from guanxi.decisions.models import ContactRole, Rating
from guanxi.directory.models import Employment
from guanxi.directory.queries.access import access_account
from guanxi.interactions.queries import last_contacts

Facts = dict[str, Any]


def account_facts(actor: Actor, account_id: UUID) -> list[Facts]:
    """Return stance, closeness, approval, role and last contact of each person of an account of whom any is known.

    Of several raters the latest counts.
    """
    access_account(actor, account_id)
    facts: dict[UUID, Facts] = {}
    ratings = _of_account(actor, account_id, Rating).order_by("asserted_at", "pk")
    for contact_id, feature, value in ratings.values_list("contact_id", "feature", "value"):
        _entry(facts, contact_id)["stance" if feature == "attitude" else feature] = value
    roles = _of_account(actor, account_id, ContactRole)
    for contact_id, role in roles.values_list("contact_id", "role"):
        _entry(facts, contact_id)["role"] = role
    for contact_id, at in last_contacts(actor, account_id=account_id).items():
        _entry(facts, contact_id)["last_contact_at"] = at
    return list(facts.values())


def _entry(facts: dict[UUID, Facts], contact_id: UUID) -> Facts:
    unset = {"stance": None, "closeness": None, "approval": None, "role": None, "last_contact_at": None}
    return facts.setdefault(contact_id, {"contact_id": contact_id, **unset})


def _of_account(actor: Actor, account_id: UUID, model: Any) -> Any:
    employed = Employment.objects.filter(
        workspace_id=actor.workspace_id,
        contact_id=OuterRef("contact_id"),
        account_id=account_id,
        valid_to__isnull=True,
    )
    return model.objects.of(actor.workspace_id).current().filter(Exists(employed))
