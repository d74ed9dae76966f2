"""Calling the interface as a browser does, without much ado."""

import json
from typing import Any

from django.test import Client

from guanxi.testing.cast import signed_in


class Caller:
    """A signed-in session; answers are parsed."""

    def __init__(self, email: str = "alice@example.com") -> None:
        self.client: Client = signed_in(email)

    def send(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Return the status and the parsed answer."""
        content = "" if body is None else json.dumps(body, default=str)
        answer = self.client.generic(method, path, content, content_type="application/json")
        return answer.status_code, json.loads(answer.content) if answer.content else None

    def get(self, path: str) -> Any:
        """Return what is there."""
        return self._done("GET", path)

    def post(self, path: str, body: Any = None) -> Any:
        """Make something, or do something."""
        return self._done("POST", path, body)

    def patch(self, path: str, body: Any) -> Any:
        """Change something."""
        return self._done("PATCH", path, body)

    def put(self, path: str, body: Any) -> Any:
        """Set something."""
        return self._done("PUT", path, body)

    def delete(self, path: str) -> Any:
        """Take something away."""
        return self._done("DELETE", path)

    def refused(self, method: str, path: str, body: Any = None) -> tuple[Any, ...]:
        """Return why it was refused: the status, then the fields with their codes, or else the code."""
        status, problem = self.send(method, path, body)
        assert status >= 400, problem
        fields = [(field["field"], field["code"]) for field in problem["fields"]]
        return (status, *(fields or [problem["code"]]))

    def _done(self, method: str, path: str, body: Any = None) -> Any:
        status, answer = self.send(method, path, body)
        assert status < 300, answer
        return answer
