"""The page on operations lists every setting, and none that is gone."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r"""environ(?:\.get\(|\.pop\(|\[)\s*["']([A-Z_]+)["']""")
LISTED = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)


def test_settings_are_listed() -> None:
    product = [path for path in (ROOT / "src" / "guanxi").rglob("*.py") if "tests" not in path.parts]
    read = {name for path in product for name in READ.findall(path.read_text())}
    listed = set(LISTED.findall((ROOT / "docs" / "operations.md").read_text()))
    assert listed == read
