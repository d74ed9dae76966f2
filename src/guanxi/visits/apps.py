"""App configuration."""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """What we do not know yet, and the sheet that asks for it on the next visit."""

    name = "guanxi.visits"

    def ready(self) -> None:
        """Put visits into everybody's calendar."""
        from guanxi.followups.calendar.events import hang_source  # noqa: PLC0415 - only now are models loaded
        from guanxi.visits.queries.calendar import visit_events  # noqa: PLC0415 - only now are models loaded

        hang_source(visit_events)
