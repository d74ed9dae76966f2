"""App configuration."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Files that people bring along."""

    name = "guanxi.files"

    def ready(self) -> None:
        """Hang up the handlers of this domain."""
        from guanxi.files import tasks  # noqa: F401, PLC0415 - only now are models loaded
