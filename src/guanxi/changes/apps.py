"""App configuration."""

from django.apps import AppConfig


class ChangesConfig(AppConfig):
    """The change log."""

    name = "guanxi.changes"
