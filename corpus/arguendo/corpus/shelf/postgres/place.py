"""Which shelf in which PostgreSQL server is a library's: an address, and no password.

The library's folder holds it in a file, so that every surface that opens the folder follows.
"""

import re
import tomllib
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from arguendo.corpus.errors import InputError, UnavailableError

FILE = "shelf.toml"
"""What stands in a library's folder where its shelf is in a server."""
_ABOUT = "# Where this library's shelf is kept. Passwords have no place here: see ~/.pgpass.\n"
_SCHEMA = re.compile(r"[a-z_][a-z0-9_]{0,40}")
_ASKED = ("host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "service")
"""What may stand behind the question mark, beside the schema, as PostgreSQL's programs read it."""


class Place(NamedTuple):
    """A schema of a database of a server."""

    user: str
    host: str
    port: int | None
    database: str
    schema: str
    more: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        user = quote(self.user, safe="") + "@" if self.user else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = f":{self.port}" if self.port else ""
        more = urlencode([("schema", self.schema), *self.more])
        database = quote(self.database, safe="")
        return f"postgresql://{user}{host}{port}/{database}?{more}"

    @property
    def server(self) -> str:
        """What the server is called in a message."""
        return dict(self.more).get("host") or self.host or "this machine"

    @property
    def on_this_machine(self) -> bool:
        """Whether what is shelved there stays on this machine."""
        server = self.server
        return server in ("this machine", "localhost", "127.0.0.1", "::1") or server[:1] == "/"


def place(written: str) -> Place:
    """Read an address; it is refused with a password in it, and not repeated.

    >>> str(place("postgresql://clerk@db.firm.example/law"))
    'postgresql://clerk@db.firm.example/law?schema=arguendo'
    """
    try:
        parts = urlsplit(written)
        asked = parse_qsl(parts.query, strict_parsing=bool(parts.query))
        port, password = parts.port, parts.password
    except ValueError:
        parts, asked, port, password = urlsplit(""), [], None, None
    schema = dict(asked).get("schema", "arguendo")
    more = tuple((key, value) for key, value in asked if key != "schema")
    if password is not None or any("pass" in key.lower() for key, _ in asked):
        raise InputError(
            "A password has no place in the address of a library.",
            "Give it as PostgreSQL's own programs take it: in ~/.pgpass or PGPASSWORD.",
        )
    if (
        parts.scheme not in ("postgresql", "postgres")
        or not parts.path.strip("/")
        or "/" in parts.path.strip("/")
        or not _SCHEMA.fullmatch(schema)
        or any(key not in _ASKED for key, _ in more)
    ):
        raise InputError(
            "That is not the address of a shelf in PostgreSQL.",
            "Write it as postgresql://USER@HOST/DATABASE?schema=NAME; the schema may be left out.",
        )
    database = unquote(parts.path.strip("/"))
    return Place(unquote(parts.username or ""), parts.hostname or "", port, database, schema, more)


def place_of(folder: Path) -> Place | None:
    """Return the server's shelf that a library's folder names, or None where it holds its own."""
    file = folder / FILE
    try:
        told = tomllib.loads(file.read_text("utf-8"))
        return place(told["postgresql"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, InputError) as error:
        raise UnavailableError(
            f"The file {file}, which says where the shelf is, cannot be read.",
            "Name the shelf again: arguendo index shelf postgresql://…",
        ) from error


def name_place(folder: Path, at: Place | None) -> None:
    """Have a folder name a server's shelf, or with None none, whole or not at all."""
    file = folder / FILE
    if at is None:
        file.unlink(missing_ok=True)
        return
    fresh = file.with_suffix(".new")
    fresh.write_text(f'{_ABOUT}postgresql = "{at}"\n', "utf-8")
    fresh.replace(file)
