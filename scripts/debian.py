"""Install Debian packages when something is missing, and say so."""

import os
import shutil
import subprocess

UPDATED = False


def can_install() -> bool:
    """Whether apt-get is there and may be used without asking for a password."""
    if not shutil.which("apt-get"):
        return False
    if os.geteuid() == 0:
        return True
    return shutil.which("sudo") is not None and run(["sudo", "-n", "true"]).returncode == 0


def install(*packages: str) -> bool:
    """Install packages without recommended ones; whether it worked."""
    if not can_install():
        return False
    print(f"Installing Debian packages this machine lacks: {' '.join(packages)}", flush=True)
    update()
    result = run([*prefix(), "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])
    if result.returncode != 0:
        print(result.stdout, flush=True)
    return result.returncode == 0


def update() -> None:
    """Fetch the package lists, once per run."""
    global UPDATED
    if not UPDATED:
        run([*prefix(), "apt-get", "update", "-qq"])
        UPDATED = True


def prefix() -> list[str]:
    """How to become root, keeping apt from asking."""
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    return environment if os.geteuid() == 0 else ["sudo", "-n", *environment]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run without a terminal, output kept."""
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
