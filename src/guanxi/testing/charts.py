"""One chart through the interface."""

from typing import Any

from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account, make_contact


class Chart:
    """One account's chart, by names."""

    def __init__(self) -> None:
        self.cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.account = make_account(self.cast.alice)
        self.path = f"/api/accounts/{self.account.pk}/chart"

    def place(self, name: str = "", manager: str | None = None, **values: Any) -> str:
        """Put a seat there; with a name, a new contact on it."""
        if name:
            values["contact_id"] = make_contact(self.cast.alice, self.account, name).pk
        key: str = self.alice.post(f"{self.path}/positions", {"manager_id": manager, **values})["id"]
        return key

    def table(self, name: str) -> dict[str, dict[str, Any]]:
        """Return a table of the chart by key."""
        table = self.alice.get(self.path)["tables"][name]
        rows = [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
        return {row["id"]: row for row in rows}

    def seat(self, key: str) -> dict[str, Any]:
        """Return a seat as the chart shows it."""
        return self.table("positions")[key]

    @property
    def superiors(self) -> dict[str, str]:
        """Return who reports to whom."""
        lines = self.table("lines").values()
        return {line["source_id"]: line["target_id"] for line in lines if line["kind"] == "reports_to"}
