"""``python -m guanxi.cli``: the command where it is not on the path."""

from guanxi.cli import main

main()
