"""Coming in: registering, an invitation in a second browser, a friend with a workspace of his own, two tabs."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.newcomers import address, fill_in, in_workspace, make_link
from tests.e2e.visitor import worded


def test_register_and_bring_a_colleague_in(visit: Visit) -> None:
    wang = visit("desk", "zh-CN", None)
    wang.open("/")
    wang.page.get_by_role("link", name=wang.words("joining.register.link")).click()
    fill_in(wang, "王伟", address("wang"), "示例科技")
    wang.press("joining.register.submit")
    in_workspace(wang, "示例科技")
    link = make_link(wang, "member")
    assert "/join#" in link

    dora = visit("phone", "en", None)
    requested: list[str] = []
    dora.page.on("request", lambda request: requested.append(request.url + str(request.headers.get("referer"))))
    dora.open(link)
    dora.sees("示例科技")
    fill_in(dora, "Dora Lee", address("dora"))
    dora.press("joining.accept.join")
    in_workspace(dora, "示例科技")
    assert not [url for url in requested if link.partition("#")[2] in url], "the token went over the wire"

    wang.open("/settings/invitations")
    wang.sees(wang.words("joining.invitations.state_used_up"))
    wang.sees("Dora Lee")
    wang.open("/settings/members")
    wang.sees("Dora Lee")

    late = visit("desk", "zh-CN", None)
    late.expected.add("/api/invitation/look")
    late.open(link)
    late.sees(late.words("problems.invitation.used_up"))


def test_a_friend_opens_a_workspace_of_his_own(visit: Visit) -> None:
    alice = visit()
    link = make_link(alice, "share")
    friend = visit("desk", "en", None)
    friend.open(link)
    fill_in(friend, "Fred", address("fred"), "Fred & Co")
    friend.press("joining.accept.open")
    in_workspace(friend, "Fred & Co")
    expect(friend.page.get_by_text("远洲软件")).to_have_count(0)


def test_a_tab_that_was_left_behind_writes_nothing(visit: Visit) -> None:
    alice = visit()
    alice.open("/accounts")
    in_workspace(alice, "远洲软件")
    other = alice.context.new_page()
    other.goto("/accounts")
    other.locator(".shell-user").click()
    other.get_by_role("menuitem", name=worded(alice.words("joining.switcher.new"))).click()
    other.get_by_label(alice.words("joining.register.workspace_name")).fill("第二家公司")
    other.get_by_role("dialog").get_by_role("button", name=worded(alice.words("common.create"))).click()
    expect(other.locator(".shell-workspace")).to_have_text("第二家公司")

    alice.expected.add("409")
    alice.button("directory.new_account").first.click()
    dialog = alice.dialog(alice.words("directory.new_account"))
    dialog.get_by_label(alice.words("directory.name")).first.fill("写错地方的客户")
    alice.sees(alice.words("joining.switcher.switched_title"))
    alice.page.get_by_role("button", name=worded(alice.words("common.reload"))).click()
    in_workspace(alice, "第二家公司")

    other.locator(".shell-user").click()
    other.get_by_role("menuitem", name=re.compile("远洲软件")).click()
    expect(other.locator(".shell-workspace")).to_have_text("远洲软件")
