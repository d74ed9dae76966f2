"""App configuration."""

from django.apps import AppConfig


class TimelineConfig(AppConfig):
    """Everything that passed with a person, a customer or a decision, in one line of time."""

    name = "guanxi.timeline"
