"""What a server wants to see before it lets one in: the user's own headers, kept for its address.

They stand in a file of the user's that nobody else may read, as PostgreSQL keeps passwords, and
not in the library: a library's folder is copied. They are sent to the server they are kept for and
to no other, so that a stranger's library cannot have them sent to the stranger.
"""

import shlex
import tomllib
from pathlib import Path

from arguendo.corpus.errors import InputError, UnavailableError

_FORM = '["https://vectors.firm.example:443"]\nAuthorization = "Bearer …"'


def kept_in() -> Path:
    """Return the file in which headers are kept."""
    from platformdirs import user_config_path

    return user_config_path("arguendo") / "servers.toml"


def headers(address: str, *, open_to_all: bool) -> dict[str, str]:
    """Return what is sent to a server beside every question; nothing where nothing is kept.

    `open_to_all` says that whoever listens on the way can read what is sent.
    """
    file = kept_in()
    try:
        mode = file.stat().st_mode
        told = tomllib.loads(file.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"The file {file}, which says how servers let you in, cannot be read.",
            f"Write it as: {_FORM}",
        ) from error
    kept = told.get(address, {})
    if not kept:
        return {}
    if not isinstance(kept, dict) or not all(isinstance(one, str) for one in kept.values()):
        raise InputError(
            f"What {file} says of {address} is no list of headers.", f"Write it as: {_FORM}"
        )
    if mode & 0o077 and Path("/").drive == "":
        raise UnavailableError(
            f"Others may read {file}, which says how servers let you in.",
            f"Run: chmod 600 {shlex.quote(str(file))}",
        )
    if open_to_all:
        raise UnavailableError(
            f"What lets you in at {address} would be sent unencrypted.",
            "Put a proxy with https before the server, or take its entry out of " + str(file),
        )
    return dict(kept)
