"""A PostgreSQL server of the tests' own: in a temporary folder, on a socket and on this machine.

Over TCP it wants a password, under TLS, and shows a certificate of its own that names `localhost`.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CANDIDATES = "/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin".split()
QUICK = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"


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
            stderr=subprocess.DEVNULL if command[0] == "openssl" else None,
            cwd=folder,
            **run_as,  # type: ignore[call-overload]
        )

    try:
        given = ("-U", "clerk", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run(str(programs_of / "initdb"), "-D", str(data), *given)
        with_tls = _tls(folder, data, run)
        log = ("-l", str(folder / "log"))
        ctl = (str(programs_of / "pg_ctl"), "-D", str(data))
        run(*ctl, *log, "-w", "-t", "60", "-o", f"{QUICK} {with_tls} -k {folder}", "start")
        try:
            yield f"postgresql://clerk@/postgres?host={folder}&port={_port(folder)}"
        finally:
            run(*ctl, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tls(folder: Path, data: Path, run: Callable[..., None]) -> str:
    """Make a certificate and the rules of who is let in; return what the server is told of them."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subject = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
    files = ("-keyout", str(key), "-out", str(certificate))
    kind = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    run("openssl", "req", *kind, "-days", "2", *subject, *files)
    key.chmod(0o600)
    rules = "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
    (data / "pg_hba.conf").write_text(rules)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "port").write_text(str(port))
    return (
        f"-c listen_addresses=127.0.0.1 -p {port} -c ssl=on -c ssl_cert_file={certificate} "
        f"-c ssl_key_file={key}"
    )


def _port(folder: Path) -> int:
    return int((folder / "port").read_text())
