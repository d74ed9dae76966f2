"""Bytes to text, in whatever encoding a spreadsheet program of the last thirty years wrote them."""

import codecs
from dataclasses import dataclass

import chardet

from guanxi.core.errors import Invalid

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# GB18030 contains GBK, which contains GB 2312; files that say one often hold a character of the next.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "hz": "gb18030", "ascii": "utf-8"}
_EAST_ASIAN = frozenset({"gb18030", "big5", "big5hkscs", "cp950", "euc_jp", "shift_jis", "cp932", "euc_kr", "cp949"})
_COMMON = frozenset(
    bytes((row, cell)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF if row < 0xD7 else 0xFA)
)
_SAMPLE = 200_000
# The share of control characters above which bytes are no text.
_NOISE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and how many characters could not be read."""

    text: str
    encoding: str
    unreadable: int = 0


def decode(content: bytes) -> Decoded:
    """Return bytes as text.

    Raises Invalid ``import.not_text`` for what is none in any encoding.

    >>> decode("姓名,上级".encode("gbk")).text
    '姓名,上级'
    """
    decoded = _decode(content)
    if _is_noise(decoded.text):
        raise Invalid("import.not_text", "This is not a text file.")
    return decoded


def _decode(content: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _lenient(content, encoding)
    if b"\0" in content[:_SAMPLE]:
        return _lenient(content, _utf16_side(content))
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        # A file cut off in the middle of a character is still UTF-8.
        if len(content) - error.start < 4 and error.start > 0:
            return _lenient(content, "utf-8")
    return _lenient(content, _guess(content))


def _utf16_side(content: bytes) -> str:
    """Return which UTF-16 it is, by where the zero byte of line ends and commas stands."""
    sample = content[:_SAMPLE]
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    return "utf-16-le" if low >= high else "utf-16-be"


def _guess(content: bytes) -> str:
    """Return the likeliest encoding of text that is not UTF-8."""
    sample = content[:_SAMPLE]
    found = chardet.detect(sample, max_bytes=_SAMPLE, prefer_superset=True)["encoding"] or ""
    name = _normal(found) if found else "gb18030"
    return "gb18030" if name not in _EAST_ASIAN and _is_common_chinese(sample) else name


def _is_common_chinese(sample: bytes) -> bool:
    """Whether bytes are mostly the 3,755 commonest characters of GB 2312.

    One damaged byte makes the detector choose an encoding in which every byte is a letter.
    """
    text = sample.decode("gb18030", errors="replace")
    marks = [mark for mark in text if mark > "\x7f"]
    common = sum(mark in _COMMON for mark in marks)
    unreadable = sum(mark == "\N{REPLACEMENT CHARACTER}" for mark in marks)
    return common > len(marks) * 0.6 and unreadable <= max(1, len(marks) * 0.02)


def _normal(name: str) -> str:
    lower = name.lower().replace("-", "_")
    known = _WIDER.get(lower.replace("_", ""), lower)
    try:
        return _WIDER.get(codecs.lookup(known).name, codecs.lookup(known).name)
    except LookupError:
        return "gb18030"


def _lenient(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, errors="replace")
        return Decoded(text, encoding, text.count("\N{REPLACEMENT CHARACTER}"))


def _is_noise(text: str) -> bool:
    """Whether a text has more control characters and unreadable ones than a text has."""
    if "\0" in text:
        return True
    sample = text[:_SAMPLE]
    odd = sum(character < " " and character not in "\t\n\r\v\f\x1a\x1b" for character in sample)
    odd += sample.count("\N{REPLACEMENT CHARACTER}")
    return odd > max(2, len(sample) * _NOISE)
