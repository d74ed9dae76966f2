"""App configuration."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Customers and contacts."""

    name = "guanxi.directory"
