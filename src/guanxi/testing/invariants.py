"""What must be true of a chart whatever was done to it."""

from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from guanxi.directory.models import Contact, ContactPoint, Employment, SearchTerm
from guanxi.directory.services.index import reindex_contacts
from guanxi.orgchart.models import Line, LineKind
from guanxi.testing.replay import State
from relgraph import hierarchy


def check_chart(state: State, account_id: UUID | str) -> None:
    """Check the tables of one chart against each other."""
    seats, lines = state["positions"], state["lines"].values()
    superiors = [(line["source_id"], line["target_id"]) for line in lines if line["kind"] == "reports_to"]
    assert once(source for source, _ in superiors), "two superiors"
    assert not hierarchy.find_cycles(dict(superiors)), "a loop"
    assert {end for line in lines for end in (line["source_id"], line["target_id"])} <= set(seats), "an orphan line"
    sitting = state["occupancies"].values()
    assert once(row["position_id"] for row in sitting), "two on one seat"
    assert once(row["contact_id"] for row in sitting), "one on two seats"
    assert {row["position_id"] for row in sitting} <= set(seats), "somebody on a seat that is gone"
    assert {row["contact_id"] for row in sitting} <= set(state["contacts"]), "a seat held by nobody known"
    check_belongings(state, account_id)


def check_belongings(state: State, account_id: UUID | str) -> None:
    """Check groups, units, employments and ties."""
    members = state["group_members"].values()
    assert {row["position_id"] for row in members} <= set(state["positions"]), "a member that is gone"
    assert {row["group_id"] for row in members} <= set(state["groups"]), "a member of a group that is gone"
    units = {row["id"]: row["parent_id"] for row in state["departments"].values()}
    assert {parent for parent in units.values() if parent} <= set(units), "a unit under one that is gone"
    assert not hierarchy.find_cycles(units), "a loop of units"
    here = [row for row in state["employments"].values() if row["account_id"] == str(account_id)]
    assert once(row["contact_id"] for row in here), "employed twice at one account"
    used = {row["department_id"] for row in (*here, *state["positions"].values()) if row["department_id"]}
    assert used <= set(units), "in a unit that is gone"
    assert {row["contact_id"] for row in state["employments"].values()} <= set(state["contacts"])
    ends = {row[end] for row in state["ties"].values() for end in ("contact_a_id", "contact_b_id")}
    assert ends <= set(state["contacts"]), "a tie to somebody who is not on the chart"


def check_people(tables: State) -> None:
    """Check that everything said of people is said of people who are still there."""
    ends = (("employments", "contact_id"), ("occupancies", "contact_id"), ("contact_points", "contact_id"))
    for name, end in (*ends, ("ties", "contact_a_id"), ("ties", "contact_b_id")):
        assert {row[end] for row in tables[name].values()} <= set(tables["contacts"]), f"{name} of nobody known"


def once(values: Iterable[Any]) -> bool:
    """Tell whether no value comes twice."""
    return max(Counter(values).values(), default=1) == 1


def check_superiors_over_time(workspace_id: UUID) -> None:
    """Check that no seat ever had two superiors at one instant; empty periods are mistakes that were taken back."""
    rows = Line.objects.of(workspace_id).filter(kind=LineKind.REPORTS_TO)
    rows = rows.order_by("source_id", "valid_from", "valid_to")
    last: dict[UUID, Any] = {}
    for source, begin, end in rows.values_list("source_id", "valid_from", "valid_to"):
        if begin != end:
            assert source not in last or (last[source] is not None and last[source] <= begin), "two superiors at once"
            last[source] = end


def check_search_terms(workspace_id: UUID) -> None:
    """Check that the search index is what a rebuild of everything gives."""
    before = terms(workspace_id)
    keys = set(Contact.objects.of(workspace_id).values_list("pk", flat=True))
    reindex_contacts(workspace_id, keys)
    assert terms(workspace_id) == before, "search terms are stale"


def terms(workspace_id: UUID) -> Counter[tuple[UUID, bytes, UUID | None]]:
    """Return the whole index."""
    rows = SearchTerm.objects.of(workspace_id).values_list("subject_id", "term", "account_id")
    return Counter((key, bytes(term), account_id) for key, term, account_id in rows)


def check_past(workspace_id: UUID) -> None:
    """Check that nothing true today belongs to a contact who was put away."""
    for model in (Employment, ContactPoint):
        rows: Any = model.objects.of(workspace_id)
        assert not rows.current().filter(contact__archived_at__isnull=False).exists()
