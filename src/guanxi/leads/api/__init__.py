"""Leads and pools over HTTP."""

from guanxi.leads.api.finding import router as finding
from guanxi.leads.api.leads import router as leads
from guanxi.leads.api.pools import router as pools
from guanxi.leads.api.steps import router as steps

ROUTERS = (finding, leads, steps, pools)
