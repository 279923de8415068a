"""From a reference or a name to what the index holds, honest about what it does not."""

import datetime as dt

import pytest
from factories.opinions import Records, record
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.library import Library
from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    OutOfCoverage,
    Reference,
    Resolution,
    Resolved,
)
from arguendo.corpus.references import reference_of
from arguendo.corpus.sources.interface import Treated

pytestmark = pytest.mark.usefixtures("kept")

PAGE = "The court considered the search of the house and the consent that was given to it. " * 24
LONG = PAGE + "".join(f"[*{page}] {PAGE}" for page in range(104, 110))


@pytest.fixture
def held(library: Library) -> Library:
    """A library of a few decisions of volume 547 and one of the Federal Reporter."""
    later = Treated(
        citation="571 U.S. 292", name="Fernandez v. California", kind="explained", incoming=True
    )
    library.build(
        Records(
            [
                record("a", "Georgia v. Randolph", "547 U.S. 103", body=LONG, treatments=(later,)),
                record("b", "Brigham City v. Stuart", "547 U.S. 398", decided="2006-05-22"),
                record("c", "Andersen v. Ruppert", "547 U.S. 902"),
                record("d", "Delgado v. Lakewood", "547 U.S. 902"),
                record("e", "Petersen v. Varghese", "925 F.3d 1339"),
            ]
        )
    )
    return library


def resolve(library: Library, written: str, name: str = "") -> Resolution:
    """What stands at a reference."""
    reference = reference_of(written)
    assert reference is not None
    return library.resolve(reference, name)


def test_a_first_page_resolves(held: Library) -> None:
    """One authority begins there."""
    found = resolve(held, "547 U.S. 103")
    assert isinstance(found, Resolved)
    assert "Georgia v. Randolph" == found.authority.name


def test_a_wrong_name_resolves_all_the_same(held: Library) -> None:
    """What stands at the page stands there; that the name differs is another finding."""
    found = resolve(held, "547 U.S. 103", "Marbury v. Madison")
    assert isinstance(found, Resolved)
    assert "Georgia v. Randolph" == found.authority.name


def test_a_page_shared_by_two_is_ambiguous(held: Library) -> None:
    """The name decides, and where it does not, nobody does."""
    assert isinstance(resolve(held, "547 U.S. 902"), Ambiguous)
    assert isinstance(resolve(held, "547 U.S. 902", "Marbury v. Madison"), Ambiguous)
    found = resolve(held, "547 U.S. 902", "Delgado v. Lakewood")
    assert isinstance(found, Resolved)
    assert "Delgado v. Lakewood" == found.authority.name


def test_a_page_in_the_middle_of_a_decision_proves_absence(held: Library) -> None:
    """Nothing else can begin where another opinion runs on."""
    found = resolve(held, "547 U.S. 106")
    assert isinstance(found, Absent)
    assert found.occupant is not None
    assert "Georgia v. Randolph" == found.occupant.name


def test_the_last_page_of_a_decision_proves_nothing(held: Library) -> None:
    """Another decision may begin on it."""
    found = resolve(held, "547 U.S. 109")
    assert isinstance(found, Absent)
    assert found.occupant is None


def test_absence_says_what_is_held_there(held: Library) -> None:
    """A reader can weigh what absence from this index is worth."""
    found = resolve(held, "547 U.S. 500")
    assert isinstance(found, Absent)
    assert (4, 4) == (found.coverage.in_volume, found.coverage.in_reporter)


def test_what_is_held_is_counted_anew_after_a_build(held: Library) -> None:
    """A count is kept while nothing changes, and no longer."""
    before = held.coverage("U.S.", "546")
    held.build(Records([record("f", "Gonzales v. Oregon", "546 U.S. 243")], name="another"))
    after = held.coverage("U.S.", "546")
    assert (0, 4) == (before.in_volume, before.in_reporter)
    assert (1, 5) == (after.in_volume, after.in_reporter)


@pytest.mark.parametrize("written", ["548 U.S. 500", "926 F.3d 1", "12 Umbrella Rep. 34"])
def test_a_volume_not_held_is_out_of_coverage(held: Library, written: str) -> None:
    """Of a volume of which nothing is held the index cannot say."""
    assert isinstance(resolve(held, written), OutOfCoverage)


def test_a_namesake_elsewhere_is_named(held: Library) -> None:
    """The reader is told where the case of that name is printed."""
    found = resolve(held, "547 U.S. 104", "Brigham City v. Stuart")
    assert isinstance(found, Absent)
    assert ["547 U.S. 398"] == [str(one.references[0]) for one in found.namesakes]


@pytest.mark.parametrize("name", ["Georgia v. Randolph", "GEORGIA v. RANDOLPH", "Ga. v. Randolph"])
def test_a_name_is_found_however_it_is_written(held: Library, name: str) -> None:
    """Capitals and abbreviations hide no case."""
    assert ["Georgia v. Randolph"] == [one.name for one in held.named(name)]


@pytest.mark.parametrize(
    "name", ["", " ", "v.", "United States", "Marbury v. Madison", "'; --", "☂"]
)
def test_a_name_that_is_not_held_is_not_found(held: Library, name: str) -> None:
    """Nor is a name without a word in it."""
    assert () == held.named(name)


@given(name=st.text(max_size=80), volume=st.integers(0, 2000), page=st.text(max_size=8))
def test_any_reference_and_name_is_answered(
    starter: Library, name: str, volume: int, page: str
) -> None:
    """Nothing a brief can contain breaks the question."""
    reference = Reference(volume=str(volume), reporter="U.S.", page=page)
    assert starter.resolve(reference, name).kind in (
        "resolved",
        "ambiguous",
        "absent",
        "out-of-coverage",
    )


def test_a_treatment_counts_from_the_day_it_was_made(held: Library) -> None:
    """What a later decision said is not known before it was decided."""
    held.build(
        Records(
            [
                record("f", "Fernandez v. California", "571 U.S. 292", decided="2014"),
                record(
                    "g",
                    "Kentucky v. King",
                    "563 U.S. 452",
                    decided="2011-05-16",
                    treatments=(Treated(citation="547 U.S. 398", name="Brigham", kind="followed"),),
                ),
            ],
            "later",
        )
    )
    brigham = _at(held, "547 U.S. 398")
    assert () == held.treatments_of(brigham, dt.date(2011, 5, 15))
    assert 1 == len(held.treatments_of(brigham, dt.date(2011, 5, 16)))


def _at(library: Library, written: str) -> Authority:
    found = resolve(library, written)
    assert isinstance(found, Resolved)
    return found.authority
