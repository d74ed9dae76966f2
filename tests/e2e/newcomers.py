"""Coming in by clicking: who one is, the link that brings somebody in, and where one has come."""

from uuid import uuid4

from playwright.sync_api import expect

from tests.e2e.server import PASSWORD
from tests.e2e.visitor import Visitor, worded

BOB, BOB_NAME = "bob@yuanzhou.example", "白鹭"


def address(name: str) -> str:
    """An address that nobody has used yet."""
    return f"{name}-{uuid4().hex[:8]}@example.com"


def bob_beside(visitor: Visitor) -> None:
    """Bob works in Alice's workspace; whichever journey needs him first enters him, for all under the same name."""
    if all(member["email"] != BOB for member in visitor.api.get("/api/members")):
        visitor.api.send("POST", "/api/members", {"email": BOB, "name": BOB_NAME, "password": PASSWORD})


def fill_in(visitor: Visitor, name: str, email: str, workspace: str | None = None) -> None:
    """Say who one is, and what one's workspace is to be called."""
    words = visitor.words
    if workspace is not None:
        visitor.page.get_by_label(words("joining.register.workspace_name")).fill(workspace)
    visitor.page.get_by_label(words("joining.register.member_name")).fill(name)
    visitor.page.get_by_label(words("workspaces.email")).fill(email)
    visitor.page.get_by_label(words("workspaces.password"), exact=True).fill(PASSWORD)


def in_workspace(visitor: Visitor, name: str) -> None:
    """The frame of the product shows this workspace."""
    expect(visitor.page.locator(".shell-workspace")).to_have_text(name)


def make_link(visitor: Visitor, kind: str) -> str:
    """Make an invitation by clicking; its link."""
    visitor.open("/settings/invitations")
    visitor.press(f"joining.invitations.new_{kind}")
    visitor.dialog().get_by_label(visitor.words("joining.invitations.note")).fill("给新同事")
    visitor.dialog().get_by_role("button", name=worded(visitor.words("joining.invitations.create"))).click()
    made = visitor.dialog(visitor.words("joining.invitations.made_title"))
    expect(made.get_by_role("img", name=visitor.words("joining.invitations.qr")).locator("svg")).to_be_visible()
    link = made.get_by_label(visitor.words("joining.invitations.link"), exact=True).input_value()
    assert link in made.get_by_label(visitor.words("joining.invitations.mail"), exact=True).input_value()
    made.get_by_role("button", name=worded(visitor.words("common.done"))).click()
    return link


def sign_in(visitor: Visitor, email: str, password: str = PASSWORD) -> None:
    """Sign in at the door, as far as the password goes."""
    visitor.open("/")
    visitor.page.get_by_label(visitor.words("workspaces.email")).fill(email)
    visitor.page.get_by_label(visitor.words("workspaces.password")).fill(password)
    visitor.press("workspaces.sign_in")


def sign_out(visitor: Visitor) -> None:
    """Leave through the user's menu."""
    visitor.page.locator(".shell-user").click()
    visitor.pick("shell.sign_out")
    expect(visitor.page.get_by_label(visitor.words("workspaces.email"))).to_be_visible()
