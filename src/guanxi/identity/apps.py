"""App configuration."""

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """Being signed in."""

    name = "guanxi.identity"
