"""App configuration."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit log."""

    name = "guanxi.audit"

    def ready(self) -> None:
        """Have the database guard the log."""
        from guanxi.audit.models import AuditEntry, AuditSequence  # noqa: PLC0415 - only now are models loaded
        from guanxi.core.chain.guard import guard  # noqa: PLC0415 - only now are models loaded

        guard(self, log=AuditEntry, counter=AuditSequence, mutable=frozenset())
