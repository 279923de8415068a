"""What eyecite finds in fifty real opinions is found by us, and where we differ it is said why."""

from collections import Counter

import pytest
from factories.parsed import texts, theirs, unseen, years


@pytest.mark.slow
def test_what_eyecite_finds_is_found() -> None:
    """Of some 5,700 places none is seen by eyecite alone that is a citation."""
    numbers = range(len(texts()))
    alone = [one for number in numbers for one in unseen(number)]
    assert [] == [one for one in alone if not one.why]
    assert 17 >= len(alone)
    assert sum(len(theirs(number)) for number in numbers) - len(alone) > 5_000


@pytest.mark.slow
def test_volume_reporter_page_and_year_agree() -> None:
    """Every full reference is read as eyecite reads it; a year differs only where it bled."""
    read = [one for number in range(len(texts())) for one in years(number)]
    told = Counter(one.kind for one in read)
    assert [] == [one for one in read if one.kind != "same year" and not one.why]
    assert told["same year"] > 1_400
