"""Measure the inner network of a customer in a real browser, beside a canvas on which everything is drawn every frame.

``python -m tests.bench.network [--people 2000] [--ties 6000]``; ``npm run bench`` in ``web/`` builds the page.
"""

import argparse
import json

from playwright.sync_api import Browser
from tests.bench.browser import VIEWPORT, Figures, chromium, rounded, serve

FRAMES = 150
WAYS = ("pan", "zoom", "hover")


def _opened(browser: Browser, url: str, people: int, ties: int, who: str) -> Figures:
    page = browser.new_page(viewport=VIEWPORT)
    page.set_default_timeout(240_000)
    try:
        page.goto(url)
        opened = page.evaluate("asked => window.bench.networkOpened(...asked)", [people, ties, who])
        row: Figures = {
            "drawn": who,
            "settled_ms": round(opened["settled"]),
            "longest_task_ms": round(opened["longest_task"]),
        }
        for way in WAYS:
            page.wait_for_timeout(500)
            frames = rounded(
                page.evaluate(
                    "asked => window.bench.networkMoved(...asked)", [way, FRAMES if who == "ours" else FRAMES // 5]
                )
            )
            row |= {f"{way}_fps": frames["fps"], f"{way}_p95_ms": frames["p95"]}
        return row
    finally:
        page.close()


def measure(*, people: int = 2_000, ties: int = 6_000) -> list[Figures]:
    """Return a row for ours and one for the plain canvas; frames are those of software drawing."""
    with serve() as url, chromium() as browser:
        return [_opened(browser, url, people, ties, who) for who in ("ours", "plain")]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--ties", type=int, default=6_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = measure(people=options.people, ties=options.ties)
    print(json.dumps(rows, indent=2) if options.json else "\n".join(map(str, rows)))


if __name__ == "__main__":
    main()
