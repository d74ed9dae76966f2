"""Routes of the network, by what they show."""

from ninja import Router

from guanxi.network.api.inner import router as inner
from guanxi.network.api.paths import router as paths

ROUTERS: tuple[Router, ...] = (inner, paths)
