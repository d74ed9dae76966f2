"""The visit sheet (拜访单) on paper: one page, with room to write."""

from guanxi.exports.formats.visit.page import visit_pdf

__all__ = ["visit_pdf"]
