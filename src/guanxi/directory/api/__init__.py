"""Customers and contacts over HTTP."""

from guanxi.directory.api.accounts import router as accounts
from guanxi.directory.api.contacts import router as contacts
from guanxi.directory.api.finding import router as finding
from guanxi.directory.api.sharing import router as sharing

ROUTERS = (accounts, contacts, sharing, finding)
