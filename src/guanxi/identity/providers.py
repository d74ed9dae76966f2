"""Other providers by way of which one can sign in, as the installation names them (``GUANXI_OIDC``)."""

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

NAME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True)
class Provider:
    """One entry of the list; ``label`` is what its button says."""

    name: str
    label: str
    issuer: str
    client_id: str
    client_secret: str = ""
    scope: str = "openid email profile"
    mail_is_verified: bool = False


def parse_providers(text: str) -> dict[str, Provider]:
    """Return the providers of a JSON list, by name.

    Raises ImproperlyConfigured, without repeating what was written, because it holds secrets.
    """
    try:
        providers = [Provider(**entry) for entry in json.loads(text or "[]")]
    except (TypeError, ValueError):
        raise ImproperlyConfigured("GUANXI_OIDC is not a JSON list of providers (docs/operations.md).") from None
    for one in providers:
        if not one.name or set(one.name) - NAME_LETTERS or not one.client_id or not is_safe(one.issuer):
            raise ImproperlyConfigured(f"GUANXI_OIDC: {one.name!r} needs a name in small letters, an https issuer "
                                       "and a client_id.")  # fmt: skip
    return {one.name: one for one in providers}


def is_safe(address: str) -> bool:
    """Tell whether nobody can listen on the way there: HTTPS, or this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL)
