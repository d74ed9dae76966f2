"""Merging duplicates without losing history, and so that undo can part them again."""

from guanxi.orgchart.services.merging.accounts import merge_accounts
from guanxi.orgchart.services.merging.contacts import merge_contacts

__all__ = ["merge_accounts", "merge_contacts"]
