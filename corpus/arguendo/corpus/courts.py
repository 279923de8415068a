"""Courts by their courts-db id and by the way they are written in a citation.

The only door to courts-db, which is read when the first court is asked for.
"""

import re
from difflib import get_close_matches
from functools import cache
from typing import Any

from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Value


class Court(Value):
    """A court that decides cases."""

    id: str
    """Its courts-db id, such as `ca9`."""
    name: str
    """Its full name."""
    citation: str
    """How it is written in a citation, such as `9th Cir.`; empty where it never is."""
    location: str
    """The state or territory where it sits, or whose law it applies."""
    system: str
    """`federal`, `state`, `tribal` or another system of courts."""
    type: str
    """`trial`, `appellate` or another type."""
    level: str
    """`colr` for a court of last resort, `iac` for one between, `trial`; often empty."""


_NEAREST = 4
"""Courts that are named where an id is unknown."""


# Forms that citations use and courts-db does not list.
_ALSO = {
    "scotus": "us unitedstates ussupct",
    "ca2": "2ndcir 2cir",
    "ca3": "3rdcir 3cir",
    "ca1": "1cir ca1",
    "ca4": "4cir",
    "ca5": "5cir",
    "ca6": "6cir",
    "ca7": "7cir",
    "ca8": "8cir",
    "ca9": "9cir",
    "ca10": "10cir",
    "ca11": "11cir",
    "cadc": "cadc dccir",
    "cafc": "fedcir",
    "texapp": "texapp texctapp",
    "calctapp": "calapp calctapp",
    "nyappdiv": "nyappdiv",
    "njsuperctappdiv": "njappdiv njsuperappdiv",
}


def _key(written: str) -> str:
    return re.sub(r"[^\w]", "", written).lower()


@cache
def _records() -> dict[str, dict[str, Any]]:
    import courts_db

    return {record["id"]: record for record in courts_db.courts}


@cache
def _by_citation() -> dict[str, str]:
    table = {
        _key(record["citation_string"]): id
        for id, record in reversed(_records().items())
        if record.get("citation_string")
    }
    table |= {form: id for id, forms in _ALSO.items() for form in forms.split()}
    return table


@cache
def court(id: str) -> Court | None:
    """Return the court with that courts-db id, if there is one.

    >>> court("ca9").citation
    '9th Cir.'
    """
    record = _records().get(id)
    if record is None:
        return None
    return Court(
        id=id,
        name=record["name"],
        citation=record.get("citation_string") or "",
        location=record.get("location") or "",
        system=record.get("system") or "",
        type=record.get("type") or "",
        level=record.get("level") or "",
    )


def must_be_known(id: str) -> None:
    """Refuse an id that is no court's, and name the nearest."""
    if court(id) is not None:
        return
    near = [f"{one} ({found.name})" for one in nearest(id) if (found := court(one))]
    raise InputError(
        f"There is no court {id}.",
        f"Use a courts-db id, such as {'; '.join(near) or 'scotus or ca9'}.",
    )


def nearest(written: str) -> tuple[str, ...]:
    """Return the ids of the courts that may be meant by what is no id, the likeliest first.

    >>> nearest("9th Cir."), nearest("scotsu")[0]
    (('ca9',), 'scotus')
    """
    if told := court_cited_as(written) or court_called(written):
        return (told,)
    return tuple(get_close_matches(written.lower(), _records(), n=_NEAREST))


@cache
def court_cited_as(written: str) -> str:
    """Return the id of the court written so in a citation's parentheses, or an empty string.

    >>> court_cited_as("S.D.N.Y."), court_cited_as("2nd Cir."), court_cited_as("holding that")
    ('nysd', 'ca2', '')
    """
    if circuit := _CIRCUIT.fullmatch(written):
        number = circuit[1] or circuit[2] or str(_ORDINALS.index(circuit[3].lower()) + 1)
        return f"ca{number}" if 0 < int(number) <= len(_ORDINALS) else ""
    key = _key(_SCANNED.sub("CA1", written))
    if not key or written == "DC":  # As often the circuit as the District's own courts.
        return ""
    found = _by_citation().get(key)
    if found is None and re.search(r"[,(]", written):
        # `Tex. App. [14th Dist.]`, `Cal. Ct. App., 1st Dist.`: the court without its division
        found = _by_citation().get(_key(re.split(r"[,(\[]", written)[0]))
    return found or ""


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()
_CIRCUIT = re.compile(
    r"(?i:CA ?(\d{1,2})|(\d{1,2})(?:st|nd|rd|th|d) Circuit"
    rf"|({'|'.join(_ORDINALS)}) Cir(?:cuit|\.))"
)
"""A circuit as the Supreme Court and prose write it: `CA9`, `Ninth Circuit`."""
_SCANNED = re.compile(r"^CAl(?![a-z])")
"""The First Circuit, whose figure a scanner took for a letter."""
_WORDS_OF_COURTS = re.compile(r"\b(?:Ct|App|Super|Sup|Ch|Civ|Crim|Cir|Com|Dist|Prob|Fam|Mun)")


def by_state_alone(id: str) -> bool:
    """Say whether a court is written by the name of its state alone: `(Conn. 1972)`.

    The Supreme Court writes a district court so too, beside the reporter that tells it apart.
    """
    here = court(id)
    return (
        here is not None and here.system == "state" and not _WORDS_OF_COURTS.search(here.citation)
    )


def level(id: str) -> str:
    """Return the level of a federal court: `supreme`, `circuit` or `district`; else nothing.

    >>> level("ca9"), level("nysd"), level("cal")
    ('circuit', 'district', '')
    """
    if id == "scotus":
        return "supreme"
    if re.fullmatch(r"ca\d{1,2}|cadc|cafc", id):
        return "circuit"
    here = court(id)
    if here is not None and here.system == "federal" and "District Court" in here.name:
        return "district"
    return ""


@cache
def court_called(name: str, abbreviation: str = "") -> str:
    """Return the id of the court of that full name, or so abbreviated, or an empty string.

    >>> court_called("Supreme Court of the United States"), court_called("", "9th Cir.")
    ('scotus', 'ca9')
    """
    wanted = _key(name)
    if wanted:
        same = [id for id, record in _records().items() if _key(record["name"]) == wanted]
        if len(same) == 1:
            return same[0]
    if found := court_cited_as(abbreviation):
        return found
    import courts_db

    called: list[str] = courts_db.find_court(name) if name else []
    return called[0] if len(called) == 1 else ""
