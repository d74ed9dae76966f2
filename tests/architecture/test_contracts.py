"""The import contracts hold, and each of them breaks when somebody breaks it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"

# contract -> what one careless person adds: module -> line
SEEDS: list[tuple[str, Mapping[str, str]]] = [
    ("Domains point one way", {"guanxi.core.seed": "import guanxi.orgchart.models"}),
    ("Domains point one way", {"guanxi.directory.queries": "import guanxi.orgchart.queries"}),
    ("Domains point one way", {"guanxi.drawer.__init__": "import guanxi.core"}),
    ("Inside a domain there is one order", {"guanxi.directory.policies": "import guanxi.directory.services"}),
    ("Inside a domain there is one order", {"guanxi.orgchart.models": "import guanxi.orgchart.queries"}),
    ("The algorithms are pure", {"relgraph.seed": "from django.utils import timezone"}),
    ("The algorithms are pure", {"relgraph.seed": "from time import time"}),
    ("The algorithms are pure", {"relgraph.seed": "import guanxi.core.keys"}),
    ("The interface never touches models", {"guanxi.orgchart.api": "import guanxi.directory.models"}),
    ("Only services write to the change log", {"guanxi.directory.queries": "import guanxi.changes.recording"}),
    ("Only services write to the change log", {"guanxi.orgchart.api": "from guanxi.changes.recording import *"}),
    ("Reads never call writes", {"guanxi.orgchart.queries": "import guanxi.directory.services"}),
    ("No cycles", {"relgraph.seed": "import relgraph.sprout", "relgraph.sprout": "import relgraph.seed"}),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the source that may be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.csv", "*.json"))
    return tmp_path


def plant(tree: Path, module: str, line: str) -> None:
    """Add a line to a module, be it a file, a folder, or not there yet."""
    path = tree / "src" / Path(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")


def broken_contracts(tree: Path) -> set[str]:
    """The names of the contracts that do not hold in a tree."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "COLUMNS": "200"}
    command = [str(LINT_IMPORTS), "--no-cache", "--config", "pyproject.toml"]
    done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    assert "Contracts: " in done.stdout, done.stdout + done.stderr
    broken = set(re.findall(r"^(.+?) BROKEN\b", done.stdout, flags=re.MULTILINE))
    assert bool(broken) == (done.returncode != 0)
    return broken


def test_the_source_keeps_every_contract(tree: Path) -> None:
    assert broken_contracts(tree) == set()


@pytest.mark.parametrize(("contract", "lines"), SEEDS, ids=[f"{name}: {next(iter(seed))}" for name, seed in SEEDS])
def test_a_violation_breaks_its_contract(tree: Path, contract: str, lines: Mapping[str, str]) -> None:
    for module, line in lines.items():
        plant(tree, module, line)
    assert contract in broken_contracts(tree)


def test_every_contract_has_a_seed() -> None:
    named = re.findall(
        r'^name = "(.+)"$', (ROOT / "pyproject.toml").read_text().split("[tool.importlinter]")[1], re.MULTILINE
    )
    assert set(named) == {name for name, _ in SEEDS}
