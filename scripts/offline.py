"""Gather all that a server without a network needs into dist/offline."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "offline"
INSTALL = """\
#!/bin/sh
# Install or upgrade Guanxi in a virtual environment, from this folder alone:  sh install.sh [/opt/guanxi]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-/opt/guanxi}
[ -x "$target/bin/python" ] || ${PYTHON:-python3} -m venv "$target"
pip="$target/bin/python -m pip install --quiet --disable-pip-version-check --no-index"
$pip --find-links "$here/wheels" --require-hashes -r "$here/requirements.lock"
$pip --no-deps --force-reinstall "$here"/guanxi-*.whl
echo "Installed: $target/bin/guanxi"
"""


def main() -> None:
    """The project's wheel with the browser side in it, its locked dependencies, and a script that installs them."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "wheels").mkdir(parents=True)
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(FOLDER), str(ROOT))
    lock = str(ROOT / "requirements.lock")
    pip("download", "--require-hashes", "--only-binary=:all:", "--dest", str(FOLDER / "wheels"), "-r", lock)
    shutil.copy(lock, FOLDER)
    shutil.copy(ROOT / "LICENSE", FOLDER)
    (FOLDER / "install.sh").write_text(INSTALL)
    size = sum(file.stat().st_size for file in FOLDER.rglob("*")) / 1e6
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    print(f"dist/offline ({size:.0f} MB) installs on machines of this kind with Python {python}: sh install.sh")


def pip(*arguments: str) -> None:
    """Run pip and stop if it fails."""
    subprocess.run([sys.executable, "-m", "pip", arguments[0], "--quiet", *arguments[1:]], check=True)


if __name__ == "__main__":
    main()
