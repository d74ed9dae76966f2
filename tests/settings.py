"""The product's settings on the database under test: GUANXI_TEST_DATABASE is `sqlite` (default) or `postgresql`.

PostgreSQL is the one of DATABASE_URL, for instance:

    python scripts/postgres.py -- env GUANXI_TEST_DATABASE=postgresql pytest
"""

import os
import tempfile
from pathlib import Path

NAME = os.environ.get("GUANXI_TEST_DATABASE", "sqlite")
# Kept in a name, so that the folder stays until the process ends.
FOLDER = tempfile.TemporaryDirectory(prefix="guanxi-test-")
SQLITE_FILE = Path(FOLDER.name) / "test.sqlite3"

# Workers of pytest-xdist inherit what this process sets: keep the PostgreSQL apart before SQLite takes its place.
POSTGRESQL = os.environ.setdefault("GUANXI_TEST_POSTGRESQL_URL", os.environ.get("DATABASE_URL", ""))

os.environ["GUANXI_DATA_DIR"] = FOLDER.name
if NAME == "sqlite":
    os.environ["DATABASE_URL"] = f"sqlite:///{SQLITE_FILE}"
elif POSTGRESQL.startswith("postgres"):
    os.environ["DATABASE_URL"] = POSTGRESQL
else:
    raise RuntimeError(
        "GUANXI_TEST_DATABASE=postgresql needs the DATABASE_URL of a PostgreSQL; see scripts/postgres.py"
    )

from guanxi.config.settings import *  # noqa: E402, F403
from guanxi.config.settings import DATABASES  # noqa: E402

if NAME == "sqlite":
    # A file, as in production: in memory, SQLite locks tables in another way and has no write-ahead log.
    DATABASES["default"]["TEST"] = {"NAME": str(SQLITE_FILE)}

# Every test begins with people, and people with passwords.
PASSWORD_HASHERS = ["guanxi.testing.hashing.QuickArgon2PasswordHasher"]
