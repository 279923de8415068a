"""Whose decisions bind a forum, and where no jury sits."""

import courts_db
import pytest

from arguendo.corpus.courts import court
from arguendo.corpus.forums import _CIRCUITS, _HIGHEST, binds, has_jury

COURTS = [record["id"] for record in courts_db.courts]

IN_NO_CIRCUIT = {
    "canalzoned": "the Canal Zone's court ended in 1982 and courts-db places it in Panama",
    "usdistct": "stands for any district court, nowhere in particular",
}


@pytest.mark.parametrize(
    ("deciding", "forum"),
    [
        ("scotus", "ca9"),
        ("scotus", "cal"),
        ("scotus", "scotus"),
        ("ca2", "nysd"),
        ("ca5", "txwd"),
        ("ca10", "ksd"),
        ("cadc", "dcd"),
        ("ca9", "ca9"),
        ("ca2", "nysb"),
        ("cal", "calctapp"),
        ("cal", "cal"),
        ("tex", "texapp"),
        ("ny", "nyappdiv"),
    ],
)
def test_a_court_above_binds(deciding: str, forum: str) -> None:
    """Decisions go down, and a court of appeals or last resort binds itself."""
    assert binds(deciding, forum)


@pytest.mark.parametrize(
    ("deciding", "forum"),
    [
        ("ca9", "scotus"),
        ("ca9", "nysd"),
        ("ca2", "ca9"),
        ("nysd", "nysd"),
        ("txwd", "txwd"),
        ("nysd", "ca2"),
        ("ca9", "cal"),
        ("cal", "cand"),
        ("cal", "ny"),
        ("calctapp", "cal"),
        ("tex", "texcrimapp"),
        ("masshserep", "massappct"),
        ("", "ca9"),
        ("ca9", ""),
        ("nowhere", "ca9"),
        ("ca9", "nowhere"),
    ],
)
def test_another_court_persuades(deciding: str, forum: str) -> None:
    """Neither a court below, nor one beside, nor one of another system, nor one unknown."""
    assert not binds(deciding, forum)


def test_every_district_has_one_circuit() -> None:
    """28 U.S.C. § 41 leaves no district court out and puts none into two circuits."""
    districts = [
        id
        for id in COURTS
        if (here := court(id)) and here.system == "federal" and "District Court" in here.name
    ]
    circuits = {id: [one for one in _CIRCUITS if binds(one, id)] for id in districts}
    assert len(districts) > 94
    assert set(IN_NO_CIRCUIT) == {id for id, found in circuits.items() if len(found) != 1}


def test_every_state_has_a_highest_court() -> None:
    """Fifty states, the District and Puerto Rico; Texas and Oklahoma have two."""
    places = [here.location for id in sorted(_HIGHEST) if (here := court(id))]
    assert (54, 52) == (len(places), len(set(places)))
    assert {"Texas", "Oklahoma"} == {place for place in places if places.count(place) == 2}


def test_no_jury_sits_where_appeals_are_heard():
    """In no court that is over another, as far as the tree knows; trial courts keep theirs."""
    over = [*_CIRCUITS, *_HIGHEST, "cafc", "scotus", "nyappdiv", "pasuperct", "bap9", "bia"]
    assert [] == [id for id in over if has_jury(id)]
    tried = ["cand", "ilsd", "nysupct", "nysupctkings", "delsuperct", "ncsuperct", "unknown"]
    assert [] == [id for id in tried if not has_jury(id)]
