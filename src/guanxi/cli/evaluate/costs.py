"""What a trial cost: seconds and memory, told with its figures."""

import resource
import sys
from time import perf_counter
from typing import Any

MEBIBYTE = 2**20


class Costs:
    """Counts from when it is made."""

    def __init__(self) -> None:
        self._start = perf_counter()

    def told(self) -> dict[str, Any]:
        """Return seconds since, and the most memory the process ever held."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        size = peak if sys.platform == "darwin" else peak * 1024
        return {"seconds": round(perf_counter() - self._start, 3), "peak_memory_mib": round(size / MEBIBYTE, 1)}
