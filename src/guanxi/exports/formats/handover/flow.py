"""Text that flows down A4 pages: headings, paragraphs, rows of columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.frame import INK, RULE, SECONDARY, text_shape
from guanxi.exports.drawing.lines import wrapped
from guanxi.exports.drawing.pen import Pen, Placement

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 40.0
BODY = 8.5
LEADING = 1.45


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column begins and how wide it is, in points from the left margin."""

    left: float
    width: float


class Flow:
    """Writes from the top of a page downwards and begins new pages by itself."""

    def __init__(self, canvas: Canvas, setter: Typesetter, footer: str) -> None:
        self._canvas = canvas
        self._setter = setter
        self._footer = footer
        self._page = 0
        self._top = 0.0
        self._begin()

    @property
    def width(self) -> float:
        """How wide the text may be."""
        return WIDTH - MARGIN * 2

    def heading(self, text: str, size: float = 11.0) -> None:
        """Write a heading with room above, never as the last line of a page."""
        self._need(size * 4)
        self._top += size * 0.9
        self.paragraph(text, size=size, weight=600)
        self._rule()
        self._top += 3

    def paragraph(
        self, text: str, *, size: float = BODY, weight: int = 400, color: str = INK, indent: float = 0.0
    ) -> None:
        """Write a paragraph in as many lines as it needs."""
        for line in wrapped(self._setter, text, self.width - indent, size, weight):
            self._need(size * LEADING)
            self._write(line, indent, size, weight, color)
            self._top += size * LEADING

    def row(self, cells: Sequence[str], columns: Sequence[Column], *, head: bool = False, red: bool = False) -> None:
        """Write cells beside each other; ``red`` marks the first."""
        weight = 600 if head else 400
        columned = [
            list(wrapped(self._setter, cell, column.width - 6, BODY, weight)) or [""]
            for cell, column in zip(cells, columns, strict=True)
        ]
        height = max(len(lines) for lines in columned) * BODY * LEADING
        self._need(min(height, HEIGHT / 2))
        for at, (lines, column) in enumerate(zip(columned, columns, strict=True)):
            color = SECONDARY if head else "#d4232b" if red and at == 0 else INK
            for number, line in enumerate(lines):
                self._write(line, column.left, BODY, weight, color, below=number * BODY * LEADING)
        self._top += height + 2
        self._rule()

    def end(self) -> None:
        """Finish the last page."""
        self._canvas.showPage()

    def _begin(self) -> None:
        self._page += 1
        self._canvas.setPageSize((WIDTH, HEIGHT))
        self._top = MARGIN
        foot = f"{self._footer} · {self._page}"
        shape = text_shape(WIDTH - MARGIN, HEIGHT - 22, foot, 7, color=SECONDARY, anchor="end")
        shape["width"] = self._setter.width(foot, 7)
        Pen(self._canvas, self._setter, Placement(1.0, 0.0, HEIGHT)).draw([shape])

    def _need(self, height: float) -> None:
        if self._top + height > HEIGHT - MARGIN:
            self._canvas.showPage()
            self._begin()

    def _rule(self) -> None:
        self._canvas.setStrokeColor(HexColor(RULE))
        self._canvas.setLineWidth(0.5)
        self._canvas.setDash([])
        self._canvas.line(MARGIN, HEIGHT - self._top, WIDTH - MARGIN, HEIGHT - self._top)
        self._top += 2

    def _write(self, text: str, left: float, size: float, weight: int, color: str, below: float = 0.0) -> None:
        shape = text_shape(MARGIN + left, self._top + below + size, text, size, weight=weight, color=color)
        shape["width"] = self._setter.width(text, size, weight)
        Pen(self._canvas, self._setter, Placement(1.0, 0.0, HEIGHT)).draw([shape])
