"""Whatever is sent to whichever route, the answer is never a fault of ours, and a refusal always has the one shape."""

import json
import os
from collections import Counter
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guanxi.api.app import api
from guanxi.api.tests.tenancy_world import Things, furnish
from guanxi.core.keys import new_id
from guanxi.testing.cast import make_cast, signed_in
from guanxi.testing.makers import make_account

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(900)]
# Of each route; the first of them is the plainest.
EXAMPLES = 20 if os.environ.get("GUANXI_FULL") else 2
USUAL = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
Schema = dict[str, Any]

SCHEMA = api.get_openapi_schema()
OPERATIONS = [
    (method, path, operation)
    for path, operations in sorted(SCHEMA["paths"].items())
    for method, operation in sorted(operations.items())
    if (method, path) != ("delete", "/api/session")
]
# Drawing a file of a chart takes a second, and what is drawn is tried elsewhere.
DRAWN = "/export"
SHAPE = {"type", "title", "status", "code", "detail", "params", "fields"}

TEXTS = [
    "", " ", "张三", "\x00", "a\x00b", "\ud800", "👩🏽\u200d💼", "\u202eabc", "<script>alert(1)</script>", "%", "_",
    "'; DROP TABLE x; --", "x" * 300, "字" * 20_001, "=HYPERLINK(1)", "\\", '"', "null", "../../etc/passwd", "1" * 40,
    "\x1b[0m", "\uffff",
]  # fmt: skip
NUMBERS = [
    0,
    1,
    -1,
    2,
    2**31 - 1,
    2**31,
    2**63 - 1,
    2**63,
    2**64,
    10**30,
    -(10**30),
    0.5,
    1e308,
    float("nan"),
    float("inf"),
]
MOMENTS = [
    "2026-03-01T09:00:00Z", "2026-03-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00",
    "2026-03-01T09:00:00", "2026-13-40T99:00:00Z", "0", 10**20, "-271821-04-20T00:00:00Z", "2026-03-01T09:00:00+08:00",
]  # fmt: skip
anything = st.recursive(
    st.none() | st.booleans() | st.sampled_from(TEXTS) | st.sampled_from(NUMBERS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(TEXTS), inner, max_size=3),
    max_leaves=6,
)


