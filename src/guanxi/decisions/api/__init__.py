"""Ratings, roles and decision chains over HTTP."""

from guanxi.decisions.api.chains import router as chains
from guanxi.decisions.api.ratings import router as ratings
from guanxi.decisions.api.stages import router as stages

ROUTERS = (ratings, chains, stages)
