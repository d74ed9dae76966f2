"""Hands: a mouse and a finger, moved as a person moves them."""

from playwright.sync_api import CDPSession, Locator, Page

Point = tuple[float, float]
STEPS = 8


def middle(place: Locator) -> Point:
    """The middle of something on the screen that has come to rest."""
    place.hover(trial=True)
    box = place.bounding_box()
    assert box is not None, place
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


class Mouse:
    """Press, move, release."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def drag(self, source: Locator, target: Locator | Point) -> None:
        """Take something from where it is to where it should be."""
        self.lift(source, target)
        self.drop()

    def lift(self, source: Locator, target: Locator | Point) -> None:
        """Take something to a place and hold it there."""
        end = target if isinstance(target, tuple) else middle(target)
        self._page.mouse.move(*middle(source))
        self._page.mouse.down()
        self._page.mouse.move(*end, steps=STEPS)
        self.ghost.wait_for(state="visible")

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

    def _touch(self, what: str, *points: Point) -> None:
        if self._session is None:
            self._session = self._page.context.new_cdp_session(self._page)
        touched = [{"x": x, "y": y} for x, y in points]
        self._session.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": touched})

    def lift(self, source: Locator, target: Locator | Point) -> None:
        """Rest on something, then take it along."""
        end = target if isinstance(target, tuple) else middle(target)
        start = middle(source)
        self._touch("touchStart", start)
        self.ghost.wait_for(state="visible")
        for step in range(1, STEPS + 1):
            share = step / STEPS
            self._touch("touchMove", (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))

    def drop(self) -> None:
        """Lift the finger."""
        self._touch("touchEnd")
        self.ghost.wait_for(state="detached")

    def press(self, place: Locator) -> None:
        """Tap on something."""
        self._page.touchscreen.tap(*middle(place))
