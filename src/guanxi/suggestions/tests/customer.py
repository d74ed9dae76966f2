"""A customer whose chart is half drawn: some people sit on it, others are only known, with what passed."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.interactions.services import log_interaction
from guanxi.orgchart.queries.events import chart_events
from guanxi.suggestions.inference.report import account_suggestions
from guanxi.suggestions.schemas import SuggestionsOut
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

Row = dict[str, Any]
DAY = timedelta(days=1)
PEOPLE = {
    "王总": ("总经理", ""),
    "李总监": ("采购总监", "采购部"),
    "赵经理": ("采购经理", "采购部"),
    "钱经理": ("采购经理", "采购部"),
    "孙专员": ("采购专员", "采购部"),
    "周总监": ("财务总监", "财务部"),
    "吴会计": ("会计", "财务部"),
    "郑会计": ("出纳会计", ""),
}


class Customer:
    """王总 sits on the chart with 李总监 below him; everybody else is a contact without a seat."""

    def __init__(self) -> None:
        self.cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.account = make_account(self.cast.alice)
        self.path = f"/api/accounts/{self.account.pk}"
        units = {name: self._unit(name) for name in ("采购部", "财务部")}
        self.people: dict[str, str] = {
            name: str(make_contact(self.cast.alice, self.account, name, title=title, department_id=units.get(unit)).pk)
            for name, (title, unit) in PEOPLE.items()
        }
        self.units = units
        self.top = self.seat("王总")
        self.purchasing = self.seat("李总监", self.top)

    def seat(self, name: str, manager: str | None = None, **more: Any) -> str:
        """Put somebody on the chart."""
        body = {"contact_id": self.people[name], "manager_id": manager, **more}
        key: str = self.alice.post(f"{self.path}/chart/positions", body)["id"]
        return key

    def id(self, name: str) -> UUID:
        """Somebody's key."""
        return UUID(self.people[name])

    def met(self, *names: str, days: int = 1) -> str:
        """Some of them were in a meeting with us."""
        return self.met_at(self.cast.alice, self.account, *names, days=days)

    def met_at(self, actor: Actor, account: Account, *names: str, days: int = 1) -> str:
        """Some of them were in a meeting of somebody's at some customer."""
        row = log_interaction(
            actor=actor,
            account_id=account.pk,
            kind="meeting",
            at=NOW - days * DAY,
            summary="谈方案",
            contact_ids=[self.id(name) for name in names],
            now=NOW,
        )
        return str(row.pk)

    def events(self, after: int) -> list[Row]:
        """What an open chart hears."""
        told = chart_events(self.cast.alice, account_id=self.account.pk, after=after)
        return [row for event in told for row in event["rows"]]

    def report(self, now: datetime = NOW) -> Row:
        """What is suggested at a moment, as the page gets it."""
        found = account_suggestions(self.cast.alice, self.account.pk, now)
        shown: Row = SuggestionsOut.model_validate(found).model_dump(mode="json")
        return shown

    def open(self, kind: str = "reports_to") -> dict[str, Row]:
        """Suggestions of a kind by the name of whom they are about."""
        batches = [batch for batch in self.report()["batches"] if batch["kind"] == kind]
        return {one["contact"]["name"]: one for batch in batches for one in batch["suggestions"]}

    def answer(self, one: Row, answer: str, who: Caller | None = None, instead: str | None = None) -> str:
        """Answer a suggestion."""
        return self.answer_all([one], answer, who, instead)[0]

    def answer_all(
        self, some: list[Row], answer: str, who: Caller | None = None, instead: str | None = None
    ) -> list[str]:
        """Answer several suggestions at once."""
        body = {"answers": [self.given(one, answer, instead) for one in some]}
        ids: list[str] = (who or self.alice).post(f"{self.path}/suggestions/answers", body)["ids"]
        return ids

    def given(self, one: Row, answer: str, instead: str | None = None) -> Row:
        """An answer as it is sent."""
        return {
            "kind": one["kind"],
            "contact_id": one["contact"]["id"],
            "other_id": one["other"] and one["other"]["id"],
            "department_id": one["department"] and one["department"]["id"],
            "answer": answer,
            "instead_id": instead and self.people[instead],
        }

    def history(self) -> list[Row]:
        """What was answered and stands, the newest first."""
        rows: list[Row] = self.alice.get(f"{self.path}/suggestions/answers")["items"]
        return rows

    def table(self, name: str) -> list[list[Any]]:
        """A table of the chart."""
        rows: list[list[Any]] = self.alice.get(f"{self.path}/chart")["tables"][name]["rows"]
        return rows

    def seat_id(self, name: str) -> str:
        """Where somebody sits."""
        return str(next(row[1] for row in self.table("occupancies") if row[2] == self.people[name]))

    def department_of(self, name: str) -> str | None:
        """Where somebody works."""
        [unit] = [row[4] for row in self.table("employments") if row[1] == self.people[name]]
        return unit and str(unit)

    def superiors(self) -> dict[str, str]:
        """Who reports to whom on the chart, by name."""
        tables = self.alice.get(f"{self.path}/chart")["tables"]
        names = {row[0]: row[1] for row in tables["contacts"]["rows"]}
        columns = tables["occupancies"]["columns"]
        rows = [dict(zip(columns, row, strict=True)) for row in tables["occupancies"]["rows"]]
        seats = {row["position_id"]: names[row["contact_id"]] for row in rows}
        lines = [dict(zip(tables["lines"]["columns"], row, strict=True)) for row in tables["lines"]["rows"]]
        return {seats[row["source_id"]]: seats[row["target_id"]] for row in lines if row["kind"] == "reports_to"}

    def _unit(self, name: str) -> str:
        key: str = self.alice.post(f"{self.path}/departments", {"name": name})["id"]
        return key
