"""A new user's first half hour: an account, five contacts, a chart made with one's own hands, and files to send."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Download, expect
from pptx import Presentation
from python_calamine import CalamineWorkbook

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.server import PASSWORD, Server
from tests.e2e.visitor import Visitor, worded

ACCOUNT = "青川精密仪器有限公司"
TOP, DEPUTY, HEAD, BUYER, ENGINEER = "周建国", "李秀英", "王磊", "陈芳", "孙涛"
TITLES = {TOP: "总经理", DEPUTY: "副总经理", HEAD: "采购部部长", BUYER: "采购主管", ENGINEER: "设备工程师"}
NOTE = "下半年退休，继任者待定"


@pytest.mark.parametrize(
    ("screen", "language"), [("desk", "zh-CN"), ("desk", "en"), ("phone", "zh-CN"), ("phone", "en")]
)
def test_a_new_user_builds_a_chart(visit: Visit, server: Server, tmp_path: Path, screen: str, language: str) -> None:
    email = f"{screen}-{language}@new.example"
    server.open_workspace("新租户", email=email, member="沈新")
    visitor = visit(screen, language, email=None)
    sign_in(visitor, email)
    chart = Chart(visitor, make_account(visitor))
    place_everybody(chart)
    give_another_superior(chart)
    mark(chart)
    remove_and_take_back(chart)
    leave_with_files(chart, tmp_path)


def sign_in(visitor: Visitor, email: str) -> None:
    """Through the door, in the language chosen there."""
    words = visitor.words
    visitor.open("/")
    visitor.press("shell.language")
    visitor.menu_item({"zh-CN": "简体中文", "en": "English"}[words.language]).click()
    visitor.page.get_by_label(words("workspaces.email"), exact=True).fill(email)
    visitor.page.get_by_label(words("workspaces.password"), exact=True).fill(PASSWORD)
    visitor.press("workspaces.sign_in")
    visitor.sees(words("directory.empty_accounts"))


def make_account(visitor: Visitor) -> str:
    """The account with its first contact; its id."""
    words = visitor.words
    visitor.button("directory.new_account").first.click()
    dialog = visitor.dialog()
    dialog.get_by_label(words("directory.name"), exact=True).first.fill(ACCOUNT)
    dialog.get_by_label(words("directory.person_name"), exact=True).last.fill(TOP)
    dialog.get_by_label(words("directory.title"), exact=True).fill(TITLES[TOP])
    visitor.press("common.create")
    expect(visitor.page.get_by_role("heading", name=ACCOUNT)).to_be_visible()
    return visitor.page.url.split("/accounts/")[1].split("/")[0]


def place_everybody(chart: Chart) -> None:
    """The top person by a press, the others by hand; on a phone one of them by the menu."""
    chart.open_contacts()
    for name in (DEPUTY, HEAD, BUYER, ENGINEER):
        chart.add_contact(name, TITLES[name])
    chart.close_contacts()
    top = chart.page.get_by_role("group", name=chart.words("orgchart.start.choose")).get_by_role("button", name=TOP)
    chart.visitor.hand.press(top)
    chart.shows(TOP, level=1)
    chart.open_contacts()
    drag_in(chart, DEPUTY, TOP)
    drag_in(chart, HEAD, TOP)
    if chart.visitor.on_phone:
        drag_in(chart, BUYER, HEAD)
        chart.close_contacts()
        chart.fit()
        chart.select(DEPUTY)
        chart.open_contacts()
        chart.place_by_menu(ENGINEER, DEPUTY)
    else:
        drag_in(chart, BUYER, HEAD)
        drag_in(chart, ENGINEER, DEPUTY)
    expect(chart.contacts.get_by_text(chart.words("orgchart.unplaced_all"))).to_be_visible()
    chart.close_contacts()
    if chart.details.is_visible():
        chart.close_details()
    chart.comes_to({TOP: None, DEPUTY: TOP, HEAD: TOP, BUYER: HEAD, ENGINEER: DEPUTY})


def drag_in(chart: Chart, name: str, manager: str) -> None:
    """From the list onto the superior's card."""
    chart.close_contacts()
    chart.fit()
    chart.open_contacts()
    chart.visitor.hand.drag(chart.unplaced(name), chart.card(manager))
    expect(chart.unplaced(name)).to_have_count(0)
    chart.shows(name)


