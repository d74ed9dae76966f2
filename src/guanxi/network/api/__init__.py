"""Routes of the network, by what they show."""

from ninja import Router

from guanxi.network.api.heat import router as heat_router
from guanxi.network.api.inner import router as inner
from guanxi.network.api.introductions import router as introductions
from guanxi.network.api.paths import router as paths
from guanxi.network.api.signals import router as signals

ROUTERS: tuple[Router, ...] = (heat_router, inner, introductions, paths, signals)
