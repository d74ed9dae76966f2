"""What guards an account: the second factor, tokens for programs, and a link for a lost password."""

import re
import time
import urllib.error
import urllib.request

from playwright.sync_api import expect

from guanxi.identity.totp import code_of, step_at
from tests.e2e.conftest import Visit
from tests.e2e.newcomers import address, in_workspace, sign_in, sign_out
from tests.e2e.server import PASSWORD, Server
from tests.e2e.visitor import Visitor, worded


def a_colleague(visit: Visit, name: str) -> str:
    """Somebody in Alice's workspace; his address."""
    email = address("colleague")
    visit().api.send("POST", "/api/members", {"name": name, "email": email, "password": PASSWORD})
    return email


def test_a_code_and_then_a_recovery_code_let_in(visit: Visit) -> None:
    email = a_colleague(visit, "两步")
    phone = visit("phone", "zh-CN", email)
    secret, recovery = enrol(phone)
    sign_out(phone)

    sign_in(phone, email)
    # The code of the half minute in which it was turned on is used up.
    show_code(phone, code_of(secret, step_at(time.time()) + 1))
    in_workspace(phone, "远洲软件")
    sign_out(phone)

    phone.expected.add("422")
    for wrong in (False, True):
        sign_in(phone, email)
        show_code(phone, recovery)
        if wrong:
            expect(phone.page.get_by_role("alert")).to_contain_text(phone.words("problems.fields.wrong_code"))
        else:
            in_workspace(phone, "远洲软件")
            sign_out(phone)


def enrol(visitor: Visitor) -> tuple[str, str]:
    """Turn the second factor on by clicking; its secret, and one of the recovery codes."""
    visitor.open("/settings/security")
    visitor.press("identity.factor.enable")
    dialog = visitor.dialog(visitor.words("identity.factor.enable"))
    dialog.get_by_label(visitor.words("workspaces.password")).fill(PASSWORD)
    dialog.get_by_role("button", name=worded(visitor.words("identity.factor.next"))).click()
    expect(dialog.get_by_role("img", name=visitor.words("identity.factor.qr"))).to_be_visible()
    secret = dialog.locator(".identity-secret").inner_text().replace(" ", "")
    dialog.get_by_label(visitor.words("identity.code")).fill(code_of(secret, step_at(time.time())))
    dialog.get_by_role("button", name=worded(visitor.words("identity.factor.confirm"))).click()
    codes = visitor.dialog(visitor.words("identity.codes.title"))
    recovery = codes.get_by_role("listitem").first.inner_text()
    codes.get_by_role("button", name=worded(visitor.words("identity.codes.kept"))).click()
    visitor.sees(visitor.words("identity.factor.disable"))
    return secret, recovery


def show_code(visitor: Visitor, code: str) -> None:
    visitor.page.get_by_label(visitor.words("identity.code")).fill(code)
    visitor.press("identity.step.verify")


def test_a_token_works_until_it_is_revoked(visit: Visit, server: Server) -> None:
    alice = visit("desk", "en")
    alice.open("/settings/tokens")
    alice.button("identity.tokens.make").first.click()
    alice.dialog().get_by_label(alice.words("identity.tokens.name")).fill("Weekly report")
    alice.dialog().get_by_role("button", name=worded(alice.words("common.create"))).click()
    made = alice.dialog(alice.words("identity.tokens.made", name="Weekly report"))
    token = made.locator(".identity-token").inner_text()
    made.get_by_role("button", name=worded(alice.words("identity.tokens.kept"))).click()
    assert asked(server, "GET", "/api/accounts", token) == 200
    assert asked(server, "POST", "/api/accounts", token) == 403

    row = alice.page.get_by_role("row").filter(has_text="Weekly report")
    row.get_by_role("button", name=alice.words("identity.tokens.revoke")).click()
    alice.page.locator(".ant-popconfirm").get_by_role("button", name=re.compile("OK|Yes")).click()
    alice.told(alice.words("identity.tokens.revoked"))
    assert asked(server, "GET", "/api/accounts", token) == 401


def asked(server: Server, method: str, path: str, token: str) -> int:
    """What a program with a token is answered."""
    body = b'{"name": "x"}' if method == "POST" else None
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(server.address + path, body, headers, method=method)  # noqa: S310 - our own address
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - our own address
            return int(answer.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code


def test_an_administrator_s_link_sets_a_new_password(visit: Visit) -> None:
    email = a_colleague(visit, "忘了密码")
    alice = visit("phone", "en")
    alice.open("/settings/members")
    alice.page.get_by_role("button", name=alice.words("staff.actions_of", name="忘了密码")).click()
    alice.pick("identity.reset_link.action")
    alice.press("identity.reset_link.make")
    link = alice.page.get_by_label(alice.words("identity.reset_link.link")).input_value()

    forgetful = visit("desk", "zh-CN", None)
    forgetful.open(link)
    forgetful.page.get_by_label(forgetful.words("identity.password.new"), exact=True).fill("stapler battery 47")
    forgetful.page.get_by_label(forgetful.words("identity.password.again")).fill("stapler battery 47")
    forgetful.press("identity.reset.save")
    forgetful.press("identity.reset.sign_in")
    sign_in(forgetful, email, "stapler battery 47")
    in_workspace(forgetful, "远洲软件")

    late = visit("desk", "zh-CN", None)
    late.expected.add("404")
    late.open(link)
    expect(late.page.get_by_role("alert")).to_be_visible()
