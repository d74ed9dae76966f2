"""The server starts without the engine's libraries: they cost time, and most requests never need them.

Once it is up they are loaded beside what it does, so that whoever asks first does not wait for them.
"""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"
HEAVY = {"numpy", "scipy", "sknetwork"}
START = "import sys, guanxi.config.wsgi; print(*{name.partition('.')[0] for name in sys.modules})"
# What a server asks of an application when it comes up: the answer is what was loaded by then, and what was after.
UP = """
import asyncio, sys, threading
from guanxi.config.asgi import application

def loaded():
    print(*{name.partition('.')[0] for name in sys.modules})

async def up():
    asked = asyncio.Queue()
    await asked.put({"type": "lifespan.startup"})
    async def told(message):
        loaded()
        if message["type"] == "lifespan.startup.complete":
            await asked.put({"type": "lifespan.shutdown"})
    await application({"type": "lifespan"}, asked.get, told)

asyncio.run(up())
for thread in threading.enumerate():
    if thread.name == "guanxi-up":
        thread.join()
loaded()
"""


def loaded_by(program: str, folder: Path) -> list[set[str]]:
    """Return what a program says is loaded, each time it says so."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "GUANXI_DATA_DIR": str(folder)}
    environment["DJANGO_SETTINGS_MODULE"] = "guanxi.config.settings"
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=folder, capture_output=True, text=True, check=True
    )
    return [set(line.split()) for line in done.stdout.splitlines()]


def test_the_server_starts_without_the_engines_libraries(tmp_path: Path) -> None:
    (started,) = loaded_by(START, tmp_path)
    assert HEAVY & started == set()
    assert "django" in started


def test_they_are_loaded_once_the_server_is_up(tmp_path: Path) -> None:
    up, *_, afterwards = loaded_by(UP, tmp_path)
    assert HEAVY & up == set()
    assert afterwards >= HEAVY
