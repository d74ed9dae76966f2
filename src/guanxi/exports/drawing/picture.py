"""A drawing with the words that go around it: what every picture format starts from."""

from dataclasses import dataclass

from guanxi.exports.drawing.frame import Heading
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.words import Lang, say


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene, its title, the reader's language and the calendar day."""

    scene: Scene
    title: str
    lang: Lang
    day: str
    counted: str = "seats"

    @property
    def seats(self) -> int:
        """How many seats are drawn."""
        return len(self.scene["cards"])

    @property
    def folded(self) -> int:
        """How many seats stand folded away behind drawn ones."""
        return sum(card["hidden"] for card in self.scene["cards"])

    def heading(self, right: str = "") -> Heading:
        """Return the title with the count of seats, and the day where nothing else stands on the right."""
        counts = [say(self.lang, self.counted, count=self.seats)]
        if self.folded:
            counts.append(say(self.lang, "folded", count=self.folded))
        return Heading(self.title, left=" · ".join(counts), right=right or say(self.lang, "made_on", date=self.day))
