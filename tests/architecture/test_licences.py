"""No part is under a licence that would bind who runs or changes the product."""

import json
import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
COPYLEFT = re.compile(r"\b([AL]?GPL|GNU (Affero |Lesser )?General Public|SSPL|BUSL|Commons Clause)", re.IGNORECASE)
# LGPL, used as it comes and imported at run time: the licence asks no more than that it can be exchanged.
EXCHANGEABLE = frozenset({"psycopg", "psycopg-binary", "psycopg-pool"})


def locked(name: str) -> set[str]:
    """The packages of a lock file that this machine installs: some are for other systems or other Pythons."""
    lines = [
        line.rstrip(" \\") for line in (ROOT / name).read_text().splitlines() if "==" in line and line[0] not in " #"
    ]
    wanted = [Requirement(line) for line in lines]
    return {one.name for one in wanted if one.marker is None or one.marker.evaluate()}


def licence_of(package: Distribution) -> str:
    """What a package says of its licence: the expression, the field, the classifiers."""
    said = [next(iter(package.metadata.get_all(field, [])), "")[:80] for field in ("License-Expression", "License")]
    classifiers = [line for line in package.metadata.get_all("Classifier", []) if line.startswith("License ::")]
    return " | ".join([part for part in said if part] + classifiers)


def test_python_packages() -> None:
    licences = {name: licence_of(distribution(name)) for name in sorted(locked("requirements-dev.lock") - EXCHANGEABLE)}
    assert licences
    assert {name: text for name, text in licences.items() if not text or COPYLEFT.search(text)} == {}


def test_browser_packages() -> None:
    packages = json.loads((ROOT / "web" / "package-lock.json").read_text())["packages"]
    licences = {name: str(entry.get("license", "")) for name, entry in packages.items() if name}
    assert licences
    assert {name: text for name, text in licences.items() if not text or COPYLEFT.search(text)} == {}


@pytest.mark.parametrize(
    "text",
    ["GPL-3.0-or-later", "AGPL-3.0-only", "LGPL-3.0-only", "License :: OSI Approved :: GNU General Public License v2"],
)
def test_copyleft_is_noticed(text: str) -> None:
    assert COPYLEFT.search(text)


@pytest.mark.parametrize("text", ["MIT", "MPL-2.0", "BSD-3-Clause", "Apache-2.0"])
def test_other_licences_are_not(text: str) -> None:
    assert not COPYLEFT.search(text)
