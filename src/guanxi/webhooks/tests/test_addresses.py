"""Where messages may go: nowhere inside, however it is spelt."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guanxi.core.errors import Invalid
from guanxi.webhooks import addresses
from guanxi.webhooks.addresses import Refused, checked_url, may_go_to, parse_networks, target_of

INSIDE = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
    "240.0.0.0/4", "255.255.255.255/32", "168.63.129.16/32", "::/128", "::1/128", "fc00::/7", "fe80::/10", "ff00::/8",
    "2001:db8::/32", "2002::/16", "2001::/32", "100::/64", "fd00:ec2::254/128",
]  # fmt: skip
OUTSIDE = ["1.1.1.1", "8.8.8.8", "93.184.216.34", "223.5.5.5", "2606:4700::1111", "2400:3200::1", "::ffff:8.8.8.8"]


def within(network: str) -> st.SearchStrategy[Any]:
    """Any address of a network."""
    parsed = ip_network(network)
    make = IPv4Address if parsed.version == 4 else IPv6Address
    return st.integers(int(parsed.network_address), int(parsed.broadcast_address)).map(make)


@given(st.sampled_from(INSIDE).flatmap(within))
def test_no_address_inside_is_called(address: Any) -> None:
    assert not may_go_to(address)
    if address.version == 4:
        assert not may_go_to(IPv6Address(f"::ffff:{address}"))
        assert not may_go_to(IPv6Address(f"64:ff9b::{address}"))


@given(st.ip_addresses(v=4))
def test_an_address_wrapped_in_another_is_judged_as_itself(address: Any) -> None:
    assert may_go_to(IPv6Address(f"::ffff:{address}")) == may_go_to(address)


@pytest.mark.parametrize("text", OUTSIDE)
def test_addresses_outside_are_called(text: str) -> None:
    assert may_go_to(ip_address(text))


def test_an_installation_may_allow_a_network(settings: Any) -> None:
    settings.WEBHOOK_NETWORKS = parse_networks("10.1.0.0/16, fd12::/16")
    assert [may_go_to(ip_address(text)) for text in ("10.1.2.3", "10.2.2.3", "fd12::1", "::ffff:10.1.2.3")] == [
        True, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://example.com/", "malformed"),
        ("file:///etc/passwd", "malformed"),
        ("//example.com/", "malformed"),
        ("https:///path", "malformed"),
        ("https://example.com:99999/", "malformed"),
        ("https://exa mple.com/", "malformed"),
        ("https://example.com/\r\nX: 1", "malformed"),
        ("https://例子.example/", "malformed"),
        ("https://user:secret@example.com/", "webhook_credentials"),
        ("https://user@example.com/", "webhook_credentials"),
        ("http://127.0.0.1/", "webhook_private"),
        ("http://[::1]:8080/", "webhook_private"),
        ("http://[::ffff:10.0.0.1]/", "webhook_private"),
        ("http://[fe80::1%25eth0]/", "webhook_private"),
        ("http://169.254.169.254/latest/meta-data/", "webhook_private"),
    ],
)
def test_what_could_never_be_called_is_refused_when_it_is_entered(url: str, code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        checked_url(url)
    assert [(field.field, field.code) for field in refusal.value.fields] == [("url", code)]


@pytest.mark.parametrize("url", ["https://hooks.example.com/a?b=c", "http://8.8.8.8:8080/x", " https://example.com "])
def test_ordinary_addresses_are_taken(url: str) -> None:
    assert checked_url(url) == url.strip()


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]"])
def test_spellings_of_this_machine_are_refused_when_they_are_called(host: str) -> None:
    with pytest.raises((Refused, OSError)):
        target_of(f"http://{host}/")


def test_of_several_addresses_only_one_outside_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [ip_address(text) for text in ("10.0.0.1", "93.184.216.34", "::1")]
    monkeypatch.setattr(addresses, "resolve", lambda host, port: found)
    assert target_of("https://two.example/")[1:] == ("93.184.216.34", 443)
    found.pop(1)
    with pytest.raises(Refused):
        target_of("https://two.example/")