def give_another_superior(chart: Chart) -> None:
    """A card dragged onto another one takes those below along."""
    chart.fit()
    chart.shows(BUYER, level=3)
    chart.visitor.hand.drag(chart.card(HEAD), chart.card(DEPUTY))
    chart.shows(HEAD, level=3)
    chart.shows(BUYER, level=4)
    chart.comes_to({TOP: None, DEPUTY: TOP, HEAD: DEPUTY, BUYER: HEAD, ENGINEER: DEPUTY})


def mark(chart: Chart) -> None:
    """A colour and a note; the card shows both."""
    words = chart.words
    chart.fit()
    chart.select(HEAD)
    chart.details.get_by_role("radio", name=words("orgchart.colors.green"), exact=True).click()
    note = chart.details.get_by_label(words("orgchart.note"), exact=True)
    note.fill(NOTE)
    note.blur()
    expect(chart.card(HEAD).locator(".gx-icon-note")).to_be_visible()
    expect(chart.card(HEAD).locator(".gx-flag")).to_be_visible()
    expect(chart.details.get_by_role("radio", name=words("orgchart.colors.green"), exact=True)).to_be_checked()
    chart.visitor.is_written()


def remove_and_take_back(chart: Chart) -> None:
    """Off the chart a contact stays a contact; undo and redo outlive the page."""
    words = chart.words
    chart.act("remove")
    dialog = chart.visitor.dialog(words("orgchart.remove.title", name=HEAD))
    dialog.get_by_role("button", name=worded(words("common.remove"))).click()
    chart.lacks(HEAD)
    chart.shows(BUYER, level=3)
    chart.open_contacts()
    expect(chart.unplaced(HEAD)).to_be_visible()
    chart.close_contacts()
    chart.undo()
    chart.shows(HEAD, level=3)
    chart.shows(BUYER, level=4)
    chart.redo()
    chart.lacks(HEAD)
    chart.open()
    chart.lacks(HEAD)
    chart.undo()
    chart.shows(HEAD, level=3)
    chart.undo()
    expect(chart.card(HEAD).locator(".gx-icon-note")).to_have_count(0)
    chart.redo()
    expect(chart.card(HEAD).locator(".gx-icon-note")).to_be_visible()


def leave_with_files(chart: Chart, folder: Path) -> None:
    """Each file is what its name says, and everybody is in it."""
    for kind, names_in in READERS.items():
        path = folder / f"chart.{kind}"
        save(chart, kind).save_as(path)
        content = path.read_bytes()
        missing = [name for name in TITLES if name not in names_in(content)]
        assert missing == [], kind


def save(chart: Chart, kind: str, named: str | None = ACCOUNT) -> Download:
    """Have the chart as a file, which is called after the account."""
    visitor = chart.visitor
    with visitor.page.expect_download() as download:
        if visitor.on_phone:
            visitor.button("common.more").last.click()
            visitor.menu_item(visitor.words("orgchart.export.label")).click()
        else:
            visitor.press("orgchart.export.label")
        visitor.pick(f"orgchart.export.{kind}")
    if named:
        assert named in download.value.suggested_filename
    visitor.told(visitor.words.start_of("orgchart.export.done"))
    return download.value


def pdf_text(content: bytes) -> str:
    """The text of all pages."""
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def slides_text(content: bytes) -> str:
    """The text of all shapes, those in groups included."""
    return "".join(re.findall(r"<a:t>([^<]*)", " ".join(slide_xml(content))))


def slide_xml(content: bytes) -> list[str]:
    """The slides as they are written."""
    return [slide.part.blob.decode() for slide in Presentation(io.BytesIO(content)).slides]


def sheet_text(content: bytes) -> str:
    """The cells of all sheets."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return str([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])


def picture_names(content: bytes) -> str:
    """A picture has no text to read: that it is large and not empty must do."""
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "PNG"
        assert min(picture.size) > 300
        assert len(picture.convert("L").getcolors() or ()) > 20
    return "".join(TITLES)


READERS: dict[str, Callable[[bytes], str]] = {
    "png": picture_names,
    "svg": lambda content: content.decode(),
    "pdf": pdf_text,
    "pptx": slides_text,
    "xlsx": sheet_text,
    "text": lambda content: content.decode(),
}
