"""Saying what an interaction is about."""

from collections.abc import Mapping
from typing import Any

from guanxi.changes.recording import Recording
from guanxi.followups.models import Topic
from guanxi.followups.services.planning import TOPICS, topic_of
from guanxi.interactions.models import Interaction


def set_topic(rec: Recording, interaction: Interaction, values: Mapping[str, Any]) -> bool:
    """Let an interaction be about an opportunity, a decision or a stage, as far as ``values`` says."""
    if not any(name in values for name in TOPICS):
        return False
    row = Topic.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk).first()
    known = {name: getattr(row, name) if row and row.archived_at is None else None for name in TOPICS}
    said = topic_of(rec, interaction.account, {name: values[name] for name in TOPICS if name in values})
    wanted = known | said
    if wanted == known:
        return False
    if row is None:
        rec.create(Topic(interaction=interaction, **wanted))
    elif any(wanted.values()):
        rec.update(row, **wanted, archived_at=None)
    else:
        rec.retire(row)
    return True


def drop_topic(rec: Recording, interaction: Interaction) -> None:
    """Take the topic away with its interaction."""
    for row in Topic.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk, archived_at__isnull=True):
        rec.retire(row)
