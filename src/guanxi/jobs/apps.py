"""App configuration."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work: one queue, with progress and cancellation."""

    name = "guanxi.jobs"
