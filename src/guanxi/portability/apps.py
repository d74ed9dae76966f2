"""App configuration."""

from django.apps import AppConfig


class PortabilityConfig(AppConfig):
    """Moving whole workspaces."""

    name = "guanxi.portability"

    def ready(self) -> None:
        """Hang up the handlers of this domain."""
        from guanxi.portability import tasks  # noqa: F401, PLC0415 - only now are models loaded
