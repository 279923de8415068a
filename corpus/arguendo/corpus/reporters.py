"""Reporters: which are real, how they are abbreviated, when and how far they were in print.

The only door to reporters-db, which is read when the first reporter is asked for.
"""

import datetime as dt
import re
from functools import cache
from typing import Literal

from arguendo.corpus.model import Value

Kind = Literal["cases", "laws", "journal"]


class Reporter(Value):
    """A series in which decisions (or laws, or articles) are printed."""

    name: str
    """Its standard abbreviation, such as `F.3d`."""
    title: str
    """Its full title."""
    kind: Kind
    """What it prints."""
    first: int | None = None
    """The year of the earliest decision in it, if known."""
    last: int | None = None
    """The year of the latest, if it has ended and the year is known."""
    years: Literal["known", "listed"] = "listed"
    """Whether we know those years, or have them from a list that errs by some."""
    volumes: int | None = None
    """The number of its last volume, if it has ended or its growth is known."""
    court: str = ""
    """The only court whose decisions it prints, as a courts-db id, if there is only one."""

    def last_volume(self, as_of: dt.date) -> int | None:
        """Return a number that no volume with decisions made by that day exceeds, if known."""
        if self.volumes is None or self.name not in _GROWING:
            return self.volumes
        year, a_year = _GROWING[self.name]
        return self.volumes + a_year * max(0, as_of.year - year)


# Volumes of the series that have ended, and of those that grow: the last one of a year, and more
# than were ever added in one year since.
_VOLUMES = {
    "F.": 300,
    "F.2d": 999,
    "F.3d": 999,
    "F. Supp.": 999,
    "F. Supp. 2d": 999,
    "L. Ed.": 100,
    "S.W.": 300,
    "S.W.2d": 999,
    "A.": 200,
    "A.2d": 999,
    "P.": 300,
    "P.2d": 999,
    "N.E.": 200,
    "N.E.2d": 999,
    "So.": 200,
    "So. 2d": 999,
    "U.S.": 604,
    "S. Ct.": 145,
    "L. Ed. 2d": 225,
    "F.4th": 130,
    "F. Supp. 3d": 790,
}
_GROWING = {
    "U.S.": (2024, 4),
    "S. Ct.": (2024, 1),
    "L. Ed. 2d": (2024, 6),
    "F.4th": (2024, 60),
    "F. Supp. 3d": (2024, 100),
}

# The years of the decisions printed in each, where we know them better than reporters-db, which
# starts U.S. Reports in 1875, F.R.D. in 2001 and ends the Federal Supplement ten years early.
_YEARS: dict[str, tuple[int, int | None]] = {
    "U.S.": (1754, None),
    "S. Ct.": (1882, None),
    "L. Ed.": (1754, 1956),
    "L. Ed. 2d": (1956, None),
    "Dall.": (1754, 1806),
    "Cranch": (1801, 1815),
    "Wheat.": (1816, 1827),
    "Pet.": (1827, 1843),
    "How.": (1842, 1861),
    "Black": (1861, 1863),
    "Wall.": (1863, 1876),
    "F.": (1880, 1925),
    "F.2d": (1924, 1994),
    "F.3d": (1993, 2021),
    "F.4th": (2021, None),
    "F. Supp.": (1931, 1998),
    "F. Supp. 2d": (1997, 2014),
    "F. Supp. 3d": (2013, None),
    "F. App'x": (2001, 2021),
    "F.R.D.": (1938, None),
    "A.": (1885, 1939),
    "A.2d": (1938, 2011),
    "A.3d": (2009, None),
    "P.": (1883, 1932),
    "P.2d": (1931, 2000),
    "P.3d": (2000, None),
    "N.E.2d": (1935, 2014),
    "N.E.3d": (2013, None),
    "S.W.": (1886, 1928),
    "S.W.2d": (1927, 2000),
    "S.W.3d": (1999, None),
    "S.E.2d": (1938, None),
    "N.W.2d": (1941, None),
    "So.": (1886, 1941),
    "So. 2d": (1940, 2009),
    "So. 3d": (2008, None),
}
_SCOTUS = frozenset(
    "U.S.|S. Ct.|L. Ed.|L. Ed. 2d|U.S.L.W.|Cranch|Wheat.|Pet.|How.|Black|Wall.".split("|")
)


