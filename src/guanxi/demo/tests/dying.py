"""``python -m guanxi.demo.tests.dying FILE``: make the tables, bring a workspace in, be killed in the middle of it."""

import os
import signal
import sys
from importlib import import_module
from typing import Any
from unittest.mock import patch

import django

# Many rows are written by then, and a file's content; none of it is committed.
LAST = "followups_followup"


def main(file: str) -> None:
    """Do it; what needs the settings is imported when they are there."""
    django.setup()
    import_module("guanxi.testing.empty").make_tables()
    importing: Any = import_module("guanxi.portability.services.importing")
    write = importing._insert

    def insert(model: Any, *rest: Any) -> None:
        if model._meta.db_table == LAST:
            os.kill(os.getpid(), signal.SIGKILL)
        write(model, *rest)

    with patch.object(importing, "_insert", insert):
        import_module("guanxi.cli").guanxi(["import", "workspace", file, "--json"])


if __name__ == "__main__":
    main(sys.argv[1])
