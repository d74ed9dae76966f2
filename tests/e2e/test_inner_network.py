"""Who is seen with whom: a network that is looked at, asked about somebody, and followed through time."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

# Where on the canvas somebody stands: the pointer says so, wherever the picture puts him.
FIND = """
canvas => {
    const box = canvas.getBoundingClientRect();
    for (let y = box.top + 8; y < box.bottom; y += 8)
        for (let x = box.left + 8; x < box.right; x += 8) {
            const at = { clientX: x, clientY: y, pointerType: "mouse", bubbles: true };
            canvas.dispatchEvent(new PointerEvent("pointermove", at));
            if (canvas.style.cursor === "pointer") return { x: x - box.left + 4, y: y - box.top + 4 };
        }
    return null;
}
"""


def met(visitor: Visitor, account: str, people: list[str], days: int) -> None:
    """Note a meeting some days ago."""
    at = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    body = {"kind": "meeting", "at": at, "summary": "谈方案", "contact_ids": people}
    visitor.api.send("POST", f"/api/accounts/{account}/interactions", body)


def settled(visitor: Visitor) -> Locator:
    """Return the canvas once everybody stands where he will stay."""
    canvas = visitor.page.locator(".web-canvas[data-settled]")
    expect(canvas).to_be_visible()
    return canvas


def test_the_network_of_a_customer_is_walked_through(visit: Visit) -> None:
    visitor = visit("desk", "en")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("环网机电")
    names = ("Ada Lund", "Bo Marsh", "Cy North", "Di Olsen")
    ada, bo, cy, di = (visitor.api.contact(account, name) for name in names)
    for days in (5, 20, 40):
        met(visitor, account, [ada, bo, cy], days)
    met(visitor, account, [cy, di], 250)
    visitor.open(f"/accounts/{account}/network?view=web")
    expect(settled(visitor)).to_have_accessible_name(words("inner_network.picture", people=5, ties=8))

    spot = settled(visitor).evaluate(FIND)
    page.locator(".web-canvas").click(position=spot)
    person = page.locator(".web-person")
    expect(person.get_by_role("heading", level=3)).to_be_visible()
    expect(page).to_have_url(re.compile("person="))
    visitor.press("inner_network.close")
    expect(person).to_have_count(0)

    page.locator(".web-row").filter(has_text="Cy North").click()
    expect(person).to_contain_text("Di Olsen")
    expect(person.get_by_role("link", name=words("inner_network.find_way"))).to_have_attribute(
        "href", f"/paths?contact={cy}"
    )
    visitor.press("inner_network.close")

    page.get_by_text(words("inner_network.spans.3"), exact=True).click()
    expect(settled(visitor)).to_have_accessible_name(words("inner_network.picture", people=4, ties=6))
    first = page.get_by_role("slider", name=words("inner_network.time_from"))
    before = first.get_attribute("aria-valuenow")
    first.focus()
    first.press("ArrowLeft")
    expect(first).not_to_have_attribute("aria-valuenow", before or "")
    expect(page).to_have_url(re.compile("from="))
