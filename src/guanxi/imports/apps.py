"""App configuration."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Imports."""

    name = "guanxi.imports"

    def ready(self) -> None:
        """Hang up the handlers of this domain."""
        from guanxi.imports import tasks  # noqa: F401, PLC0415 - only now are models loaded
