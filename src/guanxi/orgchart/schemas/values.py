"""Words of which what is said about charts is made."""

from typing import Annotated, Literal

from pydantic import StringConstraints

ColorValue = Literal["red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta", "grey"]
EmptyAsValue = Literal["vacant", "unknown"]
CertaintyValue = Literal["confirmed", "heard", "inferred", "disproven"]
Title = Annotated[str, StringConstraints(max_length=200)]
NoteText = Annotated[str, StringConstraints(max_length=20_000)]
Evidence = Annotated[str, StringConstraints(max_length=500)]