@cache
def _spellings() -> dict[str, tuple[Reporter, ...]]:
    """Map every spelling, without spaces and dots, to the editions it can mean."""
    from reporters_db import REPORTERS

    table: dict[str, list[Reporter]] = {}
    for clusters in REPORTERS.values():
        for cluster in clusters:
            editions = {}
            for name, edition in cluster["editions"].items():
                listed = [day.year if day else None for day in (edition["start"], edition["end"])]
                first, last = _YEARS.get(name, listed)
                editions[name] = Reporter(
                    name=name,
                    title=cluster["name"],
                    kind="cases",
                    first=first,
                    last=last,
                    years="known" if name in _YEARS else "listed",
                    volumes=_VOLUMES.get(name),
                    court="scotus" if name in _SCOTUS else "",
                )
                table.setdefault(_key(name), []).append(editions[name])
            for spelling, name in cluster["variations"].items():
                known = table.setdefault(_key(spelling), [])
                if name in editions and editions[name] not in known:
                    known.append(editions[name])
    return {key: tuple(dict.fromkeys(found)) for key, found in table.items()}


def _key(written: str) -> str:
    return re.sub(r"[\s.,]", "", written).lower()


@cache
def reporters(written: str) -> tuple[Reporter, ...]:
    """Return the reporters that an abbreviation can mean, exact spellings first.

    >>> [r.name for r in reporters("F3d")], reporters("Umbrella")
    (['F.3d'], ())
    """
    found = _spellings().get(_key(written), ())
    exact = tuple(reporter for reporter in found if reporter.name == written)
    return exact or found


def reporter(written: str, year: int | None = None) -> Reporter | None:
    """Return the reporter an abbreviation means, the year deciding between several.

    >>> reporter("U. S.").name, reporter("Umbrella")
    ('U.S.', None)
    """
    found = reporters(written)
    if len(found) > 1 and year is not None:
        fitting = [one for one in found if in_print(one, year)]
        found = tuple(fitting) or found
    return found[0] if found else None


def in_print(reporter: Reporter, year: int) -> bool:
    """Say whether decisions of that year can stand in it, as far as its years are known."""
    slack = 1 if reporter.years == "known" else 12
    early = reporter.first is not None and year < reporter.first - slack
    late = reporter.last is not None and year > reporter.last + slack
    return not (early or late)


def whole_to(reporter: str, volume: str, last_held: int | None, last_page: int | None) -> int:
    """Return the page up to which absence from a volume held whole is proof.

    Orders stand behind the opinions of U.S. Reports, many on a page, and hardly a source lists
    them all: `certiorari denied` begins at such a page and proves nothing. In the older volumes
    they stand anywhere behind the last opinion, and what is held last may be an order itself.
    """
    if reporter == "U.S.":
        known = _LAST_BEFORE_ORDERS if _orders_apart(volume) else last_held or 0
        return min(known, _LAST_BEFORE_ORDERS)
    return last_page or last_held or 0


def may_hold_orders(reporter: str, volume: str, page: int) -> bool:
    """Say whether orders may stand on that page, of which hardly a source lists them all."""
    apart = reporter == "U.S." and _orders_apart(volume)
    return apart and _LAST_BEFORE_ORDERS < page <= _LONGEST_VOLUME


_LAST_BEFORE_ORDERS = 800
_LONGEST_VOLUME = 1_500
"""Pages. No volume of U.S. Reports has as many."""


def _orders_apart(volume: str) -> bool:
    """Say whether the orders of a volume of U.S. Reports have pages of their own, from 801 on."""
    return volume.isdigit() and int(volume) >= 344


_UNPAGED = re.compile(r"\b(?:WL|LEXIS|U\.S\.L\.W\.|BL|Slip Op\.)$")


@cache
def _numbered() -> frozenset[str]:
    from reporters_db import REPORTERS

    return frozenset(
        name
        for clusters in REPORTERS.values()
        for cluster in clusters
        if cluster["cite_type"] in ("neutral", "specialty_west", "specialty_lexis")
        for name in cluster["editions"]
    )


def is_numbered(name: str) -> bool:
    """Say whether a reporter numbers decisions, as vendors and neutral citations do, and no pages.

    >>> is_numbered("WL"), is_numbered("F.3d")
    (True, False)
    """
    return bool(_UNPAGED.search(name)) or name in _numbered()


def is_unpublished(name: str) -> bool:
    """Say whether a reporter prints what courts did not select for publication.

    >>> is_unpublished("F. App'x"), is_unpublished("F.3d")
    (True, False)
    """
    return name in ("F. App'x", "Fed. Appx.")
