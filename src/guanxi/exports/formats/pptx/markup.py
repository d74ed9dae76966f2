"""DrawingML: the XML of shapes, texts and lines. Numbers go in as EMU, the format's unit (9,525 to a pixel)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from guanxi.exports.drawing.scene import Stroke

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
FONT = "Microsoft YaHei"
EMU_PER_POINT = 12700
# Line heights to letter height, as the drawing has them for names and titles.
LINE_HEIGHT = 1.25
_FORBIDDEN: dict[int, None] = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a shape lies, in EMU."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph in one look, perhaps broken into lines; `size` in EMU."""

    lines: tuple[str, ...]
    size: float
    color: str
    bold: bool = False
    align: str = "l"
    opacity: float = 1.0
    height: float = 0.0  # of the line, in EMU; 0 for the usual one


@dataclass(frozen=True, slots=True)
class Frame:
    """How paragraphs stand in a shape: insets in EMU, anchor t or ctr."""

    left: int = 0
    top: int = 0
    right: int = 0
    anchor: str = "ctr"


def clean(text: str) -> str:
    """Return text for XML: markup escaped, characters that XML forbids left out."""
    return escape(text.translate(_FORBIDDEN))


def attribute(text: str) -> str:
    """Return a quoted attribute value."""
    return quoteattr(" ".join(text.translate(_FORBIDDEN).split()))


def color_xml(color: str, opacity: float = 1.0) -> str:
    """Return a solid colour."""
    alpha = f'<a:alpha val="{round(opacity * 100_000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{color.lstrip("#").upper()}">{alpha}</a:srgbClr></a:solidFill>'


def fill_xml(color: str | None, opacity: float) -> str:
    """Return a shape's filling."""
    return color_xml(color, opacity) if color else "<a:noFill/>"


def line_xml(stroke: Stroke | None, opacity: float, scale: float, ends: str = "") -> str:
    """Return an outline; `scale` is EMU to a world unit."""
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    width = max(1, round(stroke["width"] * scale))
    dash = f'<a:prstDash val="{preset_dash(stroke["dash"])}"/>' if stroke["dash"] else ""
    return f'<a:ln w="{width}" cap="rnd">{color_xml(stroke["color"], opacity)}{dash}<a:round/>{ends}</a:ln>'


def preset_dash(dash: Sequence[float]) -> str:
    """Return PowerPoint's name for a pattern of dashes."""
    if len(dash) > 2:
        return "lgDashDot"
    if dash[0] < dash[1]:
        return "sysDot"
    return "lgDash" if dash[0] >= 2 * dash[1] else "dash"


def transform_xml(place: Place, *, rotation: int = 0, flip: str = "") -> str:
    """Return where a shape lies; `rotation` in 60,000ths of a degree."""
    turned = f' rot="{rotation}"' if rotation else ""
    return f'<a:xfrm{turned}{flip}><a:off x="{place.x}" y="{place.y}"/><a:ext cx="{place.w}" cy="{place.h}"/></a:xfrm>'


def text_xml(paragraphs: Iterable[Words], frame: Frame) -> str:
    """Return a shape's text."""
    # The drawing has broken the lines; where a font is missing, its substitute must not break them again.
    body = (
        f'<a:bodyPr wrap="none" lIns="{frame.left}" tIns="{frame.top}" rIns="{frame.right}" bIns="0" '
        f'anchor="{frame.anchor}" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
    )
    written = "".join(map(_paragraph, paragraphs)) or '<a:p><a:endParaRPr lang="zh-CN"/></a:p>'
    return f"<p:txBody>{body}{written}</p:txBody>"


def _paragraph(words: Words) -> str:
    height = words.height or words.size * LINE_HEIGHT
    spacing = f'<a:lnSpc><a:spcPts val="{round(height / EMU_PER_POINT * 100)}"/></a:lnSpc>'
    size = max(100, round(words.size / EMU_PER_POINT * 100))
    bold = ' b="1"' if words.bold else ""
    fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/><a:cs typeface="{FONT}"/>'
    look = f'lang="zh-CN" altLang="en-US" sz="{size}"{bold} dirty="0"'
    filled = f"{color_xml(words.color, words.opacity)}{fonts}"
    runs = [f"<a:r><a:rPr {look}>{filled}</a:rPr><a:t>{clean(line)}</a:t></a:r>" for line in words.lines]
    broken = f"<a:br><a:rPr {look}>{filled}</a:rPr></a:br>".join(runs)
    return f'<a:p><a:pPr algn="{words.align}">{spacing}</a:pPr>{broken}</a:p>'


def shape_xml(number: int, name: str, body: str, text: str = "", *, description: str = "", action: str = "") -> str:
    """Return one shape; `body` holds transform, geometry, filling and line."""
    told = f" descr={attribute(description)}" if description else ""
    kind = "<p:cNvSpPr/>"
    head = f'<p:nvSpPr><p:cNvPr id="{number}" name={attribute(name)}{told}>{action}</p:cNvPr>{kind}<p:nvPr/></p:nvSpPr>'
    return f"<p:sp>{head}<p:spPr>{body}</p:spPr>{text or text_xml((), Frame())}</p:sp>"


def group_xml(number: int, name: str, place: Place, children: str, *, description: str = "") -> str:
    """Return shapes that move together; their coordinates are the slide's own."""
    told = f" descr={attribute(description)}" if description else ""
    inner = f'<a:chOff x="{place.x}" y="{place.y}"/><a:chExt cx="{place.w}" cy="{place.h}"/>'
    outer = f'<a:off x="{place.x}" y="{place.y}"/><a:ext cx="{place.w}" cy="{place.h}"/>'
    head = (
        f'<p:nvGrpSpPr><p:cNvPr id="{number}" name={attribute(name)}{told}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm>{outer}{inner}</a:xfrm></p:grpSpPr>"
    )
    return f"<p:grpSp>{head}{children}</p:grpSp>"


def preset_xml(name: str, adjust: dict[str, int] | None = None) -> str:
    """Return one of PowerPoint's own outlines."""
    guides = "".join(f'<a:gd name="{key}" fmla="val {value}"/>' for key, value in (adjust or {}).items())
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
