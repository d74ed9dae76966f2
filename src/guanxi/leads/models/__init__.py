"""Leads, the pools they wait in, and what was done with them."""

from guanxi.leads.models.lead import Lead, LeadState, Pooled
from guanxi.leads.models.pool import Pool, PoolAccess
from guanxi.leads.models.steps import LeadHold, LeadStep, LeadTalk, Step

__all__ = ["Lead", "LeadHold", "LeadState", "LeadStep", "LeadTalk", "Pool", "PoolAccess", "Pooled", "Step"]
