"""Passing messages: each is remembered, so that whoever looks late still learns of it."""

import re
import time

from playwright.sync_api import BrowserContext, Page

PATIENCE_S = 20
LOOK_EVERY_MS = 50
# What passed is kept in the order in which it was shown; a message that comes to say something else counts anew.
# A hand that rests on a message keeps it from passing, as it does for everybody.
REMEMBER = """(() => {
  const said = [];
  const known = new WeakMap();
  window.passing = { said, heard: 0, kept: false };
  const look = () => {
    for (const notice of document.querySelectorAll(".ant-message-notice, .ant-notification-notice")) {
      const text = notice.textContent.replace(/\\s+/g, " ").trim();
      if (!text || known.get(notice) === text) continue;
      known.set(notice, text);
      said.push(text);
      if (window.passing.kept) notice.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
})()"""


def remember_all(context: BrowserContext) -> None:
    """From now on, remember what passes on the pages of a browser."""
    context.add_init_script(REMEMBER)


def keep(page: Page) -> None:
    """Rest a hand on what comes, until the page is loaded anew: it stays until somebody answers it."""
    page.evaluate("window.passing.kept = true")


def hear(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait for a message that says this, among those after the last that was waited for."""
    end = time.monotonic() + PATIENCE_S
    while True:
        said: list[str] = page.evaluate("window.passing.said.slice(window.passing.heard)")
        found = next((place for place, one in enumerate(said, start=1) if says(one, text)), None)
        if found is not None:
            page.evaluate("place => { window.passing.heard += place }", found)
            return
        assert time.monotonic() < end, f"nobody was told {text!r}, but: {said}"
        page.wait_for_timeout(LOOK_EVERY_MS)


def says(message: str, text: str | re.Pattern[str]) -> bool:
    """Whether a message has these words in it."""
    return text in message if isinstance(text, str) else text.search(message) is not None
