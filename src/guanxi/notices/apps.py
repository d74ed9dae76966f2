"""App configuration."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What a member is told: in the product and by mail."""

    name = "guanxi.notices"

    def ready(self) -> None:
        """Hang up the handlers of this domain, and tell of background work that was given up."""
        from guanxi.jobs.handlers import when_failed  # noqa: PLC0415 - only now are models loaded
        from guanxi.notices import tasks  # noqa: F401, PLC0415 - only now are models loaded
        from guanxi.notices.queries import failed_jobs, paused_webhooks  # noqa: PLC0415 - only now are models loaded
        from guanxi.notices.services.failures import tell_failed, tell_paused  # noqa: PLC0415 - the same
        from guanxi.notices.subjects import hang_subject  # noqa: PLC0415 - only now are models loaded
        from guanxi.webhooks.services.sending import when_paused  # noqa: PLC0415 - only now are models loaded

        hang_subject("job", failed_jobs)
        when_failed(tell_failed)
        hang_subject("webhook", paused_webhooks)
        when_paused(tell_paused)
