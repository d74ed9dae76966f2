"""Cells of tables that spreadsheet programs open: text stays text.

A program that opens a CSV file takes a cell that begins with = + - @, a tab or a line break for a formula, and a
formula can call programs. An apostrophe in front makes it text again. Whoever reads such a file back takes exactly
that apostrophe away: `unescape_formula(escape_formula(text)) == text` for every text.
"""

import re

# The full-width signs are formulas too where the system's language is Chinese or Japanese.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def escape_formula(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> escape_formula('=HYPERLINK("https://example.com")'), escape_formula("'=x"), escape_formula("张三")
    ('\\'=HYPERLINK("https://example.com")', "''=x", '张三')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_formula(cell: str) -> str:
    """The text that was written so.

    >>> unescape_formula("'+86 138 0000 0000"), unescape_formula("'Ndrangheta")
    ('+86 138 0000 0000', "'Ndrangheta")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
