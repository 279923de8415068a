"""A court's decisions from CourtListener's API, version 4, with the user's token.

Clusters come in the order of their ids, page by page through the address the service gives for
the next; a later run asks for the ids after the last one held. Opinions and docket of each are
asked for one by one, as politely as the service wants.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

from pydantic import ValidationError

from arguendo.corpus.courts import court
from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.notations import json_of, objects
from arguendo.corpus.sources.clusters import opinion_of, record_of
from arguendo.corpus.sources.fetching import Fetching, Got, Missing, Refused, Silent
from arguendo.corpus.sources.interface import (
    THE_REST,
    Found,
    Given,
    Named,
    SetAside,
    Source,
)
from arguendo.corpus.sources.markup import Spoken

ADDRESS = "https://www.courtlistener.com/api/rest/v4"


class CourtListenerApi:
    """Reads the decisions of one court."""

    name = "courtlistener"

    def __init__(self, court_id: str, fetching: Fetching, address: str = ADDRESS) -> None:
        self._court, self._fetching, self._address = court_id, fetching, address

    @property
    def origin(self) -> str:
        """The service's address, and the court."""
        return f"{self._address}/{self._court}"

    @property
    def key(self) -> str:
        """The same; ids rise, so that a later run finds what has been added."""
        return f"courtlistener:{self.origin}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the decisions after that id, in the order of their ids."""
        position = after
        try:
            for cluster, day in self._clusters(after):
                id = cluster.get("id")
                if not isinstance(id, int) or id <= position:
                    continue
                item = self._one(cluster, id, day)
                position = id
                yield item
        except _SilentError as error:
            yield SetAside(
                place=THE_REST,
                why=f"CourtListener {error}; run the same command again: it goes on from there",
                position=position,
            )

    def _clusters(self, after: int) -> Iterator[tuple[dict[str, Any], str]]:
        asked = {"docket__court": self._court, "order_by": "id", "id__gt": str(after)}
        for page, day in self._pages(f"{self._address}/clusters/?{urlencode(asked)}"):
            if not isinstance(page.get("results"), list):
                raise _SilentError("did not answer in the form of its version 4")
            for cluster in objects(page["results"]):
                yield cluster, day

    def _pages(self, address: str) -> Iterator[tuple[dict[str, Any], str]]:
        """Yield what is given page by page, from one address to the next."""
        seen: set[str] = set()
        following: Any = address
        # The token goes to no other server, whatever the reply says.
        while isinstance(following, str) and _server(following) == _server(self._address):
            if following in seen:
                raise _SilentError("gives a page as the one that follows it")
            seen.add(following)
            said, day = self._get(following)
            page = said or {}
            yield page, day
            following = page.get("next")

    def _one(self, cluster: dict[str, Any], id: int, day: str) -> Found | SetAside:
        opinions: list[tuple[str, Spoken]] = []
        for page, _ in self._pages(f"{self._address}/opinions/?{urlencode({'cluster': id})}"):
            opinions += [
                (str(one.get("type") or ""), opinion_of(one))
                for one in objects(page.get("results"))
            ]
        docket = cluster.get("docket_id")
        told, _ = self._get(f"{self._address}/dockets/{docket}/") if docket else (None, "")
        cites = objects(cluster.get("citations"))
        try:
            record = record_of(
                cluster,
                court=self._court,
                docket=str((told or {}).get("docket_number") or ""),
                citations=[f"{c.get('volume')} {c.get('reporter')} {c.get('page')}" for c in cites],
                opinions=sorted(opinions, key=lambda one: one[0]),
                day=day,
            )
        except ValidationError as error:
            record = error.errors()[0]["msg"].lower()
        if isinstance(record, str):
            return SetAside(place=f"cluster {id}", why=record, position=id)
        return Found(record=record, position=id)

    def _get(self, address: str) -> tuple[dict[str, Any] | None, str]:
        """Return an object and the server's day; None where there is no such thing."""
        match self._fetching.get(address):
            case Got() as got:
                try:
                    said = json_of(got.content)
                except ValueError:
                    said = None
                if not isinstance(said, dict):
                    raise _SilentError("did not answer in JSON")
                return said, got.day
            case Missing():
                return None, ""
            case Refused() as refused:
                raise UnavailableError(
                    f"CourtListener refuses the token (status {refused.status}).",
                    "Put the token of your account into COURTLISTENER_API_TOKEN; it stands at "
                    "https://www.courtlistener.com/profile/api-token/.",
                )
            case Silent() as silent:
                raise _SilentError(silent.why)


class _SilentError(Exception):
    """The service does not answer."""


def _server(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:  # Such as a bracket that is not closed: nobody's address.
        return "", ""
    return parts.scheme, parts.netloc


def _opening(name: str, given: Given) -> Source | None:
    prefix, colon, wanted = name.partition(":")
    if prefix != "courtlistener" or not colon:
        return None
    id, _, address = wanted.partition("@")
    if not re.fullmatch(r"[a-z0-9]+", id) or court(id) is None:
        raise InputError(
            f"{wanted} is neither a folder nor a court that CourtListener has.",
            "Name a folder of its bulk data, or a court by its id: courtlistener:ca9.",
        )
    if not given.token:
        raise InputError(
            "CourtListener's API wants the token of your account.",
            "Put it into COURTLISTENER_API_TOKEN; it stands at "
            "https://www.courtlistener.com/profile/api-token/.",
        )
    # Its limit is 5,000 questions an hour.
    fetching = Fetching(token=given.token, pause=0.72)
    return CourtListenerApi(id, fetching, (address or ADDRESS).rstrip("/"))


NAMED = Named(
    forms=(("courtlistener:ca9", "a court's decisions from CourtListener's API, with your token"),),
    open=_opening,
    rank=1,
)
