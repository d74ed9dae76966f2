"""App configuration."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What a member is told: in the product and by mail."""

    name = "guanxi.notices"

    def ready(self) -> None:
        """Hang up the handlers of this domain."""
        from guanxi.notices import tasks  # noqa: F401, PLC0415 - only now are models loaded
