"""Who takes a workspace out."""

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden


def check_takes_out(actor: Actor) -> None:
    """Raise Forbidden unless somebody may take everything out: an administrator."""
    if not actor.is_administrator:
        raise Forbidden(
            "forbidden", "Only an administrator takes the workspace out.", params={"action": "export_workspace"}
        )
