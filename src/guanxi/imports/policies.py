"""Who may go on with an import: whoever began it, and the workspace's administrators."""

from guanxi.core.actor import Actor
from guanxi.imports.models import ImportJob, ImportState

_APPLICABLE = frozenset(
    {
        ImportState.UPLOADED,
        ImportState.PREVIEWED,
        ImportState.APPLYING,
        ImportState.CANCELLED,
        ImportState.FAILED,
    }
)
_UNDOABLE = frozenset(
    {ImportState.APPLYING, ImportState.APPLIED, ImportState.CANCELLED, ImportState.UNDOING, ImportState.FAILED}
)
_CANCELLABLE = frozenset({ImportState.UPLOADED, ImportState.PREVIEWED, ImportState.APPLYING})


def may(actor: Actor, action: str, job: ImportJob) -> bool:
    """Tell whether the actor may do something with an import he can read."""
    return action == "read" or (actor.writes and (actor.is_administrator or job.created_by_id == actor.member_id))


def is_ready(action: str, job: ImportJob) -> bool:
    """Tell whether an import is in a state for something."""
    state = ImportState(job.state)
    if action == "map":
        return state in (ImportState.UPLOADED, ImportState.PREVIEWED) or (
            state == ImportState.FAILED and not job.cursor
        )
    if action == "apply":
        return state in _APPLICABLE and job.size > 0
    if action == "undo":
        return state in _UNDOABLE and (job.cursor > 0 or state == ImportState.UNDOING)
    return action == "cancel" and state in _CANCELLABLE


def abilities(actor: Actor, job: ImportJob) -> dict[str, bool]:
    """Return what the actor can do with an import now, as the page is told."""
    mine = may(actor, "edit", job)
    return {action: mine and is_ready(action, job) for action in ("map", "apply", "undo", "cancel")}
