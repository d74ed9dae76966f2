"""Ratings, roles and decision chains over HTTP."""

from guanxi.decisions.api.ratings import router as ratings

ROUTERS = (ratings,)
