"""App configuration."""

from django.apps import AppConfig


class InteractionsConfig(AppConfig):
    """Interactions."""

    name = "guanxi.interactions"

    def ready(self) -> None:
        """Say how notices name interactions."""
        from guanxi.interactions.queries.outside import shown  # noqa: PLC0415 - only now are models loaded
        from guanxi.notices.subjects import hang_subject  # noqa: PLC0415 - only now are models loaded

        hang_subject("interaction", shown)
