"""A person at a browser."""

import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect

from tests.e2e import passing
from tests.e2e.api import Api
from tests.e2e.gestures import Finger, Mouse
from tests.e2e.server import PASSWORD, Server
from tests.e2e.words import Words, words_of

Screen = Literal["desk", "phone"]
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
# The browser itself reports a refused request; `refusals` judges those.
REFUSED = "Failed to load resource"
# How long anything may take before it counts as missing: on a busy machine far longer than on a quiet one.
PATIENCE_MS = 20_000


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
    # What the page has asked for and not been answered, the stream of changes apart.
    under_way: set[Request] = field(default_factory=set)
    hand: Mouse | Finger = field(init=False)

    def __post_init__(self) -> None:
        self.hand = Finger(self.page) if self.on_phone else Mouse(self.page)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("response", self._on_response)
        self.page.on("request", self._on_request)
        self.page.on("requestfinished", self._on_answered)
        self.page.on("requestfailed", self._on_answered)

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

    def _on_request(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.under_way.clear()  # nobody is told what became of the former page's requests
        if "/api/" in request.url and "/events?" not in request.url:
            self.under_way.add(request)

    def _on_answered(self, request: Request) -> None:
        self.under_way.discard(request)

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
        """A passing message has said this, after the one that was asked for before."""
        passing.hear(self.page, text)

    def keep_messages(self) -> None:
        """Whatever passes from now on stays, as under a hand that rests on it; until the page is loaded anew."""
        passing.keep(self.page)

    def is_written(self) -> None:
        """What was done has reached the server, which may still be confirming what the page shows already."""
        for _ in range(2):  # what waits its turn begins when the one before is answered
            self.page.wait_for_timeout(50)
            self._is_answered(besides="GET")

    def is_answered(self) -> None:
        """Nothing that the page has asked for is outstanding."""
        self._is_answered(besides=None)

    def _is_answered(self, besides: str | None) -> None:
        end = time.monotonic() + PATIENCE_MS / 1000
        while waiting := [request.url for request in self.under_way if request.method != besides]:
            assert time.monotonic() < end, f"not answered: {waiting}"
            self.page.wait_for_timeout(30)

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
    context.set_default_timeout(PATIENCE_MS)
    passing.remember_all(context)
    api = Api(context, server.address)
    if email:
        api.sign_in(email, language, password)
    return Visitor(context=context, page=context.new_page(), api=api, words=words_of(language), screen=screen)
