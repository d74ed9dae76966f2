"""Wire values that everybody shares who tells of interactions."""

from typing import Literal

KindValue = Literal["call", "meeting", "visit", "mail", "wechat", "note", "gift"]
