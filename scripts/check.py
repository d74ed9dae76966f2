"""All that can be told without running the product: prints one line per check, and the output of those that fail."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
Run = Callable[..., tuple[bool, str]]
DJANGO = {"DJANGO_SETTINGS_MODULE": "guanxi.config.settings"}


@dataclass(frozen=True)
class Outcome:
    """How one check ended."""

    name: str
    passed: bool
    seconds: float
    output: str


def main() -> int:
    """Run the checks two at a time; 1 if any failed."""
    environment = {**os.environ, "PATH": f"{node_folder()}{os.pathsep}{os.environ['PATH']}", **DJANGO}

    def run(*command: str | Path) -> tuple[bool, str]:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        return done.returncode == 0, done.stdout

    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(lambda item: timed(item[0], item[1]), checks(run).items()))
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        print(f"\n--- {outcome.name} failed ---\n{outcome.output}", flush=True)
    print(f"{len(outcomes) - len(failed)} of {len(outcomes)} checks passed", flush=True)
    return 1 if failed else 0


def checks(run: Run) -> dict[str, Callable[[], tuple[bool, str]]]:
    """The checks by name, the slowest first."""
    django = [BIN / "python", "-m", "django"]
    npm = ["npm", "--prefix", "web", "run", "--silent"]
    return {
        "mypy": lambda: run(BIN / "mypy"),
        "web: tests": lambda: run(*npm, "test"),
        "web: types": lambda: run(*npm, "typecheck"),
        "mypy on scripts and tests": lambda: run(BIN / "mypy", "scripts", "conftest.py", "tests"),
        "web: imports": lambda: run(*npm, "deps"),
        "web: style": lambda: run(*npm, "lint"),
        "web: types of the wire": lambda: wire_types(run),
        "wire: openapi.json": lambda: run(BIN / "guanxi", "openapi", "--check"),
        "imports": lambda: run(BIN / "lint-imports", "--no-cache"),
        "migrations": lambda: run(*django, "makemigrations", "--check", "--dry-run"),
        "schema": lambda: run(*django, "check", "--fail-level", "WARNING"),
        "style": lambda: run(BIN / "ruff", "check", "."),
        "form": lambda: run(BIN / "ruff", "format", "--check", "."),
    }


def wire_types(run: Run) -> tuple[bool, str]:
    """Whether the committed TypeScript types are what `npm run generate` gives, run as it is but into another file."""
    web = ROOT / "web"
    script = json.loads((web / "package.json").read_text(encoding="utf-8"))["scripts"]["generate"]
    tool, source, *options, target = script.split()
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "schema.d.ts"
        passed, output = run(web / "node_modules" / ".bin" / tool, web / source, *options, fresh)
        if not passed:
            return False, output
        same = fresh.read_bytes() == (web / target).read_bytes()
    return same, "web/src/api/schema.d.ts is not what openapi.json gives: run `make types`"


def timed(name: str, check: Callable[[], tuple[bool, str]]) -> Outcome:
    """Run one check and print its line."""
    start = time.monotonic()
    try:
        passed, output = check()
    except OSError as error:
        passed, output = False, str(error)
    outcome = Outcome(name, passed, time.monotonic() - start, output)
    print(f"{'ok    ' if passed else 'FAILED'} {outcome.seconds:5.1f} s  {name}", flush=True)
    return outcome


def node_folder() -> str:
    """Where `npm` is."""
    command = [sys.executable, str(ROOT / "scripts" / "node.py")]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
