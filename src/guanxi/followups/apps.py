"""App configuration."""

from django.apps import AppConfig


class FollowupsConfig(AppConfig):
    """What is to be done next with whom, and what came of it."""

    name = "guanxi.followups"
