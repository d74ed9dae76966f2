"""App configuration."""

from django.apps import AppConfig


class ServicingConfig(AppConfig):
    """Customer service: cases, as far as the whole view of a customer needs them."""

    name = "guanxi.servicing"
