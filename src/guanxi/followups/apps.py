"""App configuration."""

from django.apps import AppConfig


class FollowupsConfig(AppConfig):
    """What is to be done next with whom, and what came of it."""

    name = "guanxi.followups"

    def ready(self) -> None:
        """Hang up the handlers of this domain, and say how notices name follow-ups."""
        from guanxi.followups import tasks  # noqa: F401, PLC0415 - only now are models loaded
        from guanxi.followups.queries.outside import shown  # noqa: PLC0415 - only now are models loaded
        from guanxi.notices.subjects import hang_subject  # noqa: PLC0415 - only now are models loaded

        hang_subject("follow_up", shown)
