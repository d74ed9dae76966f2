"""How much an import may take. Every reader stops at these, whatever a file says about itself."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one file.

    ``cells`` bounds the product of rows and columns, because a sheet with one cell in its last corner is held as a
    full rectangle. ``unpacked`` and ``ratio`` bound compressed files; small ones may have any ratio.
    """

    file_bytes: int = 20 * MEGABYTE
    rows: int = 100_000
    columns: int = 200
    cells: int = 3_000_000
    cell_characters: int = 32_767
    unpacked_bytes: int = 100 * MEGABYTE
    ratio: int = 100
    ratio_applies_from: int = 10 * MEGABYTE
    members: int = 2_000
    cards: int = 20_000
    card_characters: int = 100_000
    lines: int = 20_000
    lines_per_row: int = 20


LIMITS = Limits()
