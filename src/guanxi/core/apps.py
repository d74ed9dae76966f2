"""App configuration."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Registers the schema checks."""

    name = "guanxi.core"

    def ready(self) -> None:
        """Run the key rules with ``manage check``."""
        from guanxi.core import checks  # noqa: F401, PLC0415 - registers on import, after the models are loaded
