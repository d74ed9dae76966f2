"""Another workspace's things do not exist: every route, with each of its identifiers taken from elsewhere, answers 404.

The routes are those of the OpenAPI document, so a new one fails here until it has a call of its own.
"""

import pytest
from django.db import transaction

from guanxi.api.tests.routes import CALLS
from guanxi.api.tests.tenancy_calls import NOT_YET, route_of, routes, without
from guanxi.api.tests.tenancy_world import furnish
from guanxi.testing.cast import make_cast, signed_in
from guanxi.testing.digest import database_digest

pytestmark = pytest.mark.django_db


def test_every_route_has_a_call() -> None:
    assert {route_of(call) for call in CALLS} | without() == set(routes())


def test_foreign_identifiers_do_not_exist_and_nothing_is_written() -> None:
    cast = make_cast()
    own, foreign = furnish(cast.alice), furnish(cast.charlie)
    client = signed_in("alice@example.com")
    digest = database_digest()
    wrong = []
    for call in CALLS:
        for name in call.names:
            answer = call.filled({**own, name: foreign[name]}).send(client)
            if answer.status_code != 404 or answer["Content-Type"] != "application/problem+json":
                wrong.append(f"{call.method} {call.path} with foreign {name}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)
    assert database_digest() == digest


def test_the_same_calls_work_with_own_identifiers() -> None:
    """Or the test above would pass for requests that are refused whatever they name.

    With a key, as pages send them: no service may open a transaction of its own before it takes the key.
    """
    cast = make_cast()
    own = furnish(cast.alice)
    client = signed_in("alice@example.com")
    wrong = []
    for call in CALLS:
        with transaction.atomic():
            answer = call.filled(own).send(client, **{"Idempotency-Key": "one"})
            transaction.set_rollback(True)
        refused_yet = answer.status_code == 409 and any(call.path.endswith(end) for end in NOT_YET)
        if answer.status_code >= 400 and not refused_yet:
            wrong.append(f"{call.method} {call.path}: {answer.status_code} {getattr(answer, 'content', b'')[:200]!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "path", ["/api/accounts/export?format=csv", "/api/contacts", "/api/search?q=heng", "/api/duplicates"]
)
def test_lists_show_nothing_of_another_workspace(path: str) -> None:
    cast = make_cast()
    furnish(cast.alice)
    stranger = signed_in("charlie@example.com")
    answer = stranger.get(path)
    body = answer.getvalue()
    assert answer.status_code == 200
    assert "恒星".encode() not in body
