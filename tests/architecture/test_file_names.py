"""A domain is made of rooms with agreed names, so that no drawer for everything grows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "guanxi"

# A room is a file, or a folder of the same name when it has grown.
ROOMS = frozenset(
    {
        "__init__", "api", "apps", "events", "inference", "management", "migrations", "models", "policies", "queries",
        "schemas", "services", "tasks", "words", "tests",
    }
)  # fmt: skip
# What single domains have besides, each for a reason that its docstring gives.
MORE_ROOMS = {
    "changes": frozenset({"channel", "images", "integrity", "recording", "sealing", "veils"}),
    "decisions": frozenset({"templates", "vocabularies"}),
    "exports": frozenset({"drawing", "formats"}),
    "files": frozenset({"contents", "kinds", "limits", "names", "previews", "store"}),
    "followups": frozenset({"calendar"}),
    "identity": frozenset({"mails", "oidc", "providers", "secrets", "store", "totp"}),
    "imports": frozenset({"planning", "reading"}),
    "insights": frozenset({"judging", "rules", "simulated"}),
    "jobs": frozenset({"bell", "handlers", "running", "working"}),
    "notices": frozenset({"kinds", "letters", "sentences", "subjects", "telling"}),
    "opportunities": frozenset({"currencies"}),
    "orgchart": frozenset({"template_data"}),
    "portability": frozenset({"parcel"}),
    "privacy": frozenset({"paper"}),
    "webhooks": frozenset({"addresses", "posting", "signing", "telling"}),
}
# Packages that are no domains: the ground below, the assembly above.
OTHERS = frozenset({"__pycache__", "api", "bench", "cli", "config", "core", "demo", "testing"})
DRAWERS = frozenset({"common", "helper", "helpers", "lib", "misc", "shared", "stuff", "tools", "util", "utils"})


def strange_rooms(package: Path) -> Iterator[str]:
    """Modules that lie directly in a domain under a name that is no room's."""
    for domain in sorted(path for path in package.iterdir() if path.is_dir() and path.name not in OTHERS):
        allowed = ROOMS | MORE_ROOMS.get(domain.name, frozenset())
        for path in sorted(domain.iterdir()):
            if not path.name.startswith((".", "__pycache__")) and path.stem not in allowed:
                yield str(path.relative_to(package))


def drawers(source: Path) -> Iterator[str]:
    """Modules anywhere that are named for holding whatever is left over."""
    for path in sorted(source.rglob("*.py")):
        if DRAWERS & {part.removesuffix(".py") for part in path.relative_to(source).parts}:
            yield str(path.relative_to(source))


def test_domains_have_known_rooms_only() -> None:
    assert list(strange_rooms(PACKAGE)) == []


def test_there_is_no_drawer() -> None:
    assert list(drawers(ROOT / "src")) == []


@pytest.mark.parametrize("name", ["utils.py", "handlers.py", "managers/__init__.py"])
def test_a_strange_room_is_noticed(tmp_path: Path, name: str) -> None:
    file = tmp_path / "directory" / name
    file.parent.mkdir(parents=True)
    file.touch()
    assert list(strange_rooms(tmp_path)) == [f"directory/{name.split('/')[0]}"]


def test_a_drawer_is_noticed_in_a_grown_room(tmp_path: Path) -> None:
    file = tmp_path / "guanxi" / "orgchart" / "services" / "utils.py"
    file.parent.mkdir(parents=True)
    file.touch()
    assert list(drawers(tmp_path)) == ["guanxi/orgchart/services/utils.py"]
