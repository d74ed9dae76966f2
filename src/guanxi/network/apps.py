"""App configuration."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    """Relations as they are seen in interactions."""

    name = "guanxi.network"

    def ready(self) -> None:
        """Say how notices name introductions."""
        from guanxi.network.queries.introductions import shown  # noqa: PLC0415 - only now are models loaded
        from guanxi.notices.subjects import hang_subject  # noqa: PLC0415 - only now are models loaded

        hang_subject("introduction", shown)
