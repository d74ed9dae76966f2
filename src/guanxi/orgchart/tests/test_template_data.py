"""The ready-made templates are trees in two languages; the checks are shown to bite."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent / "template_data"
FILES = sorted(FOLDER.glob("*.json"))
TEMPLATES: dict[str, dict[str, Any]] = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in FILES}
HAN = re.compile(r"[一-鿿]")
SEAT_KEYS = {"key", "title", "department", "reports_to", "dotted", "hint"}


def problems(template: dict[str, Any]) -> Iterator[str]:
    """Say what is wrong with a template."""
    yield from _frame_problems(template)
    above: dict[str, str | None] = {}
    for seat in template["seats"]:
        key, superior = seat["key"], seat["reports_to"]
        if set(seat) != SEAT_KEYS:
            yield f"{key}: fields {sorted(seat)}"
        if key in above:
            yield f"{key}: twice"
        if superior is not None and superior not in above:
            yield f"{key}: its superior {superior} is not listed before it"
        above[key] = superior
        yield from (f"{key}: {part} {why}" for part in ("title", "department", "hint") for why in _unspoken(seat[part]))
    yield from _dotted_problems(template, above)
    if None not in above.values():
        yield "nobody stands at the top"


def _frame_problems(template: dict[str, Any]) -> Iterator[str]:
    if not 12 <= len(template["seats"]) <= 45:
        yield f"{len(template['seats'])} seats"
    if template["size"] not in ("small", "medium", "large"):
        yield f"size {template['size']}"
    yield from (f"{part} {why}" for part in ("name", "industry") for why in _unspoken(template[part]))


def _dotted_problems(template: dict[str, Any], above: dict[str, str | None]) -> Iterator[str]:
    for seat in template["seats"]:
        for other in seat["dotted"]:
            if other not in above or other in (seat["key"], seat["reports_to"]):
                yield f"{seat['key']}: dotted line to {other}"


def _unspoken(text: dict[str, str]) -> Iterator[str]:
    if set(text) != {"zh-CN", "en"} or any(part != part.strip() or not part for part in text.values()):
        yield "is missing in a language"
    elif HAN.search(text["en"]) or not HAN.search(text["zh-CN"]):
        yield "is in the wrong language"
    elif max(len(part) for part in text.values()) > 120:
        yield "is too long for a card"


@pytest.mark.parametrize("code", TEMPLATES)
def test_a_template_is_sound(code: str) -> None:
    assert TEMPLATES[code]["code"] == code
    assert list(problems(TEMPLATES[code])) == []


def test_there_are_enough_industries_and_some_in_several_sizes() -> None:
    industries = Counter(template["industry"]["zh-CN"] for template in TEMPLATES.values())
    assert len(industries) >= 10
    assert sum(count > 1 for count in industries.values()) >= 8
    names = [template["name"][language] for template in TEMPLATES.values() for language in ("zh-CN", "en")]
    assert len(names) == len(set(names))


def test_one_word_means_one_thing() -> None:
    english: dict[str, set[str]] = {}
    for template in TEMPLATES.values():
        english.setdefault(template["industry"]["zh-CN"], set()).add(template["industry"]["en"])
    assert [words for words in english.values() if len(words) > 1] == []


BREAKS: dict[str, tuple[dict[str, Any], str]] = {
    "twice": ({"key": "president"}, "twice"),
    "orphan": ({"reports_to": "nobody"}, "not listed before"),
    "itself": ({"reports_to": "vp_ops"}, "not listed before"),
    "dotted to nobody": ({"dotted": ["nobody"]}, "dotted line"),
    "dotted to its superior": ({"dotted": ["president"]}, "dotted line"),
    "no english": ({"title": {"zh-CN": "副行长", "en": ""}}, "missing in a language"),
    "chinese for english": ({"hint": {"zh-CN": "拍板", "en": "拍板"}}, "wrong language"),
    "too long": ({"hint": {"zh-CN": "拍板", "en": "x" * 121}}, "too long"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_template_is_found(name: str) -> None:
    change, why = BREAKS[name]
    broken = deepcopy(TEMPLATES["bank-branch"])
    assert broken["seats"][1]["key"] == "vp_ops"
    broken["seats"][1].update(change)
    assert any(why in problem for problem in problems(broken))


def test_a_template_without_a_top_or_with_too_few_seats_is_found() -> None:
    broken = deepcopy(TEMPLATES["bank-branch"])
    broken["seats"] = [seat for seat in broken["seats"] if seat["reports_to"]][:3]
    found = list(problems(broken))
    assert "3 seats" in found
    assert "nobody stands at the top" in found
