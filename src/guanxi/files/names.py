"""File names as people may see and save them."""

import re
import unicodedata

MAX_NAME = 120
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]')
DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def clean_name(name: str, fallback: str = "file") -> str:
    """Return a file's name without folders, control characters and what turns text around; the ending is kept."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    text = " ".join(FORBIDDEN.sub(" ", last).split()).strip(". ")
    if not text or DEVICES.match(text):
        text = f"{fallback} {text}".strip()
    stem, dot, ending = text.rpartition(".")
    if not dot or len(ending) > 10:
        return text[:MAX_NAME]
    return f"{stem[: MAX_NAME - len(ending) - 1]}.{ending}"
