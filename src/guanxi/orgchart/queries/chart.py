"""The whole chart of an account, in a fixed number of statements."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from guanxi.changes.queries import last_seq
from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.directory.models import Account, Contact, Department, Employment
from guanxi.directory.policies import visible_contacts, visible_employments
from guanxi.directory.queries.access import access_account
from guanxi.orgchart import policies
from guanxi.orgchart.models import Chart, Group, GroupMember, Line, Occupancy, Position, Tie
from guanxi.orgchart.queries.wire import TABLES, WIRE

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChartSnapshot:
    """A chart as of one sequence number; ``tables`` are columnar to save bytes."""

    account: Account
    version: int
    seq: int
    can: dict[str, bool]
    tables: dict[str, Table]

    def as_json(self) -> dict[str, Any]:
        """Return the wire form."""
        return {
            "account_id": self.account.pk,
            "account_name": self.account.name,
            "version": self.version,
            "seq": self.seq,
            "can": self.can,
            "tables": self.tables,
        }


def chart_snapshot(actor: Actor, account_id: UUID) -> ChartSnapshot:
    """Return today's chart of an account, all of it as of one sequence number."""
    with one_moment():
        account = access_account(actor, account_id)
        seq = last_seq(actor)
        chart = Chart.objects.of(actor.workspace_id).filter(account=account).values_list("version", flat=True).first()
        rows = _rows(actor, account_id)
        tables = {
            TABLES[word]: {"columns": WIRE[word], "rows": list(query.values_list(*WIRE[word]))}
            for word, query in rows.items()
        }
    return ChartSnapshot(account, chart or 0, seq, policies.abilities(actor, account), tables)


def _rows(actor: Actor, account_id: UUID) -> dict[str, Any]:
    workspace = actor.workspace_id
    of_account: dict[str, Any] = {
        "position": Position,
        "occupancy": Occupancy,
        "line": Line,
        "group": Group,
        "group_member": GroupMember,
        "department": Department,
    }
    rows: dict[str, Any] = {
        word: model.objects.of(workspace).current().filter(account_id=account_id) for word, model in of_account.items()
    }
    rows["contact"] = people(actor, account_id)
    rows["employment"] = _employments(actor, account_id)
    rows["tie"] = _ties(actor, account_id)
    return rows


def people(actor: Actor, account_id: UUID) -> "QuerySet[Contact]":
    """Return who works at the account or holds a seat on its chart.

    Somebody of another company is on the chart by name, whoever may read of that company: who sits where is known here.
    Everything else about him is not: :func:`visible_contacts` decides.
    """
    mine = {"workspace_id": actor.workspace_id, "contact_id": OuterRef("pk"), "account_id": account_id}
    employed = Employment.objects.filter(valid_to__isnull=True, **mine)
    seated = Occupancy.objects.filter(valid_to__isnull=True, **mine)
    contacts: QuerySet[Contact] = Contact.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    return contacts.filter(Exists(employed) | Exists(seated))


def _employments(actor: Actor, account_id: UUID) -> "QuerySet[Employment]":
    """Return the employments at the account, and elsewhere, where the actor reads, of people seated on its chart."""
    seated = Occupancy.objects.filter(
        workspace_id=actor.workspace_id,
        contact_id=OuterRef("contact_id"),
        account_id=account_id,
        valid_to__isnull=True,
    )
    rows = visible_employments(actor, Employment.objects.of(actor.workspace_id).current())
    return rows.filter(Q(account_id=account_id) | Exists(seated), contact__archived_at__isnull=True)


def _ties(actor: Actor, account_id: UUID) -> "QuerySet[Tie]":
    """Return the ties between people of the chart whom the actor may read of."""
    here = visible_contacts(actor, people(actor, account_id)).values("pk")
    rows: QuerySet[Tie] = Tie.objects.of(actor.workspace_id).current()
    return rows.filter(contact_a__in=here, contact_b__in=here)
