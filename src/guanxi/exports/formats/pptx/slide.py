"""One slide: departments, connectors, cards, labels, in the order in which they cover each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from guanxi.exports.drawing.boxes import around, box_of
from guanxi.exports.drawing.scene import Box, Card, PathShape, RectShape, Scene, Shape, TextShape
from guanxi.exports.formats.pptx.canvas import Easel
from guanxi.exports.formats.pptx.markup import (
    Frame,
    attribute,
    fill_xml,
    group_xml,
    line_xml,
    preset_xml,
    shape_xml,
    text_xml,
    transform_xml,
)
from guanxi.exports.formats.pptx.routes import Route, corners, curve, elbow

_NAME, _TITLE = 15, 12  # sizes of a card's lines; web/src/graph/scene/content.ts
_LINES = {_NAME: 19.0, _TITLE: 16.0}
_ENDS = {
    "influence": '<a:tailEnd type="triangle" w="med" len="med"/>',
    "conflict": '<a:headEnd type="diamond" w="med" len="med"/><a:tailEnd type="diamond" w="med" len="med"/>',
    "dotted": '<a:tailEnd type="oval" w="med" len="med"/>',
    "tie": '<a:headEnd type="oval" w="med" len="med"/><a:tailEnd type="oval" w="med" len="med"/>',
}


@dataclass(slots=True)
class SlideWriter:
    """Writes a scene; `kinds` names the kind of every line, `jumps` the action of a folded seat's count."""

    easel: Easel
    scene: Scene
    kinds: Mapping[str, str]
    jumps: Mapping[str, str] = field(default_factory=dict)
    # The shape that a connector is glued to, by seat.
    bases: dict[str, int] = field(default_factory=dict)

    def write(self) -> str:
        """Return the slide's shapes."""
        parts = self._by_part()
        cards = {card["id"]: card for card in self.scene["cards"]}
        for seat in cards:
            self.bases[seat] = self.easel.numbers.take()
        written = [self._loose(parts.get(("page", ""), ()), "page")]
        written += [self._group(shapes, "department", apart=True) for shapes in _by_box(self._of(parts, "department"))]
        written += [self._line(shapes, cards) for shapes in self._of(parts, "line")]
        written += [
            self._card(cards[ref], shapes) for (part, ref), shapes in parts.items() if part == "card" and ref in cards
        ]
        written += [self._group(shapes, "group") for shapes in _by_box(self._of(parts, "group"))]
        written += [self._count(shapes) for shapes in self._of(parts, "count")]
        written += [self._loose(shapes, "note") for shapes in self._of(parts, "label")]
        written += [self._secondary(shapes, cards) for shapes in self._of(parts, "secondary")]
        return "".join(written)

    def _by_part(self) -> dict[tuple[str, str], list[Shape]]:
        parts: dict[tuple[str, str], list[Shape]] = {}
        for shape in self.scene["shapes"]:
            parts.setdefault((shape["part"], shape["ref"]), []).append(shape)
        return parts

    def _of(self, parts: Mapping[tuple[str, str], list[Shape]], wanted: str) -> list[list[Shape]]:
        return [shapes for (part, _), shapes in parts.items() if part == wanted]

    def _loose(self, shapes: Sequence[Shape], name: str) -> str:
        return self.easel.write(shapes, name=name)

    def _group(self, shapes: Sequence[Shape], name: str, *, apart: bool = False) -> str:
        box = around(map(box_of, shapes))
        if box is None:
            return ""
        words = " ".join(shape["text"] for shape in shapes if shape["type"] == "text")
        number = self.easel.numbers.take()
        return group_xml(number, words or name, self.easel.place(box), self.easel.write(shapes, name=name, apart=apart))

    def _card(self, card: Card, shapes: Sequence[Shape]) -> str:
        """Return a seat: a rounded rectangle with name and title inside, grouped with colour, picture and tags."""
        base = next(shape for shape in shapes if shape["type"] == "rect")
        lines = [
            shape for shape in shapes if shape["type"] == "text" and shape["size"] in _LINES and not _centred(shape)
        ]
        others = [shape for shape in shapes if shape is not base and not any(shape is line for line in lines)]
        name = " · ".join(part for part in (card["name"], card["title"]) if part)
        children = self._base(card, base, lines, name) + self.easel.write(others, name="part")
        number = self.easel.numbers.take()
        return group_xml(number, name, self.easel.place(card), children, description=card["note"])

    def _base(self, card: Card, base: RectShape, lines: Sequence[TextShape], name: str) -> str:
        easel = self.easel
        body = (
            transform_xml(easel.place(box_of(base)))
            + preset_xml("roundRect", {"adj": round(base["radius"] / min(base["w"], base["h"]) * 100_000)})
            + fill_xml(base["fill"], base["opacity"])
            + line_xml(base["stroke"], base["opacity"], easel.scale)
        )
        if not lines:
            return shape_xml(self.bases[card["id"]], name, body)
        sizes = dict.fromkeys(line["size"] for line in lines)
        rows = [[line for line in lines if line["size"] == size] for size in sizes]
        words = [easel.words([line["text"] for line in row], row[0], line=_LINES[int(row[0]["size"])]) for row in rows]
        top = lines[0]["y"] - _LINES[int(lines[0]["size"])] * 0.82 - base["y"]
        frame = Frame(left=easel.length(lines[0]["x"] - base["x"]), top=easel.length(top), anchor="t")
        return shape_xml(self.bases[card["id"]], name, body, text_xml(words, frame))

    def _count(self, shapes: Sequence[Shape]) -> str:
        """Return the badge of a folded seat; a click leads to the slide that shows what is below it."""
        texts = [shape for shape in shapes if shape["type"] == "text"]
        oval = next(shape for shape in shapes if shape["type"] == "rect")
        return self.easel.shape(oval, texts, name="count", action=self.jumps.get(oval["ref"], ""))

    def _line(self, shapes: Sequence[Shape], cards: Mapping[str, Card]) -> str:
        written = []
        for shape in shapes:
            if shape["type"] == "path" and shape["source"] in cards and shape["target"] in cards:
                # Drawn from the superior's edge to the subordinate's.
                upper, lower = cards[str(shape["target"])], cards[str(shape["source"])]
                route = elbow(upper, lower, corners(shape["commands"]))
                written.append(self._connector(shape, route, upper, lower, ""))
            else:
                written.append(self.easel.shape(shape, name="mark"))
        return "".join(written)

    def _secondary(self, shapes: Sequence[Shape], cards: Mapping[str, Card]) -> str:
        """Return a curve with its ends and its label; the ends drawn as shapes become PowerPoint's own."""
        written = []
        for shape in shapes:
            if shape["type"] == "path" and shape["source"] in cards and shape["target"] in cards:
                one, other = cards[str(shape["source"])], cards[str(shape["target"])]
                ends = _ENDS.get(self.kinds.get(shape["ref"], "tie"), "")
                written.append(self._connector(shape, curve(one, other, shape["commands"]), one, other, ends))
        label = [shape for shape in shapes if shape["type"] in ("rect", "text")]
        return "".join(written) + self._loose(label, "label")

    def _connector(self, shape: PathShape, route: Route, start: Card, end: Card, ends: str) -> str:
        easel = self.easel
        flip = (' flipH="1"' if route.flip_h else "") + (' flipV="1"' if route.flip_v else "")
        body = (
            transform_xml(easel.place(route.box), rotation=route.rotation, flip=flip)
            + preset_xml(route.preset, route.adjust)
            + line_xml(shape["stroke"], shape["opacity"], easel.scale, ends)
        )
        name = f"{start['name']} – {end['name']}"
        glue = (
            f'<a:stCxn id="{self.bases[start["id"]]}" idx="{route.start_site}"/>'
            f'<a:endCxn id="{self.bases[end["id"]]}" idx="{route.end_site}"/>'
        )
        head = (
            f'<p:nvCxnSpPr><p:cNvPr id="{easel.numbers.take()}" name={attribute(name)}/>'
            f"<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        )
        return f"<p:cxnSp>{head}<p:spPr>{body}</p:spPr></p:cxnSp>"


def _centred(shape: TextShape) -> bool:
    """Whether a text stands in the round picture and not beside it."""
    return shape["anchor"] == "middle"


def _by_box(groups: Iterable[list[Shape]]) -> Iterable[list[Shape]]:
    """Part shapes of one department or group into one list per rectangle that begins it."""
    for shapes in groups:
        part: list[Shape] = []
        grounds = [shape for shape in shapes if shape["type"] == "rect" and shape["stroke"] is not None]
        rest = [shape for shape in shapes if not any(shape is ground for ground in grounds)]
        for ground in grounds:
            part = [ground, *(shape for shape in rest if _belongs(shape, ground))]
            yield part


def _belongs(shape: Shape, ground: Shape) -> bool:
    box, around_it = box_of(shape), box_of(ground)
    x, y = box["x"] + box["w"] / 2, box["y"] + box["h"] / 2
    reach = Box(x=around_it["x"] - 8, y=around_it["y"] - 12, w=around_it["w"] + 16, h=60)
    return reach["x"] <= x <= reach["x"] + reach["w"] and reach["y"] <= y <= reach["y"] + reach["h"]
