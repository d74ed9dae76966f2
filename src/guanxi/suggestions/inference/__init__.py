"""What follows from it, with its evidence. Needs the engine's libraries: taken with :mod:`guanxi.core.late`."""
