"""Customers and contacts over HTTP."""

from guanxi.directory.api.accounts import router as accounts
from guanxi.directory.api.contacts import router as contacts
from guanxi.directory.api.finding import router as finding

ROUTERS = (accounts, contacts, finding)
