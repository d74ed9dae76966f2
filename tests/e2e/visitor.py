"""A person at a browser."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Response, expect

from tests.e2e.api import Api
from tests.e2e.gestures import Finger, Mouse
from tests.e2e.server import PASSWORD, Server
from tests.e2e.words import Words, words_of

Screen = Literal["desk", "phone"]
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
# The browser itself reports a refused request; `refusals` judges those.
REFUSED = "Failed to load resource"


@dataclass
class Visitor:
    """A browser of one's own: its page, its language, its hand, and what went wrong in it."""

    context: BrowserContext
    page: Page
    api: Api
    words: Words
    screen: Screen
    complaints: list[str] = field(default_factory=list)
    # Codes of refusals that the journey provokes on purpose.
    expected: set[str] = field(default_factory=set)
    hand: Mouse | Finger = field(init=False)

    def __post_init__(self) -> None:
        self.hand = Finger(self.page) if self.on_phone else Mouse(self.page)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("response", self._on_response)

    @property
    def on_phone(self) -> bool:
        """Whether the page is as narrow as a phone."""
        return self.screen == "phone"

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and REFUSED not in message.text:
            self.complaints.append(f"console {message.type}: {message.text}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status} {response.request.method} {response.url}")

    def unexpected(self) -> list[str]:
        """What nobody should see in the console or on the wire."""
        return [one for one in self.complaints if not any(code in one for code in self.expected)]

    # What one does.

    def open(self, path: str) -> None:
        """Go to an address of the product."""
        self.page.goto(path)

    def button(self, key: str, **values: object) -> Locator:
        """A button by its word."""
        return self.page.get_by_role("button", name=worded(self.words(key, **values)))

    def press(self, key: str, **values: object) -> None:
        """Press a button by its word."""
        self.button(key, **values).click()

    def pick(self, key: str, **values: object) -> None:
        """Choose from the open menu."""
        self.menu_item(self.words(key, **values)).click()

    def menu_item(self, text: str) -> Locator:
        """An item of an open menu."""
        return self.page.get_by_role("menuitem", name=worded(text))

    def dialog(self, title: str | re.Pattern[str] | None = None) -> Locator:
        """The open dialog, by its title."""
        return self.page.get_by_role("dialog", name=title) if title else self.page.get_by_role("dialog")

    def choose(self, field_label: str, option: str, within: Locator | None = None) -> None:
        """Choose an option of a select by its label."""
        name = re.compile(rf"^(\* )?{re.escape(field_label)}$")
        (within or self.page).get_by_role("combobox", name=name).last.click()
        self.page.locator(".ant-select-dropdown:visible").get_by_title(option, exact=True).click()

    # What one sees.

    def told(self, text: str | re.Pattern[str]) -> None:
        """A passing message says this."""
        expect(self.page.locator(".ant-message-notice").filter(has_text=text).first).to_be_visible()

    def sees(self, text: str) -> None:
        """The text is on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def picture(self, path: Path) -> None:
        """Save what is on the screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path)


def worded(text: str) -> re.Pattern[str]:
    """A control's whole name; Ant Design's icons call themselves by name before or after it."""
    return re.compile(rf"^(?:[a-z-]+ )?{re.escape(text)}(?: (?:down|up|right))?$")


def open_visitor(
    browser: Browser, server: Server, *, screen: Screen, language: str, email: str | None, password: str = PASSWORD
) -> Visitor:
    """Open a browser window; with an address, signed in."""
    width, height = SIZES[screen]
    phone = screen == "phone"
    context = browser.new_context(
        base_url=server.address,
        viewport={"width": width, "height": height},
        locale=language,
        timezone_id="Asia/Shanghai",
        has_touch=phone,
        is_mobile=phone,
        accept_downloads=True,
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    api = Api(context, server.address)
    if email:
        api.sign_in(email, language, password)
    return Visitor(context=context, page=context.new_page(), api=api, words=words_of(language), screen=screen)
