"""The org chart on the page."""

import re
import time

from playwright.sync_api import Locator, expect

from tests.e2e.visitor import PATIENCE_MS, Visitor, worded


class Chart:
    """An account's chart as one visitor sees it."""

    def __init__(self, visitor: Visitor, account_id: str) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.words = visitor.words
        self.account_id = account_id
        self.stage = self.page.get_by_role("tree")

    def open(self) -> "Chart":
        """Go to the account's page, whose first part is the chart."""
        self.visitor.open(f"/accounts/{self.account_id}")
        self.stage.wait_for(state="visible")
        return self

    def card(self, name: str) -> Locator:
        """A seat's card by its occupant's name, by its title where it is empty."""
        # Slashes end a pattern in Playwright's own selectors: any character may stand there.
        name = re.escape(name).replace("/", ".")
        return self.page.get_by_role("treeitem", name=re.compile(rf"^{name}( \?)?(，|,|$)"))

    def shows(self, name: str, level: int | None = None) -> None:
        """The card is there, so many levels from the top."""
        expect(self.card(name)).to_be_visible()
        if level is not None:
            expect(self.card(name)).to_have_attribute("aria-level", str(level))

    def lacks(self, name: str) -> None:
        """No such card."""
        expect(self.card(name)).to_have_count(0)

    def fit(self) -> None:
        """Bring the whole chart into view."""
        self.page.get_by_role("button", name=self._fit).click()

    @property
    def _fit(self) -> str:
        return {"zh-CN": "适应画布", "en": "Fit to screen"}[self.words.language]

    # The contacts that are not placed.

    @property
    def contacts(self) -> Locator:
        """The list of contacts beside, or on a phone below, the chart."""
        return self.page.get_by_role("complementary", name=self.words("orgchart.unplaced"))

    def open_contacts(self) -> None:
        """Show the list, which a phone hides."""
        self.stage.wait_for(state="visible")
        opener = self.visitor.button("orgchart.unplaced" if self.visitor.on_phone else "orgchart.panel_open")
        expect(self.contacts.or_(opener).first).to_be_visible()
        if not self.contacts.is_visible():
            opener.click()
        self.contacts.wait_for(state="visible")

    def close_contacts(self) -> None:
        """Have the whole screen for the chart, on a phone."""
        if self.visitor.on_phone and self.contacts.is_visible():
            self.contacts.get_by_role("button", name=self.words("common.close"), exact=True).first.click()
            self.contacts.wait_for(state="hidden")

    def unplaced(self, name: str) -> Locator:
        """A contact in the list."""
        return self.contacts.get_by_role("listitem").filter(has=self.page.get_by_text(name, exact=True))

    def add_contact(self, name: str, title: str) -> None:
        """Enter a contact in the list's own form."""
        if not self.contacts.get_by_label(self.words("directory.person_name")).is_visible():
            self.visitor.press("orgchart.add_contact")
        self.contacts.get_by_label(self.words("directory.person_name")).fill(name)
        self.contacts.get_by_label(self.words("directory.title")).fill(title)
        self.contacts.get_by_label(self.words("directory.title")).press("Enter")
        expect(self.unplaced(name)).to_be_visible()

    def place_by_menu(self, name: str, manager: str | None) -> None:
        """Place a contact without dragging, below the selected seat or at the top."""
        self.contacts.get_by_role("button", name=f"{self.words('orgchart.place')} {name}").click()
        if manager is None:
            self.visitor.pick("orgchart.place_top")
        else:
            self.visitor.pick("orgchart.place_under", name=manager)

    # What one does with a seat.

    def select(self, name: str) -> None:
        """Open a seat's details."""
        self.visitor.hand.press(self.card(name))
        expect(self.details.get_by_role("heading", level=2)).to_contain_text(name)

    @property
    def details(self) -> Locator:
        """The selected seat's details."""
        return self.page.locator(".details")

    def close_details(self) -> None:
        """Have the chart to oneself again."""
        self.details.get_by_role("button", name=worded(self.words("common.close"))).click()
        expect(self.details).to_have_count(0)

    def act(self, action: str) -> None:
        """Choose one of the actions of the selected seat."""
        self.details.get_by_role("button", name=worded(self.words("orgchart.actions.label"))).first.click()
        self.visitor.pick(f"orgchart.actions.{action}")

    def undo(self) -> None:
        """Take the last step back with the button."""
        self.page.get_by_role("button", name=re.compile(re.escape(self.words("orgchart.undo")))).click()

    def redo(self) -> None:
        """Do it again with the button."""
        self.page.get_by_role("button", name=re.compile(re.escape(self.words("orgchart.redo")))).click()

    def comes_to(self, superiors: dict[str, str | None]) -> None:
        """The server holds this too; the page shows a move before the server has confirmed it."""
        end = time.monotonic() + PATIENCE_MS / 1000
        while self.superiors() != superiors and time.monotonic() < end:
            self.page.wait_for_timeout(100)
        assert self.superiors() == superiors

    def superiors(self) -> dict[str, str | None]:
        """Who reports to whom, as the server has it."""
        return self.visitor.api.superiors(self.account_id)
