"""What a test prepares through the HTTP interface before anybody looks, and reads there afterwards."""

from typing import Any

from playwright.sync_api import APIRequestContext, BrowserContext

from tests.e2e.server import PASSWORD

Row = dict[str, Any]


class Api:
    """The HTTP interface with the session of one browser."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self._context = context
        self._address = address

    @property
    def _request(self) -> APIRequestContext:
        return self._context.request

    def sign_in(self, email: str, language: str, password: str = PASSWORD) -> None:
        """Begin a session, and read in a language."""
        self.get("/api/session")
        self.send("POST", "/api/session", {"email": email, "password": password})
        self.send("PUT", "/api/me/language", {"language": language})

    def get(self, path: str) -> Any:
        """Fetch what stands at an address."""
        answer = self._request.get(self._address + path)
        assert answer.ok, f"GET {path}: {answer.status} {answer.text()}"
        return answer.json()

    def send(self, method: str, path: str, body: Row | None = None) -> Any:
        """Write, as the interface does."""
        headers = {"X-CSRFToken": self._token()}
        answer = self._request.fetch(self._address + path, method=method, data=body or {}, headers=headers)
        assert answer.ok, f"{method} {path}: {answer.status} {answer.text()}"
        return answer.json() if answer.body() else None

    def _token(self) -> str:
        cookies = {cookie["name"]: cookie["value"] for cookie in self._context.cookies()}
        return cookies.get("guanxi_csrf", "")

    def account(self, name: str, contact: Row | None = None, **values: Any) -> str:
        """Open an account; its id."""
        body = {"name": name, **values} | ({"first_contact": contact} if contact else {})
        return str(self.send("POST", "/api/accounts", body)["id"])

    def contact(self, account_id: str, name: str, title: str = "", **values: Any) -> str:
        """Enter a contact; its id."""
        return str(
            self.send("POST", "/api/contacts", {"account_id": account_id, "name": name, "title": title, **values})["id"]
        )

    def seat(self, account_id: str, manager_id: str | None = None, **values: Any) -> str:
        """Put a seat on the chart; its id."""
        body = {"manager_id": manager_id, **values}
        return str(self.send("POST", f"/api/accounts/{account_id}/chart/positions", body)["id"])

    def person(self, account_id: str, name: str, title: str, manager_id: str | None = None) -> str:
        """Enter a contact and seat it; the seat's id."""
        return self.seat(account_id, manager_id, contact_id=self.contact(account_id, name, title))

    def tables(self, account_id: str) -> dict[str, list[Row]]:
        """The chart as the server holds it."""
        chart = self.get(f"/api/accounts/{account_id}/chart")
        return {
            name: [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
            for name, table in chart["tables"].items()
        }

    def superiors(self, account_id: str) -> dict[str, str | None]:
        """Who reports to whom, by the names of the occupants, by the title where a seat is empty."""
        tables = self.tables(account_id)
        names = self._seat_names(tables)
        above = {row["source_id"]: row["target_id"] for row in tables["lines"] if row["kind"] == "reports_to"}
        return {name: names.get(above.get(seat, ""), "") or None for seat, name in names.items()}

    @staticmethod
    def _seat_names(tables: dict[str, list[Row]]) -> dict[str, str]:
        people = {row["id"]: row["name"] for row in tables["contacts"]}
        held = {row["position_id"]: people[row["contact_id"]] for row in tables["occupancies"]}
        return {row["id"]: str(held.get(row["id"]) or row["title"]) for row in tables["positions"]}
