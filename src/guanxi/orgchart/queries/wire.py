"""The columns of a chart as the browser holds it; the event stream sends the same ones."""

from typing import Any

WIRE: dict[str, tuple[str, ...]] = {
    "position": ("id", "title", "department_id", "empty_as", "color", "note", "rank", "version"),
    "occupancy": ("id", "position_id", "contact_id", "valid_from", "certainty"),
    "line": ("id", "kind", "source_id", "target_id", "note", "color", "certainty"),
    "tie": ("id", "kind", "contact_a_id", "contact_b_id", "note", "certainty"),
    "group": ("id", "name", "color", "note"),
    "group_member": ("id", "group_id", "position_id"),
    "department": ("id", "name", "parent_id", "rank"),
    "contact": ("id", "name", "owner_id"),
    "employment": ("id", "contact_id", "account_id", "title", "department_id"),
}

TABLES = {
    "position": "positions",
    "occupancy": "occupancies",
    "line": "lines",
    "tie": "ties",
    "group": "groups",
    "group_member": "group_members",
    "department": "departments",
    "contact": "contacts",
    "employment": "employments",
}


# Told by events only: the page has the account from elsewhere.
ACCOUNT = ("id", "name")


def wire_image(table: str, image: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the part of a row image the browser may see; null for a row that has left the present."""
    if image is None or image.get("valid_to") or image.get("archived_at"):
        return None
    return {name: image[name] for name in (ACCOUNT if table == "account" else WIRE[table])}
