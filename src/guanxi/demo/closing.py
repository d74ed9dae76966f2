"""When the stories are told: colleagues' customers are closed again, and who played a part keeps his share.

While they are told everybody may write everywhere, so that anybody can act in them; afterwards the workspace is as a
real one: one's own customers, those shared, and those of people below.
"""

from datetime import datetime

from guanxi.core.actor import Actor
from guanxi.demo.introducing import introduce
from guanxi.demo.model import Chapter, Demo, names
from guanxi.demo.noting import Deals, note_recent
from guanxi.demo.telling import Telling
from guanxi.demo.visiting import visit
from guanxi.directory.queries.sharing import grants_in_force
from guanxi.directory.services.sharing import change_grant, share_account
from guanxi.workspaces.models import Level
from guanxi.workspaces.services.settings import edit_settings


def close(owner: Actor, demo: Demo, telling: Telling, deals: Deals, now: datetime) -> None:
    """Leave shares, open follow-ups, visits and introductions behind, then close the workspace."""
    for chapter in demo.chapters:
        _share(owner, chapter, telling, now)
    note_recent(demo, telling, deals)
    visit(owner, demo, telling, now)
    introduce(owner, demo, telling, now)
    edit_settings(actor=owner, values={"opens": "none"}, now=now)


def _share(owner: Actor, chapter: Chapter, telling: Telling, now: datetime) -> None:
    """Let everybody who acted at a customer go on working there."""
    place = telling.places[chapter.account.key]
    acted = {event.by for event in chapter.events if event.by} | set(names(chapter.account.members))
    standing = {grant.member_id: grant for grant in grants_in_force(owner, place.account_id)}
    for name in sorted(acted - {place.owner}):
        member_id = telling.actors[name].member_id
        if member_id in standing:
            change_grant(actor=owner, grant_id=standing[member_id].pk, values={"level": Level.EDIT}, now=now)
        else:
            share_account(actor=owner, account_id=place.account_id, member_id=member_id, level=Level.EDIT, now=now)
