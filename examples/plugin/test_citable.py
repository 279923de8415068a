"""That it is a check, and what it asks."""

from citable import Citable

from arguendo.corpus.verification.conformance import departures


def test_it_is_a_check() -> None:
    """It is tried on inquiries of every kind."""
    assert departures(Citable()) == ()
