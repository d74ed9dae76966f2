"""App configuration."""

from django.apps import AppConfig


class LeadsConfig(AppConfig):
    """Basic information that may become a customer, and the pools it waits in."""

    name = "guanxi.leads"
