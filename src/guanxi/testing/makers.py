"""Makers: things made through the services, as a user would."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Contact
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.contacts import create_contact
from guanxi.identity.models import Session
from guanxi.orgchart.models import Position
from guanxi.orgchart.services.positions import place_position
from guanxi.testing.cast import NOW


def make_account(actor: Actor, name: str = "华东智造集团", now: datetime = NOW, **values: Any) -> Account:
    """Open an account."""
    return create_account(actor=actor, values={"name": name, **values}, now=now)


def make_contact(actor: Actor, account: Account, name: str = "张三", now: datetime = NOW, **values: Any) -> Contact:
    """Enter a contact of an account."""
    return create_contact(actor=actor, account_id=account.pk, values={"name": name, **values}, now=now)


def make_seat(
    actor: Actor, account: Account, name: str = "", manager: UUID | None = None, now: datetime = NOW, **values: Any
) -> Position:
    """Put a seat on the account's chart; with a name, a new contact of that name sits on it."""
    contact_id = make_contact(actor, account, name, now=now).pk if name else None
    return place_position(
        actor=actor, account_id=account.pk, contact_id=contact_id, manager_id=manager, now=now, **values
    )


def make_session(actor: Actor) -> Session:
    """A browser in which somebody is signed in (nobody has its cookie)."""
    session = Session(
        session_key=new_id().hex,
        user_id=actor.user_id,
        expire_date=NOW + timedelta(days=36_500),
        started_at=NOW,
        seen_at=NOW,
    )
    session.save()
    return session
