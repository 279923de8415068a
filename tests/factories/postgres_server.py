"""A PostgreSQL server of the tests' own: in a temporary folder, on a socket, without a network."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CANDIDATES = "/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin".split()
QUICK = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def programs() -> Path:
    """Return the folder of the server's programs; without one, the test is skipped, saying so."""
    pytest.importorskip("sqlalchemy", reason="needs arguendo[postgres]")
    pytest.importorskip("psycopg", reason="needs arguendo[postgres]")
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    for pattern in CANDIDATES:
        for folder in sorted(Path("/").glob(pattern[1:]), reverse=True):
            if (folder / "initdb").exists():
                return folder
    pytest.skip("No PostgreSQL server is installed here (no initdb was found).")


@contextmanager
def postgres_server() -> Iterator[str]:
    """Start a server; yield the address of its database, to be asked by the user `clerk`."""
    programs_of = programs()
    # The server refuses to be run by root; a socket's path must be short.
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    run_as = {"user": user.pw_uid, "group": user.pw_gid} if user else {}
    folder = Path(tempfile.mkdtemp(prefix="arg-pg-"))
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    data = folder / "data"

    def run(*command: str) -> None:
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **run_as,  # type: ignore[call-overload]
        )

    try:
        given = ("-U", "clerk", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run(str(programs_of / "initdb"), "-D", str(data), *given)
        log = ("-l", str(folder / "log"))
        ctl = (str(programs_of / "pg_ctl"), "-D", str(data))
        run(*ctl, *log, "-w", "-t", "60", "-o", f"{QUICK} -k {folder}", "start")
        try:
            yield f"postgresql://clerk@/postgres?host={folder}"
        finally:
            run(*ctl, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
