"""The ways from an old authority to a new one: followed, broken with, by a dissent."""

import datetime as dt
from pathlib import Path

import pytest
from factories.citing import ODELL, later, of, shelved

from arguendo.corpus.citator.routes import Route, Routes
from arguendo.corpus.library import Library

TODAY = dt.date(2026, 11, 1)
ODELL_CITED = "Odell v. Ferris, 500 U. S. 100 (1990)"
MARSH_CITED = "Marsh v. Tully, 510 U. S. 50 (1994)"
REED_CITED = "Reed v. Poole, 520 U. S. 9 (1997)"
MARSH = later(
    f"A warrant is needed to enter a house. See {ODELL_CITED}. So we held in Odell.",
    printed="510 U.S. 50",
    decided="1994-03-01",
)
REED = later(
    f"{MARSH_CITED} followed {ODELL_CITED}. Marsh governs houses; see Marsh, supra, at 52.",
    id="reed",
    name="Reed v. Poole",
    printed="520 U.S. 9",
    decided="1997-03-03",
)


def nash(text: str):
    """The new authority, which says that."""
    return later(text, id="nash", name="Nash v. Orr", printed="540 U.S. 3", decided="2004-02-02")


def found(library: Library, as_of: dt.date = TODAY, thesis: str = "") -> Routes:
    """The routes from *Odell* to *Nash*."""
    return library.routes(of(library, "500 U.S. 100"), of(library, "540 U.S. 3"), as_of, thesis)


def names(route: Route) -> list[str]:
    """The first word of each decision's name."""
    return [step.name.split()[0] for step in route.steps]


def of_kind(routes: Routes, kind: str) -> Route:
    """The route of a kind."""
    (one,) = (route for route in routes.routes if route.kind == kind)
    return one


def test_the_main_line_goes_by_those_who_followed(tmp_path: Path) -> None:
    """Each step shows the passage in which it cites the one before it."""
    library = shelved(
        tmp_path / "library",
        [
            ODELL,
            MARSH,
            REED,
            nash(f"{REED_CITED} is clear. Reed, supra, at 10. And {ODELL_CITED}."),
        ],
    )
    route = of_kind(found(library), "main line")
    assert ["Odell", "Marsh", "Reed", "Nash"] == names(route)
    assert [""] + [step.authority for step in route.steps[:-1]] == [
        step.cites for step in route.steps
    ]
    for step in route.steps[1:]:
        (passage,) = library.passages((step.passage,))
        assert step.sentence in passage.text
    assert route == found(library).carrying


def test_nothing_leads_where_nobody_cites(tmp_path: Path) -> None:
    """No route is made up."""
    library = shelved(tmp_path / "library", [ODELL, MARSH, nash("We write on a clean slate.")])
    assert () == found(library).routes
    assert found(library).carrying is None


def test_the_break_shows_what_wore_it_away(tmp_path: Path) -> None:
    """First those that questioned or limited it, then the one that overruled it, then on."""
    limiting = later(
        f"We confine {ODELL_CITED} to its facts.",
        id="lamb",
        name="Lamb v. Hurst",
        printed="515 U.S. 7",
        decided="1995-05-05",
    )
    over = later(
        f"See Lamb v. Hurst, 515 U. S. 7. {ODELL_CITED} is overruled.",
        id="reed",
        name="Reed v. Poole",
        printed="520 U.S. 9",
        decided="1997-03-03",
    )
    library = shelved(tmp_path / "library", [ODELL, limiting, over, nash(f"See {REED_CITED}.")])
    route = of_kind(found(library), "break")
    assert ["Odell", "Lamb", "Reed", "Nash"] == names(route)
    assert [None, "limited", "overruled", "cited"] == [step.kind for step in route.steps]
    assert "is overruled" in route.steps[2].sentence
    odell = route.steps[0].authority
    assert ["", odell, odell, route.steps[2].authority] == [step.cites for step in route.steps]


def test_a_dissent_that_became_law(tmp_path: Path) -> None:
    """A later court cites the dissent, and then the decision is overruled."""
    taking = later(
        "The better view was that of Justice Able, dissenting. See Odell v. Ferris, 500 U. S. 100, "
        "110 (1990) (Able, J., dissenting).",
        printed="510 U.S. 50",
        decided="1994-03-01",
    )
    library = shelved(
        tmp_path / "library",
        [ODELL, taking, nash(f"See {MARSH_CITED}. {ODELL_CITED} is overruled.")],
    )
    route = of_kind(found(library), "dissent")
    assert ["Odell", "Marsh", "Nash"] == names(route)
    assert [False, True, False] == [step.of_dissent for step in route.steps]
    assert "dissenting" in route.steps[1].sentence


def test_a_dissent_is_no_law_where_nothing_was_overruled(tmp_path: Path) -> None:
    """A dissent cited, with the decision still standing, is none."""
    taking = later(
        "See Odell v. Ferris, 500 U. S. 100, 110 (1990) (Able, J., dissenting).",
        printed="510 U.S. 50",
        decided="1994-03-01",
    )
    library = shelved(
        tmp_path / "library", [ODELL, taking, nash(f"See {MARSH_CITED} and {ODELL_CITED}.")]
    )
    assert ["main line"] == [route.kind for route in found(library).routes]


def test_what_was_not_yet_decided_leads_nowhere(tmp_path: Path) -> None:
    """As of a day before the new authority there is no way to it."""
    library = shelved(tmp_path / "library", [ODELL, nash(f"See {ODELL_CITED}.")])
    assert () == found(library, dt.date(2004, 2, 1)).routes
    assert 1 == len(found(library, dt.date(2004, 2, 2)).routes)


@pytest.mark.parametrize(
    ("thesis", "carries"),
    [
        ("Police need a warrant to enter a house.", "Marsh"),
        ("A ship's owner answers for the loss of cargo at sea.", "Reed"),
    ],
)
def test_the_thesis_chooses_the_way(tmp_path: Path, thesis: str, carries: str) -> None:
    """Of two ways of like strength, the one whose passages speak of the thesis."""
    houses = later(
        f"Police need a warrant to enter a house. {ODELL_CITED}.",
        printed="510 U.S. 50",
        decided="1994-03-01",
    )
    ships = later(
        f"The owner of a ship answers for cargo lost at sea. {ODELL_CITED}.",
        id="reed",
        name="Reed v. Poole",
        printed="520 U.S. 9",
        decided="1997-03-03",
    )
    said = (
        f"Police who enter a house need a warrant. {MARSH_CITED}. {'It rained. ' * 150}\n\n"
        f"Cargo lost at sea is the ship owner's loss. {REED_CITED}."
    )
    library = shelved(tmp_path / "library", [ODELL, houses, ships, nash(said)])
    route = found(library, thesis=thesis).carrying
    assert route is not None
    assert ["Odell", carries, "Nash"] == names(route)
    assert route.bearing
