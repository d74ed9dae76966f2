"""App configuration."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What a member is told: in the product and by mail."""

    name = "guanxi.notices"
