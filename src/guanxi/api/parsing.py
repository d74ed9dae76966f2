"""Reading request bodies: strict JSON, and only text that every database can keep."""

from collections.abc import Iterator
from typing import Any

import orjson
from django.http import HttpRequest
from ninja.parser import Parser

from guanxi.core.errors import FieldError, Invalid

NUL = "\x00"


class StrictParser(Parser):
    """JSON as its standard has it: no NaN, no lone half of a character, no endless nesting; and no NUL in any text."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        """Return the body; an error that is not about its form is told by field."""
        body: dict[str, Any] = orjson.loads(request.body)
        refused = [FieldError(path, "not_text") for path, text in texts(body) if NUL in text]
        if refused:
            raise Invalid("invalid", "There is a NUL character in a text.", fields=refused)
        return body


def texts(body: Any) -> Iterator[tuple[str, str]]:
    """Yield every text in a body with the path that leads to it, keys included."""
    waiting: list[tuple[str, Any]] = [("", body)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path or "body", value
        elif isinstance(value, dict):
            yield from ((path or "body", key) for key in value)
            waiting += [(f"{path}.{key}".lstrip("."), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{path}.{place}", item) for place, item in enumerate(value)]
