"""QR codes as SVG."""

from io import BytesIO

import segno


def qr_svg(text: str) -> str:
    """Return a QR code as an SVG element that takes the size of its place, black on white in any surroundings."""
    out = BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(out, kind="svg", border=4, light="#fff", xmldecl=False, svgns=True, omitsize=True, nl=False)
    return out.getvalue().decode()
