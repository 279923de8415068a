"""One request to CourtListener's citation lookup: the only door to httpx.

The service answers at most 250 citations a request and, by its own account, 60 a minute. A request
that comes too soon is answered with status 429 and the time to wait until.
"""

import datetime as dt
import json
import re
import time
from collections.abc import Sequence
from typing import Any, Literal

from arguendo.corpus.model import Reference, Value
from arguendo.corpus.provenance import Composed

ADDRESS = "https://www.courtlistener.com/api/rest/v4/citation-lookup/"
"""Where it is asked."""
MOST_A_REQUEST = 250
"""Citations it looks up in one request; those beyond are sent back unanswered."""

_SILENT = 60.0
"""Seconds without a byte."""
_ALTOGETHER = 180.0
"""Seconds of one request; a reply holds whole records and can be long."""
_LARGEST = 64_000_000
"""Bytes of a reply."""
_SEPARATOR = ";\n"
_AVAILABLE_IN = re.compile(r"available in (\d{1,7}) seconds?")
_LONGEST_WAIT = dt.timedelta(days=2)


class Answered(Value):
    """It answered, in whatever form."""

    kind: Literal["answered"] = "answered"
    items: tuple[Any, ...]
    """What it says of each citation it saw."""
    places: tuple[tuple[int, int], ...]
    """Where each reference stood in what was sent."""


class Throttled(Value):
    """It takes no more questions for now."""

    kind: Literal["throttled"] = "throttled"
    until: dt.datetime
    """When it takes the next one."""


class Failed(Value):
    """It did not answer, and asking again at once would not help."""

    kind: Literal["failed"] = "failed"
    why: Composed
    """Why, in our own words: no word of its reply is repeated."""


Reply = Answered | Throttled | Failed


def ask(references: Sequence[Reference], *, token: str, address: str, now: dt.datetime) -> Reply:
    """Send references, and nothing else, and return what came of it."""
    import httpx

    sent, places = _written(references)
    headers = {
        "Authorization": f"Token {token}",
        "Accept": "application/json",
        "User-Agent": "arguendo",
    }
    body = bytearray()
    until = time.monotonic() + _ALTOGETHER
    try:
        # A redirection is not followed: the token is for this address alone.
        with httpx.stream(
            "POST",
            address,
            data={"text": sent},
            headers=headers,
            timeout=_SILENT,
            follow_redirects=False,
        ) as reply:
            for part in reply.iter_bytes():
                body += part
                if len(body) > _LARGEST:
                    return _failed("CourtListener's reply was too long to be read")
                if time.monotonic() > until:
                    return _failed("CourtListener did not answer in time")
            status, wait = reply.status_code, reply.headers.get("retry-after", "")
    except httpx.TimeoutException:
        return _failed("CourtListener did not answer in time")
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError):
        return _failed("CourtListener could not be reached")
    return _understood(status, bytes(body), wait, places, now)


def _written(references: Sequence[Reference]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the references as one text, and where each stands in it."""
    places = []
    at = 0
    for one in references:
        places.append((at, at + len(str(one))))
        at += len(str(one)) + len(_SEPARATOR)
    return _SEPARATOR.join(map(str, references)), tuple(places)


def _understood(
    status: int, body: bytes, wait: str, places: tuple[tuple[int, int], ...], now: dt.datetime
) -> Reply:
    said = _json(body)
    match status:
        case 200:
            if isinstance(said, list):
                return Answered(items=tuple(said), places=places)
            if said == {}:  # It saw no citation at all.
                return Answered(items=(), places=places)
            return _failed("CourtListener's reply was not in the form its lookup answers in")
        case 401 | 403:
            return _failed("CourtListener refused the token")
        case 429:
            return Throttled(until=_until(said, wait, now))
        case _ if 300 <= status < 400:
            return _failed("CourtListener's lookup has moved to another address")
    return _failed(f"CourtListener failed with status {status}")


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _until(said: Any, wait: str, now: dt.datetime) -> dt.datetime:
    """Return until when to wait: as the reply says, as its header says, or a minute."""
    soonest, latest = now + dt.timedelta(seconds=1), now + _LONGEST_WAIT
    named = said.get("wait_until") if isinstance(said, dict) else None
    if isinstance(named, str):
        try:
            until = dt.datetime.fromisoformat(named)
        except ValueError:
            pass
        else:
            until = until if until.tzinfo else until.replace(tzinfo=dt.UTC)
            return min(max(until, soonest), latest)
    if wait.isdecimal():
        seconds = min(int(wait[:9]), int(_LONGEST_WAIT.total_seconds()))
    else:
        found = _AVAILABLE_IN.search(json.dumps(said)[:2_000])
        seconds = int(found[1]) if found else 60
    return min(max(now + dt.timedelta(seconds=seconds), soonest), latest)


def _failed(why: str) -> Failed:
    return Failed(why=Composed(why))
