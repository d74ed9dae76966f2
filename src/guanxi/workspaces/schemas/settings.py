"""What goes over the wire about workspaces and what they are like."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Version
from guanxi.workspaces.schemas import Language, Name, RoleValue
from guanxi.workspaces.schemas.joining import Zone

LevelWord = Literal["none", "read", "contribute", "edit"]
Choice = Annotated[str, StringConstraints(max_length=40)]
Choices = Annotated[list[Choice], Field(max_length=200)]
WarningCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]{0,59}$")]
Warnings = Annotated[dict[WarningCode, bool], Field(max_length=100)]
Threshold = Annotated[int, Field(ge=0, le=10_000)]
Thresholds = Annotated[dict[WarningCode, Threshold], Field(max_length=100)]


class Vocabularies(Schema):
    """The lists that the account form suggests from."""

    industries: Choices
    regions: Choices
    sizes: Choices
    product_interests: Choices
    tags: Choices


class VocabulariesPatch(Schema):
    """The lists to set; None goes back to the defaults."""

    industries: Choices | None = None
    regions: Choices | None = None
    sizes: Choices | None = None
    product_interests: Choices | None = None
    tags: Choices | None = None


class WorkspaceAbilities(Schema):
    """What the reader may do."""

    edit: bool


BasisWord = Literal[
    "",
    "consent",
    "contract",
    "legal_obligation",
    "legitimate_interest",
    "publicly_disclosed",
    "vital_interest",
    "public_interest",
]


# The languages of roles; their words are files of the decisions.
RoleVocabulary = Literal["bajun", "brm", "altify", "miller_heiman", "meddpicc", "linkedin"]
MostKeys = Annotated[int, Field(ge=1, le=1000)]
QuestionsPerWeek = Annotated[int, Field(ge=0, le=50)]


class WorkspaceOut(Schema):
    """What the workspace is like. ``defaults`` are the lists of its language; a warning not named is on, and
    speaks from its usual figure where no threshold is named.
    """

    id: UUID
    name: str
    language: Language
    time_zone: str
    opens: LevelWord
    sharing: bool
    lawful_basis: BasisWord
    most_keys: int
    suggestion_questions_per_week: int
    basis_required: bool
    sensitive_fields: list[str]
    vocabularies: Vocabularies
    defaults: Vocabularies
    warnings: dict[str, bool]
    role_vocabulary: RoleVocabulary
    thresholds: dict[str, int]
    version: int
    can: WorkspaceAbilities


class WorkspacePatch(Schema):
    """What to change; what is left out stays."""

    expected_version: Version
    name: Name | None = None
    language: Language | None = None
    time_zone: Zone | None = None
    opens: LevelWord | None = None
    sharing: bool | None = None
    lawful_basis: BasisWord | None = None
    most_keys: MostKeys | None = None
    suggestion_questions_per_week: QuestionsPerWeek | None = None
    basis_required: bool | None = None
    sensitive_fields: Choices | None = None
    vocabularies: VocabulariesPatch | None = None
    warnings: Warnings | None = None
    role_vocabulary: RoleVocabulary | None = None
    thresholds: Thresholds | None = None

    def values(self) -> dict[str, Any]:
        """Return what was named."""
        return self.dict(exclude_unset=True, exclude={"expected_version"})


class WorkspaceRow(Schema):
    """A workspace the reader works in."""

    id: UUID
    name: str
    role: RoleValue
    member_name: str
    current: bool


class WorkspaceList(Schema):
    """Where the reader works; ``open`` tells whether he may open another one."""

    items: list[WorkspaceRow]
    open: bool


class WorkspaceChoice(Schema):
    """The workspace to go on in."""

    workspace_id: UUID
