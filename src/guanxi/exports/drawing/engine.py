"""The chart engine: what lays charts out and draws them, in the browser and here."""

from guanxi.core.engine import MEMORY, SECONDS, Engine, NotBuilt, engine_of

__all__ = ["Engine", "NotBuilt", "engine"]


def engine() -> Engine:
    """Return this process's engine of charts."""
    return engine_of("engine.js", "GuanxiEngine", MEMORY, SECONDS)
