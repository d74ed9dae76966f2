"""Entries of both logs as they go over the wire: those of the change log bring their rows along."""

from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from guanxi.audit.schemas import EntryOut
from guanxi.orgchart.schemas import ChangeOut


class AnyEntryOut(EntryOut):
    """An entry of either log; ``change`` is what a sentence about a change is made of."""

    change: ChangeOut | None


class EntriesOut(Schema):
    """A page of both logs, newest first; ``next`` is where to go on."""

    entries: list[AnyEntryOut]
    next: str | None


class ColumnOut(Schema):
    """A column of a row before and after a change."""

    name: str
    before: Any
    after: Any


class ImageOut(Schema):
    """What a change did to one row, column by column."""

    table: str
    id: UUID
    did: Literal["new", "changed", "gone", "back"]
    fields: list[ColumnOut]


class UnfoldedOut(ChangeOut):
    """A change with its rows column by column: the first ones of ``total``."""

    hash: str
    images: list[ImageOut]
    total: int


class FileIn(Schema):
    """In which language the file's header is."""

    lang: Literal["zh-CN", "en"] = "zh-CN"
