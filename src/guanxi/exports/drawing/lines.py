"""Text in lines of a width."""

from collections.abc import Iterator

from guanxi.exports.drawing.fonts import Typesetter

ELLIPSIS = "…"


def wrapped(setter: Typesetter, text: str, room: float, size: float, weight: int = 400) -> Iterator[str]:
    """Yield a text in lines: broken between words, and anywhere between Chinese characters."""
    for part in text.splitlines():
        line, wide = "", 0.0
        for piece in _pieces(part):
            step = setter.width(piece, size, weight)
            if line and wide + step > room:
                yield line.rstrip()
                line, wide = "", 0.0
            line, wide = line + piece, wide + step
        if line:
            yield line


def cut(setter: Typesetter, text: str, room: float, size: float, weight: int = 400) -> str:
    """Return a text that fits into a width, with an ellipsis where something is left out."""
    if setter.width(text, size, weight) <= room:
        return text
    left = room - setter.width(ELLIPSIS, size, weight)
    kept = ""
    for character in text:
        left -= setter.width(character, size, weight)
        if left < 0:
            break
        kept += character
    return kept.rstrip() + ELLIPSIS


def _pieces(text: str) -> Iterator[str]:
    """Yield what must not be broken: a Latin word with the space behind it, or one other character."""
    word = ""
    for character in text:
        if character.isascii() and not character.isspace() and len(word) < 30:
            word += character
            continue
        if character.isspace():
            yield word + character
        else:
            if word:
                yield word
            yield character
        word = ""
    if word:
        yield word
