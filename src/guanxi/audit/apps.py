"""App configuration."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit log."""

    name = "guanxi.audit"

    def ready(self) -> None:
        """Put a wall around the log."""
        from guanxi.audit.models import AuditEntry, AuditSequence  # noqa: PLC0415 - only now are models loaded
        from guanxi.core.chain.wall import wall_in  # noqa: PLC0415 - only now are models loaded

        wall_in(self, log=AuditEntry, counter=AuditSequence, mutable=frozenset())
