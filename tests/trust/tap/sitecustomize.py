"""Taps a Python process: each name looked up and each address called is refused and written down.

The interpreter runs this file before all else where its folder is on PYTHONPATH, in the kernels
and servers that the process starts too. The machine itself may be called: its loopback, and sockets
in the file system.
"""

import os
import sys
from pathlib import Path

_HERE = ("127.", "::1", "localhost")
_SOCKET = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


def _away(arguments: tuple[object, ...], event: str) -> str:
    """Return where a call goes that leaves this machine; nothing for one that stays."""
    where = arguments[1] if event in ("socket.connect", "socket.sendto") else arguments[0]
    host = where[0] if isinstance(where, tuple) else where
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    if not isinstance(host, str) or not host or host.startswith(("/", "\0", "@")):
        return ""
    return "" if host.startswith(_HERE) or host == "0.0.0.0" else host


def _tap(event: str, arguments: tuple[object, ...]) -> None:
    if event in _SOCKET and (host := _away(arguments, event)):
        with Path(os.environ["ARGUENDO_TAP"]).open("a", encoding="utf-8") as tapped:
            tapped.write(f"{event} {host} {' '.join(sys.argv)[:200]}\n")
        raise OSError(f"nothing may leave this machine: {host}")


if "ARGUENDO_TAP" in os.environ:
    sys.addaudithook(_tap)
