"""Volumes held whole, dockets looked up, and older shelves brought up to date."""

import pytest
from factories.older import made_older
from factories.opinions import Records, record

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.library import Library
from arguendo.corpus.model import Absent, Reference
from arguendo.corpus.volumes import volumes_of

pytestmark = pytest.mark.usefixtures("kept")


def absent(library: Library, written: str) -> Absent:
    """What is known of a page where nothing begins."""
    volume, reporter, page = written.split()
    found = library.resolve(Reference(volume=volume, reporter=reporter, page=page))
    assert isinstance(found, Absent)
    return found


@pytest.fixture
def held(library: Library) -> Library:
    """A library of two decisions of volume 547, one of them with a docket number."""
    library.build(
        Records(
            [
                record("a", "Georgia v. Randolph", "547 U.S. 103", docket="04-1067"),
                record("b", "Brigham City v. Stuart", "547 U.S. 398"),
            ]
        )
    )
    return library


def test_a_vouched_volume_is_whole_until_something_new_is_in_it(held: Library) -> None:
    """Who vouched did not know of what came later."""
    before = held.digest
    assert 1 == held.vouch([volumes_of("U.S. 546-547")], "me")
    assert (("U.S.", "547", None, "me"),) == held.whole_volumes()
    assert held.digest != before
    found = absent(held, "547 U.S. 200")
    assert (True, 800, "me") == (
        found.coverage.whole,
        found.coverage.whole_to,
        found.coverage.vouched_by,
    )
    assert found.before
    assert "Georgia v. Randolph" == found.before.name
    assert found.after
    assert "Brigham City v. Stuart" == found.after.name

    held.build(Records([record("a", "Georgia v. Randolph", "547 U.S. 103")], "again"))
    assert held.whole_volumes()
    held.build(Records([record("c", "Hudson v. Michigan", "547 U.S. 586")], "more"))
    assert () == held.whole_volumes()
    assert not absent(held, "547 U.S. 200").coverage.whole


def test_a_docket_number_is_looked_up_however_it_is_written(held: Library) -> None:
    """And one that is not held is not found."""
    assert ["Georgia v. Randolph"] == [one.name for one in held.by_docket("No. 4–1067")]
    assert () == held.by_docket("No. 05-1067") == held.by_docket("")


@pytest.mark.parametrize(
    "written", ["GEORGIA V. RANDOLPH", "Ga. v. Randolph", "Randolph", "Rándolph"]
)
def test_a_name_is_looked_up_however_it_is_written(held: Library, written: str) -> None:
    """By its words in canonical form."""
    assert ["Georgia v. Randolph"] == [one.name for one in held.named(written)]


@pytest.mark.embedded
def test_an_older_shelf_is_brought_up_to_date(held: Library) -> None:
    """What a later version keeps is filled from what is there, and nothing is read again."""
    digest, folder = held.digest, held.folder
    held.close()
    made_older(folder / "shelf.sqlite3", "2")
    library = Library.open(folder)
    assert digest == library.digest
    assert ["Georgia v. Randolph"] == [one.name for one in library.by_docket("04-1067")]
    assert ["Georgia v. Randolph"] == [one.name for one in library.named("Ga. v. Randolph")]
    assert 1 == library.vouch([volumes_of("U.S. 547")], "me")


@pytest.mark.embedded
def test_a_shelf_of_no_version_known_says_what_to_do(held: Library) -> None:
    """It is never read wrongly."""
    folder = held.folder
    held.close()
    made_older(folder / "shelf.sqlite3", "1")
    with pytest.raises(UnavailableError, match="another version"):
        Library.open(folder)
