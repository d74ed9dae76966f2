"""Hands: a mouse and a finger, moved as a person moves them."""

from playwright.sync_api import CDPSession, Locator, Page

Point = tuple[float, float]
STEPS = 8
AT_REST = """async element => {
  for (let before = ""; ; ) {
    const box = element.getBoundingClientRect();
    const now = [box.x + box.width / 2, box.y + box.height / 2];
    if (now.join() === before) return now;
    before = now.join();
    await new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)));
  }
}"""


def middle(place: Locator) -> Point:
    """The middle of something, once it has come to rest; it may lie under a sheet that gives way to a drag."""
    place.wait_for(state="visible")
    x, y = place.evaluate(AT_REST)
    return float(x), float(y)


def spot(place: Locator | Point) -> Point:
    """A point, or the middle of something."""
    return place if isinstance(place, tuple) else middle(place)


class Mouse:
    """Press, move, release."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def drag(self, source: Locator, target: Locator | Point) -> None:
        """Take something from where it is to where it should be."""
        self.lift(source, target)
        self.drop()

    def lift(self, source: Locator, target: Locator | Point) -> None:
        """Take something to a place and hold it there; the hand follows a place that moves meanwhile."""
        self._grasp(middle(source))
        self._carry(spot(target))
        self.ghost.wait_for(state="visible")
        self._carry(spot(target))

    def _grasp(self, start: Point) -> None:
        self._page.mouse.move(*start)
        self._page.mouse.down()

    def _carry(self, end: Point) -> None:
        self._page.mouse.move(*end, steps=STEPS)

    def drop(self) -> None:
        """Let go."""
        self._page.mouse.up()
        self.ghost.wait_for(state="detached")

    @property
    def ghost(self) -> Locator:
        """What hangs on the hand, with what a drop would do."""
        return self._page.locator(".gx-ghost")

    def press(self, place: Locator) -> None:
        """Click on something."""
        self._page.mouse.click(*middle(place))


class Finger(Mouse):
    """Rest on something until it comes loose, then move it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._session: CDPSession | None = None
        self._at: Point = (0, 0)

    def _touch(self, what: str, *points: Point) -> None:
        if self._session is None:
            self._session = self._page.context.new_cdp_session(self._page)
        touched = [{"x": x, "y": y} for x, y in points]
        self._session.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": touched})

    def _grasp(self, start: Point) -> None:
        self._touch("touchStart", start)
        self.ghost.wait_for(state="visible")
        self._at = start

    def _carry(self, end: Point) -> None:
        start = self._at
        for step in range(1, STEPS + 1):
            share = step / STEPS
            self._touch("touchMove", (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))
        self._at = end

    def drop(self) -> None:
        """Lift the finger."""
        self._touch("touchEnd")
        self.ghost.wait_for(state="detached")

    def press(self, place: Locator) -> None:
        """Tap on something."""
        self._page.touchscreen.tap(*middle(place))
