"""What tests of service cases have at hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.services.cases import open_case
from guanxi.testing.cast import NOW

CASES = "/api/cases"


def make_case(
    actor: Actor, account_id: UUID, subject: str = "网关掉线", now: datetime = NOW, **values: Any
) -> ServiceCase:
    """Open a case."""
    return open_case(actor=actor, account_id=account_id, values={"subject": subject, **values}, now=now)
