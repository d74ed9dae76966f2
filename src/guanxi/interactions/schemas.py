"""Wire values that everybody shares who tells of interactions."""

from typing import Literal

BeganValue = Literal["", "ours", "theirs"]
KindValue = Literal["call", "meeting", "visit", "mail", "wechat", "note", "gift"]
