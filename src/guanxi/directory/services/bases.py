"""On what lawful basis people are entered: the one named, else the workspace's usual one; some ask for one."""

from dataclasses import dataclass
from uuid import UUID

from guanxi.core.errors import FieldError, Invalid
from guanxi.workspaces.models import Workspace


@dataclass(frozen=True, slots=True)
class BasisRule:
    """What a workspace asks for."""

    usual: str
    required: bool

    def settled(self, named: str) -> str:
        """Return the basis somebody is entered on. Raises Invalid where there must be one and is none."""
        if not self.suffices(named):
            raise Invalid("invalid", fields=[FieldError("lawful_basis", "required")])
        return named or self.usual

    def suffices(self, named: str) -> bool:
        """Tell whether somebody may be entered with what was named."""
        return bool(named or self.usual) or not self.required


def basis_rule(workspace_id: UUID) -> BasisRule:
    """Return the rule of a workspace."""
    rows = Workspace.objects.filter(pk=workspace_id)
    return BasisRule(*rows.values_list("lawful_basis", "basis_required").get())
