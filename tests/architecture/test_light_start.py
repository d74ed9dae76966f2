"""The server starts without the engine's libraries: they cost time and memory, and most requests never need them."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"
HEAVY = {"numpy", "scipy", "sknetwork"}
PROGRAM = "import sys, guanxi.config.wsgi; print(*{name.partition('.')[0] for name in sys.modules})"


def test_the_server_starts_without_the_engines_libraries(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "GUANXI_DATA_DIR": str(tmp_path)}
    environment["DJANGO_SETTINGS_MODULE"] = "guanxi.config.settings"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert HEAVY & set(done.stdout.split()) == set()
    assert "django" in done.stdout.split()
