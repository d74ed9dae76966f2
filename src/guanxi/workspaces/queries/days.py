"""Which day it is where the workspace is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from guanxi.core.actor import Actor
from guanxi.workspaces.queries import access_workspace


def zone_of(actor: Actor) -> ZoneInfo:
    """Return the time zone of the actor's workspace."""
    return ZoneInfo(access_workspace(actor).time_zone)


def today_of(actor: Actor, now: datetime) -> date:
    """Return the day it is where the workspace is."""
    return now.astimezone(zone_of(actor)).date()
