"""What is known of the people of an account, for colouring its chart."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.decisions.models import ContactRole, Rating
from guanxi.directory.models import Contact
from guanxi.directory.policies import visible_contacts
from guanxi.directory.queries.access import access_account
from guanxi.interactions.queries import last_contacts
from guanxi.orgchart.queries.chart import people
from relgraph.situation import Standing

Facts = dict[str, Any]


def account_facts(actor: Actor, account_id: UUID) -> list[Facts]:
    """Return stance, closeness, approval, role and last contact of each person on a chart of whom any is known.

    Of several raters the latest counts.
    """
    access_account(actor, account_id)
    everybody = visible_contacts(actor, people(actor, account_id))
    facts: dict[UUID, Facts] = {}
    ratings = _present(actor, Rating, everybody).order_by("asserted_at", "pk")
    for contact_id, feature, value in ratings.values_list("contact_id", "feature", "value"):
        _entry(facts, contact_id)["stance" if feature == "attitude" else feature] = value
    roles = _present(actor, ContactRole, everybody)
    for contact_id, role in roles.values_list("contact_id", "role"):
        _entry(facts, contact_id)["role"] = role
    for contact_id, at in last_contacts(actor, people=everybody).items():
        _entry(facts, contact_id)["last_contact_at"] = at
    return list(facts.values())


def _entry(facts: dict[UUID, Facts], contact_id: UUID) -> Facts:
    unset = {"stance": None, "closeness": None, "approval": None, "role": None, "last_contact_at": None}
    return facts.setdefault(contact_id, {"contact_id": contact_id, **unset})


def _present(actor: Actor, model: Any, everybody: "QuerySet[Contact]") -> Any:
    return model.objects.of(actor.workspace_id).current().filter(contact__in=everybody.values("pk"))


def standing_fields(standing: Standing, *, in_chain: bool) -> Facts:
    """Return how somebody stands as it goes over the wire, of a chart or a chain."""
    return {
        "stance": standing.project if in_chain else standing.overall,
        "overall": standing.overall,
        "closeness": standing.closeness,
        "approval": standing.approval,
        "price": standing.price,
        "veto": standing.veto,
        "sole_approval": standing.sole_approval,
        "insighted": standing.insighted,
        "disagreement": standing.disagreement,
    }
