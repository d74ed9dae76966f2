"""Reading what people bring: tables, address books and drawn charts, without a database.

`read` is the way in. Whatever the bytes are, it answers a document or raises Invalid with a code the interface has a
sentence for; it never takes more time or memory than `limits` allow.
"""

from guanxi.imports.reading.document import Document, Finding, Format, Sheet
from guanxi.imports.reading.files import read, read_text
from guanxi.imports.reading.limits import LIMITS, Limits

__all__ = ["LIMITS", "Document", "Finding", "Format", "Limits", "Sheet", "read", "read_text"]
