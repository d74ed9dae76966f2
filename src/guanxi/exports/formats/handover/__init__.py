"""The handover sheet on paper."""

from guanxi.exports.formats.handover.pages import sheet_pdf

__all__ = ["sheet_pdf"]
