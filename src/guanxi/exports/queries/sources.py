"""What an export of a chart is made of, read in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson
from django.db.models import Exists, OuterRef

from guanxi.core.actor import Actor
from guanxi.decisions.queries import account_facts
from guanxi.directory.models import Contact, ContactPoint
from guanxi.directory.policies import visible_contacts
from guanxi.directory.queries.masking import clear_contacts, shown_points
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Scene, draw_scene
from guanxi.exports.formats.seats import SeatList, seat_list
from guanxi.exports.schemas import ViewIn
from guanxi.exports.words import Lang, day, say
from guanxi.orgchart.models import Line, LineKind, Occupancy, TieKind
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.workspaces.queries import access_workspace, members
from relgraph import hierarchy


@dataclass(frozen=True)
class ChartSource:
    """A chart with its view; what a format needs of it is made when asked for."""

    actor: Actor
    account_id: UUID
    chart: dict[str, Any]
    facts: Sequence[dict[str, Any]]
    view: ViewIn
    moment: datetime
    time_zone: str

    @property
    def lang(self) -> Lang:
        """The language of the file."""
        return self.view.lang

    @property
    def today(self) -> str:
        """The calendar day on which the export was asked for."""
        return day(self.moment, self.time_zone)

    @property
    def title(self) -> str:
        """The title chosen, else one from the account's name."""
        return self.view.title.strip() or f"{self.chart['account_name']} · {say(self.lang, 'chart')}"

    @cached_property
    def owners(self) -> dict[str, str]:
        """Names of our own people by member id."""
        return {str(member.pk): member.name for member in members(self.actor)}

    @cached_property
    def scene(self) -> Scene:
        """The drawing."""
        return self.draw(self.chart)

    def draw(self, chart: dict[str, Any], **changed: Any) -> Scene:
        """Draw a chart, perhaps a part of this one, as the view shows it."""
        view = orjson.loads(orjson.dumps(self.view.dict(exclude_none=True)))
        view |= {"owners": self.owners, "now": self.moment.isoformat(), "labels": self._tie_labels}
        return draw_scene(chart, facts=list(self.facts), view=view | changed)

    @cached_property
    def _tie_labels(self) -> dict[str, str]:
        kinds = TieKind.objects.of(self.actor.workspace_id).filter(archived_at__isnull=True)
        return {f"tie_{code}": name for code, name in kinds.values_list("code", "name")}

    @cached_property
    def picture(self) -> Picture:
        """The drawing with its title."""
        return Picture(self.scene, self.title, self.lang, self.today)

    @cached_property
    def seats(self) -> SeatList:
        """The drawn seats as records."""
        return seat_list(self.chart, self.facts, self.scene)

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
