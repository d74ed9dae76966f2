"""The browser's own pure code on the server: a V8 context per process and script, bounded in memory and time.

The page and the exports lay a chart out by the same code, so that a file shows what the screen showed; a line is read
by the same code wherever it is typed.
"""

import atexit
import json
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from py_mini_racer import JSEvalException, JSOOMException, JSTimeoutException, MiniRacer

from guanxi.core.errors import Problem, TooLarge

MEMORY = 768 * 1024 * 1024
SECONDS = 30.0
_LARGE = 2 * 1024 * 1024  # bytes; V8 keeps what it compiled, so after so large a chart it begins anew


class NotBuilt(Problem):
    """The browser side, which the code comes from, has not been built."""

    status = 503


class Engine:
    """Functions that a script makes. Calls are made one at a time; a context out of bounds is thrown away."""

    def __init__(
        self, script: Path, *, name: str = "GuanxiEngine", memory: int = MEMORY, seconds: float = SECONDS
    ) -> None:
        self._script = script
        self._name = name
        self._memory = memory
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._context: MiniRacer | None = None
        # Left to the interpreter's own end, V8's threads wait for it and it for them.
        atexit.register(self.close)

    def call(self, function: str, payload: bytes) -> str:
        """Return what a function of the engine makes of a JSON document.

        Raises TooLarge when it needs more memory or time than one call may take.
        """
        argument = json.dumps(payload.decode())
        with self._lock:
            try:
                result = self._ready().eval(f"{self._name}.{function}({argument})", timeout_sec=self._seconds)
            except (JSOOMException, JSTimeoutException) as error:
                self._discard()
                raise TooLarge("export.too_large", "This is more than can be drawn or read at once.") from error
            if len(payload) > _LARGE:
                self._discard()
        if not isinstance(result, str):
            raise TypeError(f"the engine answered {type(result).__name__}")
        return result

    def close(self) -> None:
        """Give back what V8 holds; the next call would begin anew."""
        if os.getpid() == self._process:
            with self._lock:
                self._discard()

    def _ready(self) -> MiniRacer:
        if self._context is None:
            if not self._script.exists():
                raise NotBuilt("export.not_built", "Build the browser side first: make setup.")
            # V8 joins the event loop of the thread it is made in; in a thread of its own there is none to wait for.
            with ThreadPoolExecutor(1) as pool:
                context = pool.submit(MiniRacer).result()
            context.set_hard_memory_limit(self._memory)
            context.eval(self._script.read_text(encoding="utf-8"))
            self._context = context
        return self._context

    def _discard(self) -> None:
        context, self._context = self._context, None
        if context is not None:
            # A call that was stopped still has its end to report; after another call it has.
            with suppress(JSEvalException):
                context.eval("0", timeout_sec=5)
            context.close()


def engine_of(script: str, name: str, memory: int, seconds: float) -> Engine:
    """Return this process's engine of a script. A forked process makes its own: V8's threads do not survive a fork."""
    return _engine(os.getpid(), settings.WEB_DIST / script, name, memory, seconds)


@lru_cache(maxsize=4)
def _engine(_process: int, script: Path, name: str, memory: int, seconds: float) -> Engine:
    return Engine(script, name=name, memory=memory, seconds=seconds)
