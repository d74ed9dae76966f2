"""Opportunities over HTTP."""

from guanxi.opportunities.api.competitors import router as competitors
from guanxi.opportunities.api.opportunities import router as opportunities
from guanxi.opportunities.api.pipeline import router as pipeline

ROUTERS = (opportunities, pipeline, competitors)
