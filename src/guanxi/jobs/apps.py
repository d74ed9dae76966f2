"""App configuration."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work: one queue, with progress and cancellation."""

    name = "guanxi.jobs"

    def ready(self) -> None:
        """Hang up the handlers of this domain."""
        from guanxi.jobs import tasks  # noqa: F401, PLC0415 - only now are models loaded
