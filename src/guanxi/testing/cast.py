"""The cast: Alice administers a workspace where all work on everything, Bob works in it, Charlie has another one."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.test import Client

from guanxi.core.actor import Actor
from guanxi.workspaces.models import Level
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import add_member
from guanxi.workspaces.services.opening import open_workspace

PASSWORD = "correct horse"
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Cast:
    """Who acts in a test."""

    alice: Actor
    bob: Actor
    charlie: Actor


def make_cast(now: datetime = NOW) -> Cast:
    """Open the two workspaces."""
    alice = open_workspace(
        name="Guanxi Test",
        email="alice@example.com",
        password=PASSWORD,
        member_name="Alice",
        now=now,
        opens=Level.EDIT,
    )
    bob = add_member(actor=alice, email="bob@example.com", password=PASSWORD, name="Bob", now=now)
    charlie = open_workspace(
        name="Elsewhere", email="charlie@example.com", password=PASSWORD, member_name="Charlie", now=now
    )
    return Cast(alice=alice, bob=actor_for(bob, now), charlie=charlie)


def signed_in(email: str) -> Client:
    """Return a client with a session of its own, made through the interface."""
    client = Client()
    answer = client.post("/api/session", {"email": email, "password": PASSWORD}, content_type="application/json")
    assert answer.status_code == 200, answer.content
    return client
