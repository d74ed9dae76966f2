"""App configuration."""

from django.apps import AppConfig


class ServicingConfig(AppConfig):
    """Customer service: cases, as far as the whole view of a customer needs them."""

    name = "guanxi.servicing"

    def ready(self) -> None:
        """Say how notices name service cases."""
        from guanxi.notices.subjects import hang_subject  # noqa: PLC0415 - only now are models loaded
        from guanxi.servicing.queries.outside import shown  # noqa: PLC0415 - only now are models loaded

        hang_subject("case", shown)
