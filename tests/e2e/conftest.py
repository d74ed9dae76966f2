"""A server and a browser for the journeys."""

import os
import re
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.server import Server, kind_for, scratch_database, serving
from tests.e2e.visitor import PATIENCE_MS, Visitor, open_visitor

HERE = Path(__file__).parent
PICTURES = HERE.parents[1] / "test-results"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ALICE = "alice@yuanzhou.example"
LONGEST_S = 400
OUTCOME = pytest.StashKey[bool]()

Visit = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, which takes its time on a busy machine."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.timeout(LONGEST_S))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether a journey failed, for its picture."""
    report = yield
    if report.when == "call":
        item.stash[OUTCOME] = report.failed
    return report


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """The product on scratch databases, one of each kind that is asked for, with a workspace of two colleagues."""
    with ExitStack() as stack:

        @cache
        def started(kind: str) -> Server:
            database = stack.enter_context(scratch_database(kind))
            running = stack.enter_context(serving(tmp_path_factory.mktemp("guanxi"), database))
            running.open_workspace("远洲软件", email=ALICE, member="陈晨")
            return running

        yield started


@pytest.fixture(scope="module")
def server(servers: Callable[[str], Server], request: pytest.FixtureRequest) -> Server:
    """The product, as all journeys of one file see it."""
    return servers(kind_for(request.path.name))


# Not for the whole session: while Playwright runs, Django refuses to touch a database in the same thread.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, drawing in software."""
    path = os.environ.get("GUANXI_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "the journeys need Chromium: install it, or name it in GUANXI_CHROMIUM"
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Call it to open a window: ``visit("phone", "en")``, signed in as Alice unless another address is given."""
    visitors: list[Visitor] = []

    def begin(screen: Any = "desk", language: str = "zh-CN", email: str | None = ALICE, **sign_in: str) -> Visitor:
        visitors.append(open_visitor(browser, server, screen=screen, language=language, email=email, **sign_in))
        return visitors[-1]

    yield begin
    if request.node.stash.get(OUTCOME, False):
        for number, visitor in enumerate(visitors):
            name = re.sub(r"[^\w-]+", "-", f"{request.node.path.stem}-{request.node.name}-{number}")
            visitor.picture(PICTURES / f"{name}.png")
    for visitor in visitors:
        visitor.context.close()
    unexpected = [complaint for visitor in visitors for complaint in visitor.unexpected()]
    assert unexpected == [], "\n".join(unexpected)


@pytest.fixture
def alice(visit: Visit) -> Visitor:
    """Alice at her desk, reading Chinese."""
    return visit()
