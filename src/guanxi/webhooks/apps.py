"""App configuration."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Telling other programs what changed."""

    name = "guanxi.webhooks"

    def ready(self) -> None:
        """Hang up the handlers of this domain, and have workers look whether there is anything to tell."""
        from guanxi.jobs.handlers import when_tended  # noqa: PLC0415 - only now are models loaded
        from guanxi.webhooks import tasks  # noqa: PLC0415 - only now are models loaded

        when_tended(tasks.look_for_news)
