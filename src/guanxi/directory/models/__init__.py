"""Accounts, departments, contacts, employments, and the terms they are found by."""

from guanxi.directory.models.account import Account, Attention, Department, Grant
from guanxi.directory.models.contact import Contact, ContactPoint, Employment, PointKind
from guanxi.directory.models.search import SearchTerm, Subject

__all__ = [
    "Account",
    "Attention",
    "Contact",
    "ContactPoint",
    "Department",
    "Employment",
    "Grant",
    "PointKind",
    "SearchTerm",
    "Subject",
]
