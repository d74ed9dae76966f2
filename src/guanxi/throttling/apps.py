"""App configuration."""

from django.apps import AppConfig


class ThrottlingConfig(AppConfig):
    """Counting tries."""

    name = "guanxi.throttling"