def resolved(schema: Schema) -> Schema:
    """Follow references into the document's named shapes."""
    while "$ref" in schema:
        schema = SCHEMA["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def value_of(schema: Schema, keys: list[str]) -> st.SearchStrategy[Any]:
    """Draw values a field may have, and now and then others."""
    schema = resolved(schema)
    return st.one_of(fitting(schema, keys), fitting(schema, keys), fitting(schema, keys), anything)


def fitting(schema: Schema, keys: list[str]) -> st.SearchStrategy[Any]:
    """Draw values of the type that a shape asks for."""
    if "anyOf" in schema:
        return st.one_of(*(fitting(resolved(option), keys) for option in schema["anyOf"]))
    if "enum" in schema or "const" in schema:
        return st.sampled_from([*schema.get("enum", []), schema.get("const")])
    kind = schema.get("type")
    if kind == "string":
        return text_of(schema.get("format", ""), keys)
    if kind == "array":
        return st.lists(value_of(schema.get("items", {}), keys), max_size=3)
    if kind == "object" and "properties" in schema:
        return object_of(schema, keys)
    plain: dict[Any, st.SearchStrategy[Any]] = {
        "integer": st.sampled_from(NUMBERS),
        "number": st.sampled_from(NUMBERS),
        "boolean": st.booleans(),
        "null": st.none(),
    }
    return plain.get(kind, anything)


def text_of(form: str, keys: list[str]) -> st.SearchStrategy[Any]:
    """Draw texts; where a key is asked for, mostly one of a thing that exists."""
    if form == "uuid":
        return st.sampled_from([*keys, str(new_id())])
    return st.sampled_from(MOMENTS if form in ("date-time", "date") else TEXTS)


def object_of(schema: Schema, keys: list[str]) -> st.SearchStrategy[Any]:
    """Draw an object with most of its fields."""
    fields = {name: value_of(inner, keys) for name, inner in schema["properties"].items()}
    required = {name: fields[name] for name in schema.get("required", [])}
    optional = {name: strategy for name, strategy in fields.items() if name not in required}
    return st.fixed_dictionaries(required, optional=optional)


def request_of(data: st.DataObject, things: Things, operation: Schema, path: str) -> tuple[str, Any, str]:
    """Draw an address and a body for an operation."""
    keys = sorted(things.values())
    query: list[tuple[str, str]] = []
    for parameter in operation.get("parameters", []):
        value = data.draw(value_of(parameter["schema"], keys), label=parameter["name"])
        if parameter["in"] == "path":
            own = things.get("$" + parameter["name"].removesuffix("_id").replace("position", "seat"))
            text = own if own and data.draw(st.integers(0, 3)) else str(value)
            path = path.replace("{" + parameter["name"] + "}", quote(text, safe="", errors="replace"))
        elif parameter.get("required") or data.draw(st.booleans()):
            query.append((parameter["name"], "" if value is None else str(value)))
    address = f"{path}?{urlencode(query, errors='replace')}" if query else path
    content = operation.get("requestBody", {}).get("content", {})
    for media_type, body in content.items():
        return address, data.draw(value_of(body["schema"], keys), label="body"), media_type
    return address, None, ""


def send(client: Client, method: str, address: str, body: Any, media_type: str) -> Any:
    """Make the request as a browser would."""
    if media_type == "multipart/form-data":
        form = body if isinstance(body, dict) else {}
        texts = {name: str(value).encode(errors="replace") for name, value in form.items() if value is not None}
        return client.post(address, texts)
    if not media_type:
        return client.generic(method.upper(), address)
    return client.generic(method.upper(), address, json.dumps(body), content_type="application/json")


def check_answer(answer: Any) -> None:
    """An answer is one of the interface's own, whatever it says."""
    assert answer.status_code < 500, answer.content
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json"
        problem = json.loads(answer.content)
        assert set(problem) == SHAPE
        assert problem["status"] == answer.status_code
        assert all(field["code"] and field["field"] for field in problem["fields"]), problem


def test_no_route_falls_over() -> None:
    things = furnish(make_cast().alice)
    client = signed_in("alice@example.com")
    came: Counter[tuple[str, int]] = Counter()

    def attempt(route: tuple[str, str, Schema], data: st.DataObject) -> None:
        method, path, operation = route
        address, body, media_type = request_of(data, things, operation, path)
        if path.endswith(DRAWN):
            body = anything
            media_type = ""
        with transaction.atomic():
            answer = send(client, method, address, body, media_type)
            transaction.set_rollback(True)
        check_answer(answer)
        came["read" if method == "get" else "write", answer.status_code // 100] += 1
        came["any", answer.status_code] += 1

    for route in OPERATIONS:  # each of them: a draw among all would leave out a third
        USUAL(given(st.just(route), st.data())(attempt))()
    reached = {("read", 2), ("read", 4), ("write", 2), ("write", 4), ("any", 404), ("any", 422)}
    assert reached <= set(came), "the requests do not reach far"


BODIES = {
    "no JSON": b"{name: 1}",
    "cut off": b'{"name": "',
    "no UTF-8": b'{"name": "\xff\xfe"}',
    "half a character": b'{"name": "\\ud800"}',
    "not a number": b'{"name": "a", "rank": NaN}',
    "endless": b'{"name": "a", "rank": 1e999}',
    "deep": b"[" * 100_000,
    "a list": b"[]",
    "a number": b"7",
    "null": b"null",
    "empty": b"",
    "NUL": b'{"name": "a\\u0000b"}',
    "NUL in a name": b'{"name": "a", "custom": {"a\\u0000": 1}}',
}


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("path", ["/api/accounts", "/api/accounts/{account}/departments"])
def test_bodies_that_are_no_request(name: str, path: str) -> None:
    account = make_account(make_cast().alice)
    client = signed_in("alice@example.com")
    address = path.format(account=account.pk)
    answer = client.post(address, BODIES[name], content_type="application/json")
    assert answer.status_code in (400, 422)
    check_answer(answer)


CUSTOM = {
    "deep": '{"a":' * 900 + "1" + "}" * 900,
    "a list of lists": '{"a": [[1]]}',
    "endless": '{"a": 1e999}',
    "many": json.dumps({str(number): number for number in range(101)}),
    "long": json.dumps({"a": "x" * 20_001}),
}


@pytest.mark.parametrize("name", CUSTOM)
def test_fields_of_ones_own_are_flat_and_few(name: str) -> None:
    make_cast()
    client = signed_in("alice@example.com")
    body = f'{{"name": "a", "custom": {CUSTOM[name]}}}'
    answer = client.post("/api/accounts", body, content_type="application/json")
    assert answer.status_code in (400, 422)
    check_answer(answer)
