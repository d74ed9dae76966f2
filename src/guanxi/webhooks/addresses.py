"""Where a message may go: out of the house, and not to the machines inside it.

A name is resolved once, and the connection is made to the address that was checked: whoever answers another one at the
second question (DNS rebinding) is not asked a second time. ``GUANXI_WEBHOOK_NETWORKS`` lists networks that are meant.
"""

import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from guanxi.core.errors import FieldError, Invalid

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
MAX_URL = 500
PORTS = {"http": 80, "https": 443}
# What the standard calls public although it is the cloud's own, or reaches into other networks by what it wraps.
NOT_OUTSIDE = tuple(
    ip_network(text)
    for text in ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24", "2002::/16", "2001::/23", "64:ff9b:1::/48")
)
NAT64 = ip_network("64:ff9b::/96")


class Refused(Exception):
    """A message may not go there."""


def parse_networks(text: str) -> tuple[Network, ...]:
    """Return the networks of a setting, apart by commas. Raises ValueError."""
    return tuple(ip_network(part.strip(), strict=False) for part in text.split(",") if part.strip())


def checked_url(text: str) -> str:
    """Return the address of a webhook. Raises Invalid for one that could never be called."""
    url = text.strip()
    try:
        parts = urlsplit(url)
        code = _fault(url, parts)
    except ValueError:
        code = "malformed"
    if code:
        raise Invalid("invalid", fields=[FieldError("url", code)])
    return url


def _fault(url: str, parts: SplitResult) -> str:
    if len(url) > MAX_URL or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return "malformed"
    if parts.scheme not in PORTS or not parts.hostname or parts.port == 0:
        return "malformed"
    if "@" in parts.netloc:
        return "webhook_credentials"
    literal = _literal(parts.hostname)
    return "webhook_private" if literal is not None and not may_go_to(literal) else ""


def target_of(url: str) -> tuple[SplitResult, str, int]:
    """Return an address in its parts, and the checked IP address and port to connect to. Raises Refused."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname or "@" in parts.netloc:
        raise Refused
    port = parts.port or PORTS[parts.scheme]
    for address in resolve(parts.hostname, port):
        if may_go_to(address):
            return parts, str(address), port
    raise Refused


def resolve(host: str, port: int) -> Sequence[Address]:
    """Return the addresses of a name. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]


def may_go_to(address: Address) -> bool:
    """Whether an address lies outside, or in a network that this installation allows."""
    address = _unwrapped(address)
    if any(address in network for network in settings.WEBHOOK_NETWORKS):
        return True
    inside = address.is_multicast or address.is_reserved or address.is_unspecified or not address.is_global
    return not inside and not any(address in network for network in NOT_OUTSIDE)


def _unwrapped(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 one stands for."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _literal(host: str) -> Address | None:
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        return None
