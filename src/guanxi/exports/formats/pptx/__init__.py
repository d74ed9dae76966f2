"""PowerPoint: every seat a shape that can be edited and moved, joined by connectors that follow it."""

from guanxi.exports.formats.pptx.deck import pptx_bytes

__all__ = ["pptx_bytes"]
