"""What goes over the wire about webhooks."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Version
from guanxi.webhooks.addresses import MAX_URL
from guanxi.webhooks.models import MOST_KINDS, Delivery, Webhook

Name = Annotated[str, StringConstraints(max_length=100)]
Url = Annotated[str, StringConstraints(max_length=MAX_URL)]
Kinds = Annotated[list[Annotated[str, StringConstraints(max_length=40)]], Field(max_length=MOST_KINDS)]
DeliveryStateValue = Literal["waiting", "sending", "delivered", "failed"]


class WebhookIn(Schema):
    """An address to send to, and which kinds of change it wants (``noun.*`` is all of a noun, none is every kind)."""

    name: Name
    url: Url
    kinds: Kinds = []


class WebhookPatch(Schema):
    """What is to be changed."""

    expected_version: Version
    name: Name | None = None
    url: Url | None = None
    kinds: Kinds | None = None
    is_on: bool | None = None


class WebhookOut(Schema):
    """A webhook without its secret. ``paused_at`` is when it was left alone because nothing arrived for days."""

    id: UUID
    version: int
    name: str
    url: str
    kinds: list[str]
    is_on: bool
    paused_at: datetime | None
    failing_since: datetime | None
    last_state: DeliveryStateValue | None
    last_sent_at: datetime | None
    created_at: datetime

    @classmethod
    def of(cls, webhook: Webhook) -> "WebhookOut":
        """Return a webhook as it is told."""
        told: dict[str, Any] = {"last_state": None, "last_sent_at": None}
        names = ("id", "version", "name", "url", "kinds", "is_on", "paused_at", "failing_since", "created_at")
        last = {name: getattr(webhook, name) for name in told if hasattr(webhook, name)}
        return cls(**told | last | {name: getattr(webhook, name) for name in names})


class WebhookMade(WebhookOut):
    """A new webhook with its secret, shown this once."""

    secret: str


class DeliveryFilter(Schema):
    """Which deliveries to tell of."""

    state: DeliveryStateValue | Literal[""] = ""
    before: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class DeliveryOut(Schema):
    """One message: which change it is about (null: a test), how often it was tried, and what came of it."""

    id: UUID
    seq: int | None
    kind: str
    state: DeliveryStateValue
    attempts: int
    status: int | None
    duration_ms: int | None
    error: str
    created_at: datetime
    sent_at: datetime | None
    due_at: datetime

    @classmethod
    def of(cls, delivery: Delivery) -> "DeliveryOut":
        """Return a delivery as it is told."""
        return cls(**{name: getattr(delivery, name) for name in cls.model_fields})


class DeliveryPage(Schema):
    """The newest deliveries, and where to go on when there are more."""

    deliveries: list[DeliveryOut]
    next: UUID | None
