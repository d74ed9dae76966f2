"""Guanxi (关系): a self-hosted B2B CRM around the customer's org chart and decision chain."""

__version__ = "0.1.0"
