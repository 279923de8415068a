"""The route that carries a theory, on a shelf of opinions that cite each other."""

import datetime as dt
from pathlib import Path

from factories.citing import ODELL, later, of, shelved
from factories.maps import Clearing, precedent, theory

from arguendo.corpus.library import Library
from arguendo.graph.maps.carrying import route_of
from arguendo.graph.wire import TheoryView

TODAY = dt.date(2026, 11, 26)
FOLLOWED = "Odell v. Ferris, 500 U.S. 100 (1990)"


def resting_on(library: Library, *references: str) -> TheoryView:
    """A theory with those authorities for it."""
    clear = Clearing()
    held = precedent(clear, "P1")
    brought = [
        held.model_copy(
            update={
                "id": f"P{at}",
                "authority": held.authority.model_copy(update={"id": of(library, one).id}),
            }
        )
        for at, one in enumerate(references)
    ]
    return theory(clear, "T1", precedents=brought)


def test_it_leads_from_the_oldest_authority_to_the_newest(tmp_path: Path) -> None:
    """By way of a decision that was not brought, whatever the order they were brought in."""
    reed = later(
        f"{FOLLOWED}, governs houses. We follow Odell, supra, at 102.",
        id="reed",
        name="Reed v. Poole",
        printed="520 U.S. 9",
        decided="1997-03-03",
    )
    nash = later(
        "Reed v. Poole, 520 U.S. 9 (1997), is clear, and we follow it.",
        id="nash",
        name="Nash v. Orr",
        printed="540 U.S. 3",
        decided="2004-02-02",
    )
    library = shelved(tmp_path / "library", [ODELL, reed, nash])
    expected = tuple(of(library, one).id for one in ("500 U.S. 100", "520 U.S. 9", "540 U.S. 3"))
    assert route_of(library, resting_on(library, "540 U.S. 3", "500 U.S. 100"), TODAY) == expected
    assert route_of(library, resting_on(library, "540 U.S. 3"), TODAY) == ()
    assert (
        route_of(library, resting_on(library, "540 U.S. 3", "500 U.S. 100"), dt.date(2000, 1, 1))
        == ()
    )


def test_no_route_is_made_up(tmp_path: Path) -> None:
    """Authorities that do not cite each other are led to by none."""
    nash = later(
        "We write on a clean slate.",
        id="nash",
        name="Nash v. Orr",
        printed="540 U.S. 3",
        decided="2004-02-02",
    )
    library = shelved(tmp_path / "library", [ODELL, nash])
    assert route_of(library, resting_on(library, "500 U.S. 100", "540 U.S. 3"), TODAY) == ()
