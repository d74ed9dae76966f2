"""Telling colleagues of introductions."""

from guanxi.changes.recording import Recording
from guanxi.network.models import Introduction, IntroductionState
from guanxi.notices.services import tell


def tell_asked(rec: Recording, row: Introduction) -> None:
    """Tell whoever is asked, unless he asked himself."""
    _tell(rec, row, "introduction.asked", to_asker=False)


def tell_answered(rec: Recording, row: Introduction) -> None:
    """Tell whoever asked what the answer is."""
    agreed = row.state == IntroductionState.AGREED
    _tell(rec, row, "introduction.agreed" if agreed else "introduction.declined", to_asker=True)


def tell_closed(rec: Recording, row: Introduction) -> None:
    """Tell the other side what came of it."""
    _tell(rec, row, "introduction.done", to_asker=rec.actor.member_id != row.asker_id)


def tell_withdrawn(rec: Recording, row: Introduction) -> None:
    """Tell whoever was asked that there is nothing to do any more."""
    _tell(rec, row, "introduction.withdrawn", to_asker=False)


def _tell(rec: Recording, row: Introduction, notice: str, *, to_asker: bool) -> None:
    tell(
        workspace_id=rec.workspace_id,
        member_ids=[row.asker_id if to_asker else row.asked_id],
        notice=notice,
        key=f"{notice}:{row.pk}:{row.version}",
        subject=("introduction", row.pk),
        params={"by": rec.actor.name},
        now=rec.now,
        but=rec.actor.member_id,
    )
