"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    """Registers the schema checks and the second wall."""

    name = "guanxi.core"

    def ready(self) -> None:
        """Run the key rules with ``manage check``, and wall in new tables after each migration."""
        from guanxi.core import checks, wall  # noqa: F401, PLC0415 - checks register on import, once models are loaded

        post_migrate.connect(wall.build, sender=self)
