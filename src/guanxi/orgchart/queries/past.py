"""A chart as it stood at a moment, in the same shape as today's."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Department, Employment
from guanxi.orgchart.models import Group, GroupMember, Line, Occupancy, Position, Tie
from guanxi.orgchart.queries.wire import TABLES, WIRE

OF_ACCOUNT: dict[str, Any] = {
    "position": Position,
    "occupancy": Occupancy,
    "line": Line,
    "group": Group,
    "group_member": GroupMember,
    "department": Department,
}


def chart_at(actor: Actor, account: Account, moment: datetime) -> dict[str, Any]:
    """Return what stood on the chart; whoever calls has let the actor in.

    Titles and notes are as they are written today: they are put right in place and have no period.
    """
    workspace = actor.workspace_id
    rows: dict[str, Any] = {
        word: model.objects.of(workspace).at(moment).filter(account_id=account.pk) for word, model in OF_ACCOUNT.items()
    }
    here = _people(workspace, account.pk, moment)
    rows["contact"] = Contact.objects.of(workspace).filter(here, created_at__lte=moment, archived_at__isnull=True)
    people = rows["contact"].values("pk")
    seated = rows["occupancy"].values("contact_id")
    jobs = Employment.objects.of(workspace).at(moment).filter(contact__in=people)
    rows["employment"] = jobs.filter(Q(account_id=account.pk) | Q(contact_id__in=seated))
    rows["tie"] = Tie.objects.of(workspace).at(moment).filter(contact_a__in=people, contact_b__in=people)
    tables = {
        TABLES[word]: {"columns": WIRE[word], "rows": list(query.order_by("pk").values_list(*WIRE[word]))}
        for word, query in rows.items()
    }
    return {
        "account_id": account.pk, "account_name": account.name, "version": 0, "seq": 0, "can": {}, "tables": tables,
    }  # fmt: skip


def people_at(actor: Actor, account_id: UUID, moment: datetime) -> "QuerySet[Contact]":
    """Return who worked at the account or held a seat on its chart at a moment, of those who are not put away."""
    rows = Contact.objects.of(actor.workspace_id)
    return rows.filter(_people(actor.workspace_id, account_id, moment), archived_at__isnull=True)


def _people(workspace_id: UUID, account_id: UUID, moment: datetime) -> Q:
    """Return the rule of who worked there or held a seat."""
    models: tuple[Any, ...] = (Employment, Occupancy)
    employed, seated = (
        model.objects.of(workspace_id).at(moment).filter(account_id=account_id).values("contact_id") for model in models
    )
    return Q(pk__in=employed) | Q(pk__in=seated)
