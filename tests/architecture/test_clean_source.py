"""What is committed works anywhere: no registry is named, no folder of one machine, no secret."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Written apart, so that this file does not find itself.
REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry.npm" + "js.org",
    "registry.yarn" + "pkg.com",
    "npm" + "mirror.com",
    "tuna.tsing" + "hua",
    "deb.deb" + "ian.org",
    "mirrors." + "aliyun",
]
MACHINE_FOLDERS = ["work", "root", "tmp", "home/[a-z]+", "Users", "opt/pypi[^/]*", "opt/wheels"]
FORBIDDEN = {
    "a registry": re.compile("|".join(map(re.escape, REGISTRIES))),
    "a folder of one machine": re.compile(rf"(?<![\w.:\-/~*$}}])/(?:{'|'.join(MACHINE_FOLDERS)})/"),
    "a private key": re.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----"),
}


def tracked_files() -> list[Path]:
    """The files git keeps."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listing.decode().split("\0") if name and (ROOT / name).is_file()]


def findings(text: str) -> Iterator[str]:
    """What should not be in a text, with its line."""
    for number, line in enumerate(text.splitlines(), start=1):
        for what, pattern in FORBIDDEN.items():
            if pattern.search(line):
                yield f"line {number}: {what}: {line.strip()[:120]}"


def test_nothing_of_one_machine_is_committed() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {finding}"
        for path in tracked_files()
        for finding in findings(path.read_text(encoding="utf-8", errors="ignore"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "resolved: https://registry.npm" + "js.org/x/-/x-1.0.0.tgz",
        "--index-url https://" + "pypi" + ".org/simple",
        "path = '/" + "root/project'",
        "cd /" + "home/alice/guanxi",
    ],
)
def test_such_lines_are_found(line: str) -> None:
    assert list(findings(line))


@pytest.mark.parametrize(
    "line", ["cd ~/work/guanxi", "web/src/root/App.tsx", "https://example.com/home/a/", "/api/work/"]
)
def test_harmless_lines_are_not(line: str) -> None:
    assert not list(findings(line))


def test_locks_name_no_address() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        assert "://" not in lock.read_text(), lock.name
    assert '"resolved"' not in (ROOT / "web" / "package-lock.json").read_text()
