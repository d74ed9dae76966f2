"""App configuration."""

from django.apps import AppConfig


class LeadsConfig(AppConfig):
    """Basic information that may become a customer, and the pools it waits in."""

    name = "guanxi.leads"

    def ready(self) -> None:
        """Hang up what is done in the background, and what the log tells of leads."""
        from guanxi.changes.veils import hang_veil  # noqa: PLC0415 - only now are models loaded
        from guanxi.leads import tasks  # noqa: F401, PLC0415 - only now are models loaded
        from guanxi.leads.queries.veil import veiled  # noqa: PLC0415 - only now are models loaded

        hang_veil("lead", veiled)
