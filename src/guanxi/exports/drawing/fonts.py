"""Fonts for paper: a Chinese one, one for European letters, and whatever the installation adds for rare characters.

A character that no font has is drawn as the geta mark 〓, by which printers say "a character we do not have"; who
copies or searches the text still finds the character itself.
Additional TrueType fonts (outlines of the `glyf` kind) lie in the folder `fonts` of the data folder.
"""

import threading
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from guanxi.exports.drawing.engine import NotBuilt

BOLD_FROM = 600
_FAMILIES = ("NotoSansSC", "NotoSans")
_STAND_IN = 0x3013
_loading = threading.Lock()
_embedding = threading.Lock()  # fonts are shared, and reading one moves its place in the file


class EmbeddedFont(TTFont):
    """A TrueType font whose embedded subsets tell every character, those beyond U+FFFF included, to who copies text."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))
        self._stand_ins: set[int] = set()

    def has(self, character: str) -> bool:
        """Whether the font draws this character itself."""
        return ord(character) in self.face.charToGlyph and ord(character) not in self._stand_ins

    def stand_in(self, character: str) -> None:
        """Draw the geta mark for a character from now on."""
        code = ord(character)
        if code not in self.face.charToGlyph:
            self._stand_ins.add(code)
            self.face.charWidths[code] = self.face.charWidths[_STAND_IN]
            self.face.charToGlyph[code] = self.face.charToGlyph[_STAND_IN]

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Add the subsets to the document, with maps to Unicode of our own."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            base = fonts[name].BaseFont
            doc.idToObject[f"toUnicodeCMap:{base}"].content = unicode_map(base, subset)


def unicode_map(name: str, subset: Sequence[int]) -> str:
    """Return the PDF program that maps one-byte codes back to characters."""
    lines = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in enumerate(subset) if point
    ]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{mapped}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; `missing` when the font only stands in."""

    font: EmbeddedFont
    text: str
    missing: bool = False

    def width(self, size: float) -> float:
        """Return how wide the run is drawn."""
        return float(self.font.stringWidth(self.text, size))


class Typesetter:
    """Chooses fonts: the first that has the character."""

    def __init__(self, regular: Sequence[EmbeddedFont], bold: Sequence[EmbeddedFont]) -> None:
        self._regular = tuple(regular)
        self._bold = tuple(bold)

    def runs(self, text: str, weight: int = 400) -> list[Run]:
        """Split a text into runs of one font; invisible characters that no font has are left out."""
        fonts = self._bold if weight >= BOLD_FROM else self._regular
        runs: list[Run] = []
        for character in text:
            font = next((font for font in fonts if font.has(character)), None)
            if font is None and _is_invisible(character):
                continue
            if font is None:
                fonts[0].stand_in(character)
            if runs and runs[-1].font is (font or fonts[0]) and runs[-1].missing is (font is None):
                runs[-1] = Run(runs[-1].font, runs[-1].text + character, runs[-1].missing)
            else:
                runs.append(Run(font or fonts[0], character, font is None))
        return runs

    def width(self, text: str, size: float, weight: int = 400) -> float:
        """Return how wide a text is drawn."""
        return sum(run.width(size) for run in self.runs(text, weight))

    def missing(self, text: str) -> set[str]:
        """Return the characters of a text that no font has."""
        return {character for run in self.runs(text) if run.missing for character in run.text}


def _is_invisible(character: str) -> bool:
    """Whether nothing is lost without a glyph: controls, joiners, variation selectors."""
    return unicodedata.category(character) in ("Cc", "Cf") or "\ufe00" <= character <= "\ufe0f"


def finish(canvas: Any) -> None:
    """Save a document, which cuts out of the fonts what it uses."""
    with _embedding:
        canvas.save()


def typesetter() -> Typesetter:
    """Return the fonts of this installation.

    Raises NotBuilt when the browser side, which brings them, has not been built.
    """
    with _loading:
        return _load(settings.WEB_DIST / "fonts", settings.DATA_DIR / "fonts")


@lru_cache(maxsize=2)
def _load(shipped: Path, added: Path) -> Typesetter:
    paths = [(shipped / f"{family}-Regular.ttf", shipped / f"{family}-Bold.ttf") for family in _FAMILIES]
    if not all(path.exists() for pair in paths for path in pair):
        raise NotBuilt("export.not_built", "Build the browser side first: make setup.")
    more = list(_added(added))
    regular, bold = ([_open(pair[weight]) for pair in paths] for weight in (0, 1))
    return Typesetter([*regular, *more], [*bold, *more])


def _added(folder: Path) -> Iterator[EmbeddedFont]:
    """Yield the installation's own fonts by name; a file that is no such font is passed over."""
    for path in sorted(folder.glob("*.[to]t[fc]")) if folder.is_dir() else ():
        try:
            yield _open(path)
        except TTFError:
            continue


def _open(path: Path) -> EmbeddedFont:
    font = EmbeddedFont(path.stem, path)
    pdfmetrics.registerFont(font)
    return font
