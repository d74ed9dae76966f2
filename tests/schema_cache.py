"""The empty database with every table in it, kept between runs: to migrate takes longer than most tests.

It is the same as long as the migrations are, and SQLite's is one file. PostgreSQL's lives with its cluster: the second
worker there begins with a copy of what the first one made.
"""

import hashlib
import os
import shutil
import sqlite3
from importlib.metadata import version
from pathlib import Path

import psycopg
from psycopg import errors
from psycopg.sql import SQL, Identifier

# What PostgreSQL copies new databases from.
TEMPLATE = "guanxi_kept"


def kept_at(root: Path) -> Path:
    """Where the file for today's migrations is, or would be."""
    told = hashlib.sha256(version("django").encode())
    for path in sorted(root.glob("src/guanxi/*/migrations/*.py")):
        told.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    # What a migration calls may change, too: the wall, the chain of the log, sealed columns.
    for path in sorted(root.glob("src/guanxi/core/**/*.py")):
        if "tests" not in path.parts:
            told.update(path.read_bytes())
    return root / ".pytest_cache" / f"schema-{told.hexdigest()[:16]}.sqlite3"


def take_out(kept: Path, wanted: Path) -> bool:
    """Put a copy where it is wanted; tell whether there was one."""
    try:
        shutil.copyfile(kept, wanted)
    except FileNotFoundError:
        return False
    return True


def put_by(made: Path, kept: Path) -> None:
    """Keep a copy of a database that has just been migrated."""
    kept.parent.mkdir(exist_ok=True)
    for older in set(kept.parent.glob("schema-*.sqlite3")) - {kept}:
        older.unlink(missing_ok=True)
    # Several workers may come here at once: each writes a file of its own, and the last one stays.
    unfinished = kept.with_name(f"{kept.stem}-{os.getpid()}.part")
    with sqlite3.connect(made) as source, sqlite3.connect(unfinished) as copy:
        source.backup(copy)
    unfinished.replace(kept)


def is_on_server(address: str) -> bool:
    """Whether a PostgreSQL has a database to copy from."""
    with psycopg.connect(address, autocommit=True) as link:
        return link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]).fetchone() is not None


def put_by_on_server(address: str, made: str) -> None:
    """Keep a copy of a database that has just been migrated and that nobody is connected to."""
    unfinished = Identifier(f"{made}_part")
    with psycopg.connect(address, autocommit=True) as link:
        link.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(unfinished, Identifier(made)))
        try:
            link.execute(SQL("ALTER DATABASE {} RENAME TO {}").format(unfinished, Identifier(TEMPLATE)))
        except errors.DuplicateDatabase:  # another worker was there before
            link.execute(SQL("DROP DATABASE {}").format(unfinished))
