"""Who acts: handed explicitly to every service and query, never taken from a global."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """A member of one workspace at work. Everything the actor can see lies in ``workspace_id``."""

    workspace_id: UUID
    member_id: UUID
    user_id: UUID
    name: str
    role: str
    language: str = "zh-CN"

    @property
    def is_owner(self) -> bool:
        """Whether the actor administers the workspace."""
        return self.role == "owner"
