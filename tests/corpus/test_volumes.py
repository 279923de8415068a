"""Volumes: as a user writes them, and in which years their decisions were made."""

import csv
import gzip
from collections import Counter

import pytest
from factories.law import at
from factories.reports import data

from arguendo.corpus.errors import InputError
from arguendo.corpus.reporters import may_hold_orders, whole_to
from arguendo.corpus.volume_years import strays, years_of
from arguendo.corpus.volumes import volumes_of


@pytest.mark.parametrize(
    ("written", "reporter", "numbers", "last_page"),
    [
        ("U.S. 1-600", "U.S.", range(1, 601), None),
        ("U. S. 410", "U.S.", range(410, 411), None),
        ("F.3d 900:1400", "F.3d", range(900, 901), 1400),
        ("F. Supp. 2d 1 – 3", "F. Supp. 2d", range(1, 4), None),
    ],
)
def test_volumes_are_read(
    written: str, reporter: str, numbers: range, last_page: int | None
) -> None:
    """A reporter however spelt, a volume or a row of them, the last page of one."""
    volumes = volumes_of(written)
    assert (reporter, numbers, last_page) == (
        volumes.reporter,
        volumes.numbers,
        volumes.last_page,
    )


@pytest.mark.parametrize("written", ["", "U.S.", "410", "Umbrella 4", "U.S. 9-3", "U.S. 0"])
def test_what_is_no_volume_is_refused(written: str) -> None:
    """With a sentence on what to write."""
    with pytest.raises(InputError, match="Write them so"):
        volumes_of(written)


def test_orders_end_what_a_whole_volume_proves() -> None:
    """Apart from page 801 on in the newer volumes, behind the last opinion in the older."""
    assert 800 == whole_to("U.S.", "410", 752, 1150)
    assert 658 == whole_to("U.S.", "296", 658, 700)
    assert 1400 == whole_to("F.3d", "900", 1350, 1400)
    assert 1350 == whole_to("F.3d", "900", 1350, None)
    assert may_hold_orders("U.S.", "410", 959)
    assert not may_hold_orders("U.S.", "410", 800)
    assert not may_hold_orders("F.3d", "900", 959)


@pytest.mark.parametrize(
    ("printed", "year", "told"),
    [
        ("93 S. Ct. 705", 1973, False),
        ("93 S. Ct. 705", 1974, True),
        ("410 U.S. 113", 1973, False),
        ("410 U.S. 113", 1985, True),
        ("154 U.S. 531", 1863, False),
        ("601 U.S. 416", 2024, False),
        ("601 U.S. 416", 2030, False),
        ("601 U.S. 416", 1999, True),
        ("410 F.3d 12", 2005, False),
        ("410 F.3d 12", 1995, True),
        ("12 Umbrella 3", 1995, False),
    ],
)
def test_a_volume_strays_from_other_years(printed: str, year: int, told: bool) -> None:
    """What is not certain is not said."""
    assert told is bool(strays(at(printed), year))


def test_no_decision_of_record_strays() -> None:
    """Of some 30,000 dated decisions the volume's years hold all but the table's own slips."""
    outside: Counter[str] = Counter()
    total = 0
    with gzip.open(data("scotus/scotus_cases.csv.gz"), "rt", newline="") as rows:
        for row in csv.DictReader(rows):
            year = (row["date"] or row["year"])[:4]
            volume = row["us_cite"].partition(" ")[0]
            if not (volume.isdigit() and year.isdigit() and years_of("U.S.", volume)):
                continue
            total += 1
            outside[volume] += bool(strays(at(f"{volume} U.S. 1"), int(year)))
    assert total > 20_000
    assert sum(outside.values()) <= total // 1_000, outside.most_common(10)
