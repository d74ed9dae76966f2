"""App configuration."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Files people attach, kept by the digest of their content."""

    name = "guanxi.files"
