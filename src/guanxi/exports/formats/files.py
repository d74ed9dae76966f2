"""What an export hands over."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell who asked for the file, as a code and its parameters."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of a file and what there is to say about them."""

    content: bytes
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file to hand over; `chunks` may be asked for once."""

    name: str
    media_type: str
    chunks: Callable[[], Iterator[bytes]]
    notes: tuple[Note, ...] = ()
