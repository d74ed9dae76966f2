"""What follows from all that is known, over HTTP."""

from guanxi.insights.api.plans import router as plans
from guanxi.insights.api.simulation import router as simulation
from guanxi.insights.api.warnings import router as warnings

ROUTERS = (warnings, simulation, plans)
