"""Who acts: handed explicitly to every service and query, never taken from a global."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

ADMINISTRATOR = "administrator"
# Nobody's key: what the product did by itself (a rule of a pool, a reminder).
NOBODY = UUID(int=0)
READS_ALL = frozenset({ADMINISTRATOR, "director", "auditor"})
WRITES_NOTHING = frozenset({"read_only", "auditor"})


@dataclass(frozen=True, slots=True)
class Actor:
    """A member of one workspace at work. Everything the actor can see lies in ``workspace_id``.

    ``at`` is the moment he was identified: what is shared until a date is shared when the date is later. ``opens`` is
    what the workspace lets everybody do with colleagues' accounts (a level; 0 is nothing).
    """

    workspace_id: UUID
    member_id: UUID
    user_id: UUID
    name: str
    role: str
    at: datetime
    opens: int = 0
    language: str = "zh-CN"

    @property
    def is_administrator(self) -> bool:
        """Whether the actor administers the workspace."""
        return self.role == ADMINISTRATOR

    @property
    def reads_all(self) -> bool:
        """Whether the actor's role lets him read every account of the workspace."""
        return self.role in READS_ALL

    @property
    def writes(self) -> bool:
        """Whether the actor's role lets him change anything at all."""
        return self.role not in WRITES_NOTHING


def automatic(workspace_id: UUID, at: datetime) -> Actor:
    """Return who acts when the product itself does, by a rule of the workspace; the log names no member."""
    return Actor(workspace_id, NOBODY, NOBODY, "", ADMINISTRATOR, at)
