"""App configuration."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Telling other programs what happens here."""

    name = "guanxi.webhooks"
