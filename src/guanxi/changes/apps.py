"""App configuration."""

from django.apps import AppConfig


class ChangesConfig(AppConfig):
    """The change log."""

    name = "guanxi.changes"

    def ready(self) -> None:
        """Put a wall around the log."""
        from guanxi.changes.models import Change, Sequence  # noqa: PLC0415 - only now are models loaded
        from guanxi.core.chain.wall import wall_in  # noqa: PLC0415 - only now are models loaded

        wall_in(self, log=Change, counter=Sequence, mutable=frozenset({"undone_by_id"}))
