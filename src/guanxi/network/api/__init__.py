"""Routes of the network, by what they show."""

from ninja import Router

ROUTERS: tuple[Router, ...] = ()
