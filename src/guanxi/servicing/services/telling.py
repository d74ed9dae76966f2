"""Telling colleagues of service cases."""

from guanxi.changes.recording import Recording
from guanxi.notices.services import tell
from guanxi.servicing.models import ServiceCase


def tell_assigned(rec: Recording, case: ServiceCase) -> None:
    """Tell whose a case is now, unless he did it himself or nobody works on it."""
    if case.owner_id is None:
        return
    tell(
        workspace_id=rec.workspace_id,
        member_ids=[case.owner_id],
        notice="case.assigned",
        key=f"case.assigned:{case.pk}:{case.version}",
        subject=("case", case.pk),
        params={"by": rec.actor.name},
        now=rec.now,
        but=rec.actor.member_id,
    )
