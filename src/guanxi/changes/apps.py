"""App configuration."""

from django.apps import AppConfig


class ChangesConfig(AppConfig):
    """The change log."""

    name = "guanxi.changes"

    def ready(self) -> None:
        """Have the database guard the log."""
        from guanxi.changes.models import Change, Sequence  # noqa: PLC0415 - only now are models loaded
        from guanxi.core.chain.guard import guard  # noqa: PLC0415 - only now are models loaded

        guard(self, log=Change, counter=Sequence, mutable=frozenset({"undone_by_id"}))
