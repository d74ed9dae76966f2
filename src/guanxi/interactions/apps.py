"""App configuration."""

from django.apps import AppConfig


class InteractionsConfig(AppConfig):
    """Interactions."""

    name = "guanxi.interactions"
