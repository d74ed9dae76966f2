"""The whole chart of an account, in a fixed number of statements."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from guanxi.changes.models import Change
from guanxi.changes.queries import account_changes, last_seq
from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Department, Employment
from guanxi.directory.queries.access import access_account
from guanxi.orgchart import policies
from guanxi.orgchart.models import Chart, Group, GroupMember, Line, Occupancy, Position, Tie
from guanxi.orgchart.queries.wire import TABLES, WIRE, wire_image

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
    """Return today's chart of an account.

    The sequence number is read first: an event that lands in between is applied twice, which changes nothing.
    """
    with transaction.atomic():
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
    people = _people(actor, account_id)
    rows["contact"] = people
    rows["employment"] = _employments(actor, account_id)
    rows["tie"] = Tie.objects.of(workspace).current().filter(contact_a__in=people.values("pk"))
    return rows


def _people(actor: Actor, account_id: UUID) -> Any:
    """Return who works at the account or holds a seat on its chart."""
    mine = {"workspace_id": actor.workspace_id, "contact_id": OuterRef("pk"), "account_id": account_id}
    employed = Employment.objects.filter(valid_to__isnull=True, **mine)
    seated = Occupancy.objects.filter(valid_to__isnull=True, **mine)
    contacts = Contact.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    return contacts.filter(Exists(employed) | Exists(seated))


def _employments(actor: Actor, account_id: UUID) -> Any:
    """Return the employments at the account, and elsewhere those of outsiders who hold a seat."""
    seated = Occupancy.objects.filter(
        workspace_id=actor.workspace_id,
        contact_id=OuterRef("contact_id"),
        account_id=account_id,
        valid_to__isnull=True,
    )
    rows = Employment.objects.of(actor.workspace_id).current()
    return rows.filter(Q(account_id=account_id) | Exists(seated))


def chart_events(actor: Actor, *, account_id: UUID, after: int, limit: int = 200) -> list[dict[str, Any]]:
    """Return what happened to an account's chart after a sequence number, as the browser applies it."""
    return [event_json(change) for change in account_changes(actor, account_id=account_id, after=after, limit=limit)]


def event_json(change: Change) -> dict[str, Any]:
    """Return one change with the rows a chart shows."""
    rows = [
        {
            "table": row["table"],
            "id": row["id"],
            "before": wire_image(row["table"], row["before"]),
            "after": wire_image(row["table"], row["after"]),
        }
        for row in change.rows
        if row["table"] in WIRE
    ]
    return {
        "seq": change.seq,
        "id": change.pk,
        "at": change.at,
        "actor_id": change.actor_id,
        "actor_name": change.actor_name,
        "kind": change.kind,
        "account_id": change.account_id,
        "undoes": change.undoes_id,
        "rows": rows,
    }
