"""The whole suite on SQLite and on PostgreSQL, side by side on two cores, and the browser beside them.

python scripts/test.py                 # checks, then all tests
python scripts/test.py -k move         # arguments go to pytest; the checks are left out
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import debian
import postgres
import second_walk

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
NO_BROWSER = """\
The browser tests need Chromium, none was found, and none could be installed.
On Debian:  sudo apt-get install chromium fonts-noto-cjk
Elsewhere:  set GUANXI_CHROMIUM to the program of a Chromium or Chrome."""
# Each worker runs the domains' tests on its own database and shares the rest; one begins with the journeys, which wait
# for pages half of the time. See tests/sharing.py.
TESTING = ("sqlite", "postgresql", "postgresql//env:GUANXI_TEST_WALKER=1")
WORKERS = [
    "--dist=load",
    "--max-worker-restart=2",
    "--durations=20",
    "--durations-min=3",
    *(f"--tx=popen//env:GUANXI_TEST_DATABASE={name}" for name in TESTING),
]


def main(arguments: list[str]) -> int:
    """Checks first, tests in any case; both must pass. Pytest has the last word, but for a failed check."""
    signal.signal(signal.SIGTERM, postgres.stop)
    checked = (
        0 if arguments else subprocess.run([sys.executable, ROOT / "scripts" / "check.py"], check=False).returncode
    )
    tested = run_pytest(arguments)
    if checked != 0:
        print("The tests ran, but `make check` failed: see the beginning of this output.", flush=True)
    return tested or checked


def run_pytest(arguments: list[str]) -> int:
    """Start what the tests need, run them, stop it again."""
    browser = find_browser()
    with postgres.cluster() as url:
        environment = {
            **os.environ,
            "GUANXI_CHROMIUM": browser,
            "DATABASE_URL": url,
            "GUANXI_TEST_SHARED": "1",
        }
        command = [sys.executable, "-m", "pytest", *WORKERS, "-m", "not bench", *arguments]
        second_walk.forget_failures(ROOT)
        result = run_to_the_end(command, environment)
        failed = second_walk.failed_tests(ROOT)
        if second_walk.worth_a_second_walk(result, failed):
            return second_walk.walk_again(ROOT, failed, environment)
        return result


def run_to_the_end(command: list[str], environment: dict[str, str]) -> int:
    """Run in a process group of its own, so that nothing of it outlives us when we are stopped."""
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        return process.wait()
    finally:
        end_group(process)


def end_group(process: "subprocess.Popen[bytes]") -> None:
    """Let a running group end in order, then make sure."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(15)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def find_browser() -> str:
    """The browser named by GUANXI_CHROMIUM, or of this machine, or one installed now, with fonts for Chinese."""
    named = os.environ.get("GUANXI_CHROMIUM")
    if named:
        return named
    ensure_fonts()
    found = installed_browser()
    if found is None and debian.install("chromium"):
        found = installed_browser()
    return found or sys.exit(NO_BROWSER)


def installed_browser() -> str | None:
    """The first browser on the path."""
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def ensure_fonts() -> None:
    """Without a Chinese font, text would be measured and drawn as boxes."""
    listing = (
        subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True, check=False)
        if shutil.which("fc-list")
        else None
    )
    if listing is None or not listing.stdout:
        debian.install("fonts-noto-cjk", "fontconfig")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
