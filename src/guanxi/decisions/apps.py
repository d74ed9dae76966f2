"""App configuration."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Ratings and roles."""

    name = "guanxi.decisions"
