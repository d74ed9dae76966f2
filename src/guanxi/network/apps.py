"""App configuration."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    """Relations as they are seen in interactions."""

    name = "guanxi.network"
