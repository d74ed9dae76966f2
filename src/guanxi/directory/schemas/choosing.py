"""Which customers and contacts are wanted, and in what order."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.directory.schemas.values import AttentionValue, BasisValue


class AccountFilter(Schema):
    """Which accounts a list shows; ``may``: those only with which the reader may do this."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    industry: str = ""
    region: str = ""
    product_interest: str = ""
    tag: str = ""
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    parent_id: UUID | None = None
    may: Literal["edit"] | None = None


class ContactFilter(Schema):
    """Which contacts a list shows."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    account_id: UUID | None = None
    industry: str = ""
    region: str = ""
    product_interest: str = ""
    tag: str = ""
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    lawful_basis: Literal[BasisValue, "none"] = ""
    insight: Literal["", "insighted", "uninsighted"] = ""


class AccountPage(Schema):
    """Order and page of an account list."""

    sort: Literal[
        "name", "-name", "created_at", "-created_at", "region", "industry", "contact_count", "-contact_count"
    ] = "name"
    group_by: Literal["", "region", "industry", "product_interest", "owner"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class ContactPage(Schema):
    """Order and page of a contact list."""

    sort: Literal["name", "-name", "created_at", "-created_at", "account"] = "name"
    group_by: Literal["", "account", "region", "industry", "product_interest", "owner"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50
