"""Every page in both languages and at both widths: nothing untranslated, nothing cut off, nothing in the console."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from guanxi.demo.sign_in import DEMO_EMAIL, DEMO_PASSWORD
from tests.e2e.conftest import Visit
from tests.e2e.pages import DOORS, PAGES, routes
from tests.e2e.server import Server
from tests.e2e.visitor import SIZES, Visitor
from tests.e2e.words import LANGUAGES, namespaces, words_of

HOSPITAL = "岚州市第一人民医院"
# A key as it would show: a namespace, then words in snake case.
RAW_KEY = re.compile(rf"\b(?:{'|'.join(namespaces())})\.[a-z_]+(?:\.[a-z_]+)*\b")
# What people can read: texts, and the names of what has no text.
READ = """() => {
  const read = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: holder, data } = walker.currentNode;
    if (holder && !holder.closest("script, style") && holder.checkVisibility()) read.push(data.trim());
  }
  // Ant Design's icons bear their English names.
  for (const element of document.querySelectorAll("[aria-label]:not(.anticon), [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"]) read.push((element.getAttribute(name) ?? "").trim());
  return read.filter(Boolean);
}"""
# How far the page reaches beyond the screen, and its content beyond the frame around it. Given the screen's width: a
# phone's browser zooms out from a page that is too wide, and the window's own width follows it.
BEYOND = """screen => {
  let beyond = document.documentElement.scrollWidth - screen;
  for (let frame = document.querySelector("main"); frame; frame = frame.parentElement)
    beyond = Math.max(beyond, frame.scrollWidth - frame.clientWidth);
  return beyond;
}"""


@pytest.fixture(scope="module")
def demo(server: Server) -> str:
    """The demo workspace, which has something of everything."""
    server.run("demo")
    return DEMO_EMAIL


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_every_page_in_both_languages(visit: Visit, demo: str, screen: str) -> None:
    visitor = visit(screen, LANGUAGES[0], demo, password=DEMO_PASSWORD)
    assert walk(visitor, every_path(visitor)) == []


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_every_door_in_both_languages(visit: Visit, screen: str) -> None:
    visitor = visit(screen, LANGUAGES[0], None)
    assert walk(visitor, [path for paths in DOORS.values() for path in paths]) == []


def test_every_route_is_walked() -> None:
    assert routes() == set(PAGES), "name the new page in tests/e2e/pages.py"


def every_path(visitor: Visitor) -> Iterator[str]:
    """The addresses of all pages."""
    rows: list[dict[str, Any]] = visitor.api.get("/api/accounts")["items"]
    account = next(row for row in rows if row["name"] == HOSPITAL)
    names = {"{account}": account["id"], "{member}": account["owner"]["id"], "{chain}": a_chain(visitor, account["id"])}
    names["{visit}"] = visitor.api.get(f"/api/accounts/{account['id']}/visits")[0]["id"]
    names["{campaign}"] = visitor.api.get("/api/campaigns")["items"][0]["id"]
    for path in (path for paths in PAGES.values() for path in paths):
        yield re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], path)


def a_chain(visitor: Visitor, account_id: str) -> str:
    """A decision chain with stages and people, some of them in no stage."""
    path = f"/api/accounts/{account_id}/chains"
    if rows := visitor.api.get(path):
        return str(rows[0]["id"])
    people = visitor.api.get(f"/api/contacts?account_id={account_id}")["items"][:8]
    body = {"name": "3.0T 磁共振", "template": "hospital_equipment", "contact_ids": [row["id"] for row in people]}
    chain = str(visitor.api.send("POST", path, body)["id"])
    stage = visitor.api.get(f"/api/chains/{chain}")["stages"][0]["id"]
    ids = [row["id"] for row in people[:3]]
    visitor.api.send("POST", f"/api/chains/{chain}/members", {"contact_ids": ids, "stage_id": stage})
    return chain


def walk(visitor: Visitor, paths: Iterable[str]) -> list[str]:
    """What is wrong with some pages; each is loaded once and read in both languages."""
    languages, found = list(LANGUAGES), []
    for path in paths:
        visitor.open(path)
        settle(visitor)
        visitor.page.evaluate("window.sameDocument = true")
        for language in languages:
            switch(visitor, language)
            found += [f"{path} {language}: {fault}" for fault in faults(visitor, language)]
        assert visitor.page.evaluate("window.sameDocument"), f"{path} was loaded anew for another language"
        languages.reverse()  # the next page is opened in the language of this one
    return found


def settle(visitor: Visitor) -> None:
    """Until everything that was asked for has come."""
    visitor.page.get_by_role("main").wait_for()
    visitor.is_answered()
    expect(visitor.page.locator(".ant-spin-spinning, .ant-skeleton, .loading")).to_have_count(0)


def switch(visitor: Visitor, language: str) -> None:
    """Change the language in the page's head, where one of both words for it stands."""
    if visitor.page.locator("html").get_attribute("lang") == language:
        return
    names = "|".join(re.escape(words_of(one)("shell.language")) for one in LANGUAGES)
    visitor.page.get_by_role("button", name=re.compile(f"^({names})$")).click()
    visitor.menu_item({"zh-CN": "简体中文", "en": "English"}[language]).click()
    expect(visitor.page.locator("html")).to_have_attribute("lang", language)
    settle(visitor)


def faults(visitor: Visitor, language: str) -> list[str]:
    """What should not be seen on the present page."""
    texts: list[str] = visitor.page.evaluate(READ)
    beyond = visitor.page.evaluate(BEYOND, SIZES[visitor.screen][0])
    foreign = of_the_other_language(language)
    found = [f"raw key {text!r}" for text in texts if RAW_KEY.search(text)]
    found += [f"of the other language: {text!r}" for text in texts if text in foreign]
    if beyond > 0:
        found.append(f"{beyond} px wider than the screen")
    return found


# What somebody typed in the demo, in whatever language he works, and the interface says elsewhere too.
TYPED = {"Procurement", "合作伙伴", "公共名单"}


def of_the_other_language(language: str) -> set[str]:
    """Words of the interface that the other language has and this one has not."""
    own, other = (sentences(words_of(one).tree) for one in (language, *(set(LANGUAGES) - {language})))
    return {text for text in other - own - TYPED if "{{" not in text and len(text) > 1}


def sentences(tree: Any) -> set[str]:
    """All texts of a language."""
    if isinstance(tree, str):
        return {tree}
    return {text for branch in tree.values() for text in sentences(branch)}
