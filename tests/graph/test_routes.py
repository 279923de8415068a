"""Routes as surfaces are given them: every word is the record's."""

import datetime as dt
from pathlib import Path

from factories.citing import ODELL, later, of, shelved

from arguendo.graph.routes import route_views

TODAY = dt.date(2026, 11, 1)


def test_a_route_is_shown_with_its_passages(tmp_path: Path) -> None:
    """The first step cites nothing; the last shows the passage that overrules."""
    library = shelved(
        tmp_path / "library", [ODELL, later("Odell v. Ferris, 500 U. S. 100, is overruled.")]
    )
    odell, marsh = of(library, "500 U.S. 100"), of(library, "530 U.S. 50")
    (view,) = route_views(library, odell, marsh, TODAY)
    first, last = view.steps
    assert ("break", True) == (view.kind, view.carries)
    assert ("", None, None) == (first.cites, first.treatment, first.passage)
    assert (odell.id, "overruled") == (last.cites, last.treatment)
    assert last.passage is not None
    assert last.sentence in last.passage.text
    assert "530 U.S. 50" == last.authority.citation
