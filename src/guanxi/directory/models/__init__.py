"""Accounts, departments, contacts, employments, and the terms they are found by."""

from guanxi.directory.models.account import Account, AccountMember, Attention, Department
from guanxi.directory.models.contact import Contact, ContactPoint, Employment, PointKind
from guanxi.directory.models.search import SearchTerm, Subject

__all__ = [
    "Account",
    "AccountMember",
    "Attention",
    "Contact",
    "ContactPoint",
    "Department",
    "Employment",
    "PointKind",
    "SearchTerm",
    "Subject",
]
