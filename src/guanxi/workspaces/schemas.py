"""What goes over the wire about sessions and members."""

from typing import Literal
from uuid import UUID

from ninja import Schema

Language = Literal["zh-CN", "en"]


class SignIn(Schema):
    """Who wants in."""

    email: str
    password: str


class Session(Schema):
    """Who is signed in, where, and in which language he reads."""

    member_id: UUID
    name: str
    email: str
    role: Literal["owner", "member"]
    language: Language
    workspace_id: UUID
    workspace_name: str


class DemoSignIn(Schema):
    """How to get into the demo workspace."""

    email: str
    password: str


class SessionState(Schema):
    """The session, or none; ``demo`` is offered on the sign-in page where the demo workspace is served."""

    session: Session | None
    demo: DemoSignIn | None


class LanguageChoice(Schema):
    """The language a user reads."""

    language: Language


class MemberOut(Schema):
    """A colleague."""

    id: UUID
    name: str
    title: str
    email: str
    role: Literal["owner", "member"]
    active: bool


class MemberIn(Schema):
    """A colleague to add."""

    name: str
    email: str
    password: str
    title: str = ""
    role: Literal["owner", "member"] = "member"
