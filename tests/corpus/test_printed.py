"""Which courts a reporter prints, and when they sat."""

import pytest

from arguendo.corpus.model import Reference
from arguendo.corpus.printed import never_by, not_sitting


@pytest.mark.parametrize(
    ("volume", "reporter", "court"),
    [
        ("733", "F.3d", "nysd"),
        ("733", "F.3d", "texapp"),
        ("733", "F.3d", "scotus"),
        ("30", "F.4th", "cal"),
        ("300", "F. Supp. 3d", "ca2"),
        ("547", "U.S.", "ca11"),
        ("345", "P.3d", "ca9"),
        ("12", "So. 3d", "flsd"),
    ],
)
def test_what_a_reporter_does_not_print(volume: str, reporter: str, court: str) -> None:
    """Of these the law is as certain as a publisher's plan can be."""
    assert reporter in never_by(Reference(volume=volume, reporter=reporter, page="1"), court)


@pytest.mark.parametrize(
    ("volume", "reporter", "court"),
    [
        ("733", "F.3d", "ca9"),
        ("310", "F.3d", "fiscr"),
        ("40", "F.2d", "nysd"),
        ("300", "F. Supp. 3d", "nysd"),
        ("2", "U.S.", "pa"),
        ("547", "U.S.", "scotus"),
        ("40", "A.3d", "dc"),
        ("733", "F.3d", "dc"),
        ("733", "F.3d", ""),
        ("12", "B.R.", "ca9"),
        ("12", "P.", "ca9"),
    ],
)
def test_what_it_may_print(volume: str, reporter: str, court: str) -> None:
    """Special courts, early volumes, the District of Columbia and other series are let alone."""
    assert "" == never_by(Reference(volume=volume, reporter=reporter, page="1"), court)


def test_circuits_and_their_years() -> None:
    """There are eleven with a number, and the Tenth and the Eleventh are younger."""
    assert "" == not_sitting("1 F.3d 2 (11th Cir. 1993)", "ca11", 1993)
    assert "" == not_sitting("1 F.2d 2", "ca11", None)
    assert "that court sits since 1981" == not_sitting("1 F.2d 2 (11th Cir. 1974)", "ca11", 1974)
    assert "" != not_sitting("1 F.3d 2 (12th Cir. 1993)", "", 1993)
