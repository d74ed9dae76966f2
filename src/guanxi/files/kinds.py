"""What a file is, told by its content: the name and the browser's word for it may say anything."""

import io
import zipfile
from typing import Literal

Family = Literal["image", "pdf", "document", "sheet", "slides", "text", "archive", "audio", "video", "other"]
UNKNOWN = "application/octet-stream"
OPEN_XML = "application/vnd.openxmlformats-officedocument."
BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
)
BRANDS: tuple[tuple[bytes, str], ...] = (
    (b"heic", "image/heic"), (b"heix", "image/heic"), (b"mif1", "image/heic"), (b"avif", "image/avif"),
    (b"M4A ", "audio/mp4"), (b"qt  ", "video/quicktime"),
)  # fmt: skip
IN_ARCHIVE: tuple[tuple[str, str], ...] = (
    ("word/", f"{OPEN_XML}wordprocessingml.document"),
    ("xl/", f"{OPEN_XML}spreadsheetml.sheet"),
    ("ppt/", f"{OPEN_XML}presentationml.presentation"),
)
OLE: dict[str, str] = {
    "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook",
}  # fmt: skip
FAMILIES: tuple[tuple[str, Family], ...] = (
    ("image/", "image"), ("audio/", "audio"), ("video/", "video"), ("text/", "text"), ("application/pdf", "pdf"),
    ("application/msword", "document"), ("application/rtf", "document"), (f"{OPEN_XML}word", "document"),
    ("application/vnd.ms-excel", "sheet"), (f"{OPEN_XML}spread", "sheet"),
    ("application/vnd.ms-powerpoint", "slides"), (f"{OPEN_XML}presentation", "slides"),
    ("application/zip", "archive"), ("application/gzip", "archive"), ("application/vnd.rar", "archive"),
    ("application/x-7z", "archive"),
)  # fmt: skip
TEXT_SAMPLE = 64 * 1024


def media_type_of(content: bytes, name: str) -> str:
    """Return what a content is. The name only chooses among what the content cannot tell apart."""
    for beginning, found in BEGINNINGS:
        if content.startswith(beginning):
            return OLE.get(_ending(name), found) if found.endswith("ole-storage") else found
    if content[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}.get(content[8:12], UNKNOWN)
    if content[4:8] == b"ftyp":
        return next((kind for brand, kind in BRANDS if content[8:12] == brand), "video/mp4")
    if content[:4] == b"PK\x03\x04":
        return _in_archive(content)
    return "text/plain" if _is_text(content) else UNKNOWN


def family_of(media_type: str) -> Family:
    """Return the kind of file that people look for."""
    return next((family for start, family in FAMILIES if media_type.startswith(start)), "other")


def types_of(family: str) -> list[str]:
    """Return the beginnings of the media types of a kind, or of all kinds for none; ``other`` has none of its own."""
    return [start for start, found in FAMILIES if family in ("", found)]


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _in_archive(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()[:200]
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return UNKNOWN
    if "[Content_Types].xml" in names:
        for start, found in IN_ARCHIVE:
            if any(name.startswith(start) for name in names):
                return found
    return "application/zip"


def _is_text(content: bytes) -> bool:
    """Whether it reads as text; a page or a drawing with scripts in it is text too, and shown as nothing else."""
    sample = content[:TEXT_SAMPLE]
    if b"\x00" in sample:
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            text = sample[: len(sample) - 4 if len(content) > TEXT_SAMPLE else None].decode(encoding)
        except UnicodeDecodeError:
            continue
        return all(char.isprintable() or char in "\r\n\t\f\ufeff" for char in text)
    return False
