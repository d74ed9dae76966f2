"""What goes over the wire about sessions and members."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import StringConstraints

Language = Literal["zh-CN", "en"]
RoleValue = Literal["administrator", "director", "team_leader", "salesperson", "read_only", "auditor"]
Name = Annotated[str, StringConstraints(max_length=100)]
Address = Annotated[str, StringConstraints(max_length=254)]
Password = Annotated[str, StringConstraints(max_length=1024)]  # hashing a novel would take its time


class SignIn(Schema):
    """Who wants in."""

    email: Address
    password: Password


class Session(Schema):
    """Who is signed in, where, in which language he reads, and in which zone days and hours are told."""

    member_id: UUID
    name: str
    email: str
    role: RoleValue
    language: Language
    workspace_id: UUID
    workspace_name: str
    time_zone: str


class DemoSignIn(Schema):
    """How to get into the demo workspace."""

    email: Address
    password: Password


class ProviderOut(Schema):
    """Another provider by way of which one can sign in."""

    name: str
    label: str


class SessionState(Schema):
    """The session, or none; ``demo`` is offered on the sign-in page where the demo workspace is served.

    ``second_factor``: the first step is done, a code is asked for. ``mails``: who forgot his password can have a link
    mailed. ``registration`` tells who may open workspaces.
    """

    session: Session | None
    demo: DemoSignIn | None
    second_factor: bool
    providers: list[ProviderOut]
    mails: bool
    registration: Literal["open", "invited", "closed"]


class LanguageChoice(Schema):
    """The language a user reads."""

    language: Language


class MemberIn(Schema):
    """A colleague to add."""

    name: Name
    email: Address
    password: Password
    title: Name = ""
    role: RoleValue = "salesperson"
