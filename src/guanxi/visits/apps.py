"""App configuration."""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """What we do not know yet, and the sheet that asks for it on the next visit."""

    name = "guanxi.visits"
