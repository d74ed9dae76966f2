"""Who may read the audit log."""

from guanxi.core.actor import ADMINISTRATOR, Actor
from guanxi.core.errors import Forbidden

READERS = frozenset({ADMINISTRATOR, "auditor"})


def check_reader(actor: Actor) -> None:
    """Raise Forbidden unless the actor administers or audits the workspace."""
    if actor.role not in READERS:
        raise Forbidden("forbidden", "Administrators and auditors read the audit log.", params={"action": "read_audit"})
