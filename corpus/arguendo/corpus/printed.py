"""Which courts' decisions a reporter prints, and since when a circuit sits.

Only what has no exception is told here: the Federal Reporter has printed courts of special
jurisdiction, and up to its second series' early volumes district courts.
"""

import re

from arguendo.corpus.courts import by_state_alone, court, level
from arguendo.corpus.model import Reference

_APPEALS = frozenset({"F.2d", "F.3d", "F.4th", "F. App'x"})
_DISTRICTS = frozenset({"F. Supp.", "F. Supp. 2d", "F. Supp. 3d"})
_SUPREME = frozenset({"U.S.", "S. Ct.", "L. Ed. 2d"})
_STATES = frozenset(
    f"{region} {series}" if " " in region or region == "So." else f"{region}{series}"
    for region in ("A.", "N.E.", "N.W.", "P.", "S.E.", "S.W.", "So.")
    for series in ("2d", "3d")
)
_NOT_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(_APPEALS, frozenset({"supreme", "district", "state"})),
    **dict.fromkeys(_DISTRICTS, frozenset({"supreme", "circuit", "state"})),
    **dict.fromkeys(_SUPREME, frozenset({"circuit", "district", "state"})),
    **dict.fromkeys(_STATES, frozenset({"supreme", "circuit", "district"})),
}
_CALLED = {
    "supreme": "the Supreme Court",
    "circuit": "the courts of appeals",
    "district": "the district courts",
    "state": "the states' courts",
}
_SINCE = {"ca10": 1929, "ca11": 1981, "cafc": 1982}
_LAST_CIRCUIT = 11
_CIRCUIT = re.compile(r"\(\s*(\d{1,3})(?:st|nd|rd|th|d)\.? Cir\b")


def never_by(reference: Reference, court_id: str) -> str:
    """Say what a reporter does not print if a decision of that court cannot stand in it.

    >>> never_by(Reference(volume="733", reporter="F.3d", page="1021"), "nysd")
    'F.3d prints no decisions of the district courts'
    """
    if reference.reporter in _DISTRICTS and by_state_alone(court_id):
        return ""  # `(Conn. 1972)` beside it is the District of Connecticut
    rank = _rank(court_id)
    if rank not in _NOT_BY.get(reference.reporter, ()) or _early(reference):
        return ""
    return f"{reference.reporter} prints no decisions of {_CALLED[rank]}"


def _rank(court_id: str) -> str:
    here = court(court_id) if court_id else None
    # the courts of the District of Columbia are both, by what is written of them
    if here is not None and here.system == "state" and court_id != "dc":
        return "state"
    return level(court_id)


def _early(reference: Reference) -> bool:
    """Say whether a volume is of the years in which the series still printed other courts too."""
    volume = int(reference.volume) if reference.volume.isdigit() else 0
    return volume <= {"U.S.": 4, "F.2d": 75}.get(reference.reporter, 0)


def not_sitting(cited: str, court_id: str, year: int | None) -> str:
    """Say why no such circuit can have decided then; nothing where it can.

    >>> not_sitting("733 F.3d 1021 (14th Cir. 2013)", "", 2013)
    'the circuits are numbered 1 to 11'
    """
    circuit = _CIRCUIT.search(cited)
    if circuit and not 0 < int(circuit[1]) <= _LAST_CIRCUIT:
        return f"the circuits are numbered 1 to {_LAST_CIRCUIT}"
    since = _SINCE.get(court_id)
    if since is not None and year is not None and year < since:
        return f"that court sits since {since}"
    return ""
