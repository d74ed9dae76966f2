"""Templates of one's own: saved from a chain, put away."""

from datetime import datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Invalid
from guanxi.core.keys import new_id
from guanxi.decisions.models import DecisionStage, StageTemplate
from guanxi.decisions.queries.access import access_chain, access_template
from guanxi.decisions.queries.stage_templates import as_template
from guanxi.directory.queries.access import check_writes
from guanxi.directory.services.fields import required_text


def save_template(*, actor: Actor, chain_id: UUID, name: str, now: datetime) -> StageTemplate:
    """Save the stages of a chain, without people and dates, to begin others with."""
    chain = access_chain(actor, chain_id, "edit")
    text = required_text({"name": name}, "name", 100)
    rows = DecisionStage.objects.of(actor.workspace_id).filter(chain=chain, archived_at__isnull=True)
    stages = as_template(rows.order_by("rank", "pk"))
    if not stages:
        raise Invalid("stage_template.empty", "This chain has no stages yet.")
    with Recording(actor=actor, kind="stage_template.saved", now=now) as rec:
        return rec.create(StageTemplate(id=new_id(), name=text, stages=stages))


def remove_template(*, actor: Actor, template_id: UUID, now: datetime) -> None:
    """Put one of the workspace's own templates away; chains that began with it stay as they are."""
    check_writes(actor, "remove_template")
    with Recording(actor=actor, kind="stage_template.removed", now=now) as rec:
        rec.update(access_template(actor, template_id), archived_at=now)
