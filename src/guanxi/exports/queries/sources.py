"""What an export of a chart is made of, read in a fixed number of statements."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson
from django.db.models import Exists, OuterRef

from guanxi.core.actor import Actor
from guanxi.decisions.queries.facts import account_facts
from guanxi.directory.models import Contact, ContactPoint
from guanxi.directory.policies import visible_contacts
from guanxi.directory.queries.masking import clear_contacts, shown_points
from guanxi.exports.formats import table
from guanxi.exports.formats.sheet import RedNames
from guanxi.exports.queries.source import Source
from guanxi.exports.schemas import ViewIn
from guanxi.orgchart.models import Line, LineKind, Occupancy, TieKind
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.workspaces.queries import access_workspace, members
from relgraph import hierarchy


class ChartSource(Source):
    """A customer's chart."""

    def __init__(
        self,
        *,
        actor: Actor,
        account_id: UUID,
        chart: dict[str, Any],
        facts: Sequence[dict[str, Any]] | None,
        view: ViewIn,
        moment: datetime,
        time_zone: str,
    ) -> None:
        super().__init__(chart=chart, facts=facts, lang=view.lang, moment=moment, time_zone=time_zone)
        self.actor = actor
        self.account_id = account_id
        self.view = view

    @property
    def layout(self) -> str:
        """Return the direction of the view."""
        return self.view.layout

    @property
    def chosen_title(self) -> str:
        """Return the title of the view."""
        return self.view.title

    @cached_property
    def owners(self) -> dict[str, str]:
        """Names of our own people by member id."""
        return {str(member.pk): member.name for member in members(self.actor)}

    def engine_view(self) -> dict[str, Any]:
        """Return the view with the names of our people and of the kinds of ties."""
        view: dict[str, Any] = orjson.loads(orjson.dumps(self.view.dict(exclude_none=True)))
        return view | {"owners": self.owners, "now": self.moment.isoformat(), "labels": self._tie_labels}

    def table(self) -> tuple[list[str], Iterable[list[str]]]:
        """Return a row per seat, which names its superior by identifier."""
        return table.header(self.lang), table.rows(self.seats, self.points, self.owners, self.lang)

    @property
    def red_names(self) -> RedNames | None:
        """Return whose names the table has in red."""
        return table.red_names(table.COLUMNS, self.lang)

    @cached_property
    def _tie_labels(self) -> dict[str, str]:
        kinds = TieKind.objects.of(self.actor.workspace_id).filter(archived_at__isnull=True)
        return {f"tie_{code}": name for code, name in kinds.values_list("code", "name")}

    @cached_property
    def points(self) -> dict[str, list[tuple[str, str]]]:
        """Numbers and addresses of everybody on the chart of whom the actor may read, as he may see them."""
        held = Occupancy.objects.filter(
            workspace_id=self.actor.workspace_id,
            contact_id=OuterRef("contact_id"),
            account_id=self.account_id,
            valid_to__isnull=True,
        )
        rows = ContactPoint.objects.of(self.actor.workspace_id).current().filter(Exists(held))
        seen = visible_contacts(self.actor, Contact.objects.of(self.actor.workspace_id)).values("pk")
        rows = rows.filter(contact__in=seen).order_by("kind", "pk")
        people = set(rows.order_by().values_list("contact_id", flat=True))
        found: dict[str, list[tuple[str, str]]] = {}
        for contact_id, point in shown_points(rows, clear_contacts(self.actor, people)):
            found.setdefault(str(contact_id), []).append((point["kind"], point["value"]))
        return found


def chart_source(actor: Actor, *, account_id: UUID, view: ViewIn, now: datetime) -> ChartSource:
    """Return an account's chart for an export.

    Raises NotFound when the actor cannot read the account.
    """
    return ChartSource(
        actor=actor,
        account_id=account_id,
        chart=chart_snapshot(actor, account_id).as_json(),
        facts=account_facts(actor, account_id),
        view=view,
        moment=now,
        time_zone=access_workspace(actor).time_zone,
    )


def seats_from_depth(actor: Actor, *, account_id: UUID, depth: int) -> list[UUID]:
    """Return the seats to fold so that only the first `depth` levels are drawn."""
    rows = Line.objects.of(actor.workspace_id).current().filter(account_id=account_id, kind=LineKind.REPORTS_TO)
    superiors: dict[UUID, UUID | None] = dict(rows.values_list("source_id", "target_id"))
    parents = dict.fromkeys(superiors.values()) | superiors
    return [key for key, level in hierarchy.depths(parents).items() if level >= depth - 1 and key is not None]
