"""App configuration."""

from django.apps import AppConfig


class PortabilityConfig(AppConfig):
    """Moving whole workspaces."""

    name = "guanxi.portability"
