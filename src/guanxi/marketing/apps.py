"""App configuration."""

from django.apps import AppConfig


class MarketingConfig(AppConfig):
    """Campaigns, as far as the whole view of a customer needs them."""

    name = "guanxi.marketing"
