"""Make .venv and install the locked dependencies and the project into it.

Needs nothing but a Python; pip comes from wherever this machine can give it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
LOCK = ROOT / "requirements-dev.lock"

NO_PIP = """\
This Python can make a virtual environment but not put pip into it, and no pip was found to help.
On Debian or Ubuntu:  sudo apt-get install python3-venv
Then run `make setup` again."""


def main() -> None:
    """Make the environment if there is none that works, then install."""
    if sys.version_info[:2] < OLDEST:
        found = sys.version.split()[0]
        sys.exit(f"Guanxi needs Python 3.11 or newer; this is {found}. Name another: make PYTHON=python3.12 setup")
    if not has_pip():
        make_environment()
    install()


def make_environment() -> None:
    """Try the ways to an environment with pip, from the plainest on."""
    for way in (with_ensurepip, with_the_pip_of_this_machine, with_the_package_manager):
        shutil.rmtree(VENV, ignore_errors=True)
        if way() and has_pip():
            return
    shutil.rmtree(VENV, ignore_errors=True)
    sys.exit(NO_PIP)


def with_ensurepip() -> bool:
    """The standard way; Debian takes it apart into the package python3-venv."""
    return quiet(sys.executable, "-m", "venv", str(VENV))


def with_the_pip_of_this_machine() -> bool:
    """An environment without pip, filled by a pip that lives outside it."""
    return quiet(sys.executable, "-m", "venv", "--without-pip", str(VENV)) and quiet(
        sys.executable, "-m", "pip", "--python", str(VENV_PYTHON), "install", "pip"
    )


def with_the_package_manager() -> bool:
    """As root on Debian: install what is missing, and say so."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print("Installing the Debian package python3-venv, which this machine lacks.", flush=True)
    quiet("apt-get", "update")
    return quiet("apt-get", "install", "-y", "--no-install-recommends", "python3-venv") and with_ensurepip()


def has_pip() -> bool:
    """Whether the environment is there and complete."""
    return VENV_PYTHON.exists() and quiet(str(VENV_PYTHON), "-m", "pip", "--version")


def install() -> None:
    """Exactly what the lock names, by its hashes; then the project, editable."""
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)


def quiet(*command: str) -> bool:
    """Run a command without its output; whether it worked."""
    try:
        return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    main()
