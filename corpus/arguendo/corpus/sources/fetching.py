"""Asking a server for files, politely: one at a time, not too fast, and again where it helps.

What a server refuses or does not have is a value. The day comes from the server's own clock.
"""

import datetime as dt
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from arguendo.corpus.model import Value

LARGEST = 512 * 1024 * 1024
"""Bytes of one reply."""
LONGEST_WAIT = 600.0
"""Seconds that a server may ask us to wait; where it asks for more, the next run goes on."""
_TRIES = 4
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})


class Got(Value):
    """The server sent what was asked for."""

    kind: Literal["got"] = "got"
    content: bytes
    """The bytes."""
    day: str = ""
    """The day by the server's clock, `YYYY-MM-DD`."""


class Missing(Value):
    """The server says that there is no such thing."""

    kind: Literal["missing"] = "missing"
    status: int
    """Its status, such as 404."""


class Refused(Value):
    """The server does not let us in, whatever we ask."""

    kind: Literal["refused"] = "refused"
    status: int
    """401 or 403."""


class Silent(Value):
    """The server does not answer now, or not so that it helps; it may later."""

    kind: Literal["silent"] = "silent"
    why: str
    """What it did instead, in our words."""


Reply = Got | Missing | Refused | Silent


class Fetching:
    """Asks one server."""

    def __init__(
        self,
        *,
        token: str = "",
        pause: float = 0.2,
        silence: float = 60.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Keep the pause, in seconds, between questions, and bear so much silence of the server."""
        self._headers = {"User-Agent": "arguendo", "Accept": "*/*"}
        if token:
            self._headers["Authorization"] = f"Token {token}"
        self._pause, self._silence, self._sleep = pause, silence, sleep
        self._client: Any = None
        self._last = 0.0

    def get(self, address: str) -> Reply:
        """Return what the server says, asking up to four times where it is busy or silent."""
        reply: Reply = Silent(why="was not asked")
        for attempt in range(_TRIES):
            self._wait(self._last + self._pause - time.monotonic())
            reply, wait = self._once(address)
            self._last = time.monotonic()
            if not isinstance(reply, Silent) or wait is None or wait > LONGEST_WAIT:
                break
            if attempt + 1 < _TRIES:
                self._wait(max(wait, self._pause * 4**attempt))
        return reply

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self._sleep(seconds)

    def _once(self, address: str) -> tuple[Reply, float | None]:
        """Ask once; return what came, and how long to wait before asking again, if it may help."""
        import httpx

        if self._client is None:
            # A redirection is followed only to the same server: the token is for it alone.
            self._client = httpx.Client(headers=self._headers, timeout=self._silence)
        body = bytearray()
        until = time.monotonic() + 10 * self._silence
        try:
            with self._client.stream("GET", address) as reply:
                for part in reply.iter_bytes():
                    body += part
                    if len(body) > LARGEST:
                        return Silent(why="sent more than 512 MiB for one file"), None
                    if time.monotonic() > until:
                        return Silent(why="sends too slowly"), 0.0
                status, headers = reply.status_code, reply.headers
        except httpx.TimeoutException:
            return Silent(why=f"sent nothing for {self._silence:,.0f} seconds"), 0.0
        except httpx.TransportError as error:
            return Silent(why=f"could not be reached ({type(error).__name__})"), 0.0
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            return Silent(why=f"gave what could not be read ({type(error).__name__})"), None
        match status:
            case 200:
                return Got(content=bytes(body), day=_day(headers.get("date", ""))), None
            case 404 | 410:
                return Missing(status=status), None
            case 401 | 403:
                return Refused(status=status), None
            case _ if status in _AGAIN:
                wait = _seconds(headers.get("retry-after", ""), headers.get("date", ""))
                why = (
                    f"wants us to wait (status {status}, {wait:,.0f} seconds)"
                    if status == 429
                    else f"failed with status {status}"
                )
                return Silent(why=why), wait
        return Silent(why=f"answered with status {status}"), None

    def close(self) -> None:
        """Let go of the connection."""
        if self._client is not None:
            self._client.close()
            self._client = None


def _day(date: str) -> str:
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (ArithmeticError, TypeError, ValueError):
        return ""


def _seconds(written: str, now: str) -> float:
    """Return how long `Retry-After` asks to wait: in seconds, or until a date by its clock."""
    if written.isdecimal():
        return float(written[:9])
    try:
        until = parsedate_to_datetime(written)
        begun = parsedate_to_datetime(now)
        return max((until - begun) / dt.timedelta(seconds=1), 0.0)
    except (ArithmeticError, TypeError, ValueError):  # One without its zone has no distance.
        return 0.0
