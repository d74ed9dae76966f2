"""Telling colleagues of follow-ups."""

from guanxi.changes.recording import Recording
from guanxi.followups.models import FollowUp
from guanxi.notices.services import tell


def tell_assigned(rec: Recording, row: FollowUp) -> None:
    """Tell whose a follow-up is now, unless he did it himself."""
    tell(
        workspace_id=rec.workspace_id,
        member_ids=[row.member_id],
        notice="follow_up.assigned",
        key=f"follow_up.assigned:{row.pk}:{row.version}",
        subject=("follow_up", row.pk),
        params={"by": rec.actor.name},
        now=rec.now,
        but=rec.actor.member_id,
    )
