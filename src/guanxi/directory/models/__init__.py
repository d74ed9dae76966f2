"""Accounts, departments, contacts, employments, and the terms they are found by."""

from guanxi.directory.models.account import Account, Attention, Department, Grant
from guanxi.directory.models.contact import (
    POINT_PURPOSE,
    Contact,
    ContactPoint,
    Employment,
    LawfulBasis,
    PointKind,
    Source,
    is_sensitive,
    point_key,
)
from guanxi.directory.models.search import SearchTerm, Subject

__all__ = [
    "POINT_PURPOSE",
    "Account",
    "Attention",
    "Contact",
    "ContactPoint",
    "Department",
    "Employment",
    "Grant",
    "LawfulBasis",
    "PointKind",
    "SearchTerm",
    "Source",
    "Subject",
    "is_sensitive",
    "point_key",
]
