"""App configuration."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Imports."""

    name = "guanxi.imports"
