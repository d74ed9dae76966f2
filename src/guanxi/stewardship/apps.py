"""App configuration."""

from django.apps import AppConfig


class StewardshipConfig(AppConfig):
    """Process steps and duties."""

    name = "guanxi.stewardship"
