"""Fonts: Chinese and European letters are there, and what is not there does not vanish."""

from io import BytesIO
from pathlib import Path
from shutil import copy

import pytest
from django.conf import LazySettings, settings
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.engine import NotBuilt
from guanxi.exports.drawing.fonts import Typesetter, typesetter, unicode_map
from guanxi.exports.tests.samples import MISSING, RARE, pages_of, squeezed


def gbk_characters() -> list[str]:
    """Everything a Chinese keyboard of the last thirty years could type."""
    pairs = (bytes([high, low]) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    decoded = (pair.decode("gbk", errors="ignore") for pair in pairs)
    return [text for text in decoded if len(text) == 1]


def written(text: str, setter: Typesetter) -> bytes:
    """A PDF that says this."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(900, 100))
    x = 20.0
    for run in setter.runs(text):
        canvas.setFont(run.font.fontName, 12)
        canvas.drawString(x, 50, run.text)
        x += run.width(12)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("weight", [400, 700])
def test_all_of_gbk_can_be_printed(weight: int) -> None:
    setter = typesetter()
    missing = [c for c in gbk_characters() if any(run.missing for run in setter.runs(c, weight))]
    assert missing == ["≒"]  # a sign of mathematics; no name holds it


@pytest.mark.parametrize("name", [RARE, "Łukasz Işık", "Müller-Ångström", "Дмитрий", "Nguyễn Văn", "𬭚𫖯喆堃䶮"])
def test_names_that_are_rare_can_be_printed(name: str) -> None:
    assert typesetter().missing(name) == set()


def test_what_no_font_has_is_named_and_still_takes_room() -> None:
    setter = typesetter()
    assert setter.missing(MISSING) == {"한", "𡚸"}
    assert setter.width(MISSING, 10) == pytest.approx(30)


@pytest.mark.parametrize("text", [RARE, MISSING, "张三 Łukasz 한국"])
def test_text_is_copied_as_it_was_written(text: str) -> None:
    [page] = pages_of(written(text, typesetter()))
    assert page.text == squeezed(text)


def test_invisible_characters_take_no_room() -> None:
    assert typesetter().runs("\x07\x08\U000e0001") == []


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=30))
def test_no_character_is_lost(text: str) -> None:
    runs = typesetter().runs(text)
    visible = "".join(c for c in text if not "\ufe00" <= c <= "\ufe0f")
    assert "".join(run.text for run in runs) in (text, visible)


def test_an_added_font_is_used(tmp_path: Path, settings: LazySettings) -> None:
    (tmp_path / "fonts").mkdir()
    shipped = settings.WEB_DIST / "fonts"
    copy(shipped / "NotoSans-Regular.ttf", tmp_path / "fonts" / "Own.ttf")
    (tmp_path / "fonts" / "broken.ttf").write_bytes(b"no font")
    settings.DATA_DIR = tmp_path
    assert [run.font.fontName for run in typesetter().runs("ğ")] == ["NotoSans-Regular"]


def test_without_fonts_it_says_what_to_do(tmp_path: Path, settings: LazySettings) -> None:
    settings.WEB_DIST = tmp_path
    with pytest.raises(NotBuilt):
        typesetter()


def test_the_map_to_unicode_is_in_small_blocks_and_knows_pairs() -> None:
    program = unicode_map("F", [0, *range(0x4E00, 0x4E00 + 150), 0x20164])
    assert "100 beginbfchar" in program
    assert "51 beginbfchar" in program
    assert "<D840DD64>" in program


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (settings.WEB_DIST / "fonts" / "NotoSansSC-OFL.txt").read_text()
