"""References as strings and as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.model import Reference
from arguendo.corpus.references import reference_of, references_of


@pytest.mark.parametrize(
    ("written", "standard"),
    [
        ("547 U.S. 103", "547 U.S. 103"),
        ("547 U. S. 103", "547 U.S. 103"),
        (" 547  U.S.\t103 ", "547 U.S. 103"),
        ("126 S.Ct. 1515", "126 S. Ct. 1515"),
        ("164 L.Ed.2d 208", "164 L. Ed. 2d 208"),
        ("925 F. 3d 1339", "925 F.3d 1339"),
        ("3 F. Supp. 2d 7", "3 F. Supp. 2d 7"),
        ("1 Cranch 137", "1 Cranch 137"),
        ("5 U.S. (1 Cranch) 137", "5 U.S. 137"),
        ("547 U.S. 103, 106", "547 U.S. 103"),
        ("547 U.S. 103 (2006)", "547 U.S. 103"),
        ("925 F.3d 1339, 1341 (11th Cir. 2019)", "925 F.3d 1339"),
        ("2023 WL 4114965", "2023 WL 4114965"),
    ],
)
def test_a_reporter_is_written_in_its_standard_abbreviation(written: str, standard: str) -> None:
    """Printers differ in spaces; the shelf must not."""
    assert standard == str(reference_of(written))


def test_an_unknown_reporter_stays_as_it_is_written() -> None:
    """A series we never heard of is still a place where an opinion may be printed."""
    assert "12 Umbrella Rep. 34" == str(reference_of("12 Umbrella Rep. 34"))


@pytest.mark.parametrize(
    "written",
    ["", "547", "U.S. 103", "547 U.S.", "547 U.S. ___", "see 547 U.S. 103", "547 U.S. 103 105"],
)
def test_what_is_no_reference_is_none(written: str) -> None:
    """A blank page or a sentence is no reference."""
    assert reference_of(written) is None


def test_each_reference_counts_once() -> None:
    """Two spellings of one place are one place."""
    assert ("547 U.S. 103", "126 S. Ct. 1515") == tuple(
        map(str, references_of(["547 U. S. 103", "not one", "126 S. Ct. 1515", "547 U.S. 103"]))
    )


@given(st.text(max_size=60))
def test_whatever_is_written_is_read_or_refused(written: str) -> None:
    """No string breaks the reader, and what it reads it reads again the same."""
    found = reference_of(written)
    if found is not None:
        assert found == reference_of(str(found))


@given(st.integers(1, 999), st.integers(1, 9999))
def test_a_reference_reads_back_as_itself(volume: int, page: int) -> None:
    """Writing and reading are inverse."""
    reference = Reference(volume=str(volume), reporter="U.S.", page=str(page))
    assert reference == reference_of(str(reference))
