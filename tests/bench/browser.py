"""Measure the chart in a real browser, beside d3-org-chart on the same data.

Run `npm run bench` in `web/` first (or let `build` do it), then ``python -m tests.bench.browser [--sizes 200,1000]``.
The page's own clock measures; this driver only starts it, one fresh page for every figure, and takes medians.
"""

import argparse
import functools
import http.server
import json
import shutil
import statistics
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

WEB = Path(__file__).resolve().parents[2] / "web"
PAGES = WEB / "dist-bench"
SIZES = (200, 1_000, 5_000, 10_000)
VIEWS = ("readable", "fit")
VIEWPORT: ViewportSize = {"width": 1440, "height": 900}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-precise-memory-info",
    "--js-flags=--expose-gc",
]
FRAMES = 150

Figures = dict[str, Any]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Keep the server's lines out of the report."""


def build() -> None:
    """Build the bench page with Vite."""
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("npm is needed to build the bench page")
    subprocess.run([npm, "run", "bench"], cwd=WEB, check=True, capture_output=True)


@contextmanager
def serve() -> Iterator[str]:
    """Serve the built page on a free local port."""
    handler = functools.partial(_Quiet, directory=str(PAGES))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/index.html"
    finally:
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the machine's own Chromium, drawing in software."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        raise RuntimeError("Chromium is needed for the browser bench")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def _page(browser: Browser, url: str, size: int) -> Iterator[Page]:
    page = browser.new_page(viewport=VIEWPORT)
    page.set_default_timeout(240_000)
    try:
        page.goto(url)
        page.evaluate("size => { window.bench.prepare(size); }", size)
        yield page
    finally:
        page.close()


def _paint(browser: Browser, url: str, size: int, view: str, who: str, runs: int) -> float:
    """Return the median time in ms from data to painted chart; every run on a fresh page, as a reader's first visit."""
    times: list[float] = []
    for _ in range(runs):
        with _page(browser, url, size) as page:
            times.append(page.evaluate(f"([size, view]) => window.bench.{who}(size, view)", [size, view]))
    return round(statistics.median(times), 1)


def _ours(browser: Browser, url: str, size: int, view: str) -> Figures:
    with _page(browser, url, size) as page:
        page.evaluate("([size, view]) => window.bench.ours(size, view)", [size, view])
        page.wait_for_timeout(400)
        heap = page.evaluate("window.bench.heap()")
        pan = page.evaluate("frames => window.bench.pan(frames)", FRAMES)
        zoom = page.evaluate("frames => window.bench.zoom(frames)", FRAMES)
    with _page(browser, url, size) as page:
        page.evaluate("([size, view]) => window.bench.ours(size, view)", [size, view])
        page.wait_for_timeout(300)
        drops = []
        for _ in range(5):
            drops.append(
                page.evaluate("view => view === 'readable' ? window.bench.drop() : window.bench.change()", view)
            )
            page.wait_for_timeout(250)
    return {
        "heap_mb": round(heap, 1),
        "pan": rounded(pan),
        "zoom": rounded(zoom),
        "drop_ms": round(statistics.median(drops), 1),
    }


def _theirs(browser: Browser, url: str, size: int, view: str) -> Figures:
    with _page(browser, url, size) as page:
        page.evaluate("([size, view]) => window.bench.theirs(size, view)", [size, view])
        page.wait_for_timeout(400)
        heap = page.evaluate("window.bench.heap()")
        pan = page.evaluate("frames => window.bench.pan(frames)", FRAMES // 5)
        change = page.evaluate("size => window.bench.rivalChange(size)", size)
    return {"heap_mb": round(heap, 1), "pan": rounded(pan), "drop_ms": round(change, 1)}


def _layout(browser: Browser, url: str, size: int) -> dict[str, float]:
    with _page(browser, url, size) as page:
        return rounded(page.evaluate("size => window.bench.layout(size)", size))


def rounded(figures: dict[str, float]) -> dict[str, float]:
    """Return figures with one place."""
    return {key: round(value, 1) for key, value in figures.items()}


def measure(*, sizes: tuple[int, ...] = SIZES, runs: int = 3) -> list[Figures]:
    """Return one row of figures for every size and view, with the ratio of first paints."""
    rows: list[Figures] = []
    with serve() as url, chromium() as browser:
        for size in sizes:
            for view in VIEWS:
                ours = _paint(browser, url, size, view, "ours", runs)
                theirs = _paint(browser, url, size, view, "theirs", max(1, runs - 1 if size < 5_000 else 1))
                row = {"size": size, "view": view, "paint_ms": ours, "d3_org_chart_paint_ms": theirs}
                row["paint_ratio"] = round(theirs / ours, 1)
                row |= _ours(browser, url, size, view)
                row["layout_ms"] = _layout(browser, url, size)
                row["d3_org_chart"] = _theirs(browser, url, size, view)
                rows.append(row)
    return rows


COLUMNS: tuple[tuple[str, Callable[[Figures], str]], ...] = (
    ("seats", lambda row: str(row["size"])),
    ("view", lambda row: row["view"]),
    ("first paint ms", lambda row: f"{row['paint_ms']} / {row['d3_org_chart_paint_ms']}"),
    ("times sooner", lambda row: f"{row['paint_ratio']}"),
    ("pan frames/s", lambda row: f"{row['pan']['fps']} / {row['d3_org_chart']['pan']['fps']}"),
    ("p95 ms", lambda row: f"{row['pan']['p95']} / {row['d3_org_chart']['pan']['p95']}"),
    ("zoom frames/s", lambda row: f"{row['zoom']['fps']}"),
    ("drop ms", lambda row: f"{row['drop_ms']} / {row['d3_org_chart']['drop_ms']}"),
    ("heap MB", lambda row: f"{row['heap_mb']} / {row['d3_org_chart']['heap_mb']}"),
    ("layout ms first / usual", lambda row: f"{row['layout_ms']['first']} / {row['layout_ms']['usual']}"),
)


def table(rows: list[Figures]) -> str:
    """Return the figures as a text table; pairs are ours / d3-org-chart."""
    cells = [[name for name, _ in COLUMNS], *([show(row) for _, show in COLUMNS] for row in rows)]
    widths = [max(len(line[k]) for line in cells) for k in range(len(COLUMNS))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(str(size) for size in SIZES))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    if not options.no_build:
        build()
    rows = measure(sizes=tuple(int(size) for size in options.sizes.split(",")), runs=options.runs)
    print(json.dumps(rows, indent=2) if options.json else table(rows))


if __name__ == "__main__":
    main()
