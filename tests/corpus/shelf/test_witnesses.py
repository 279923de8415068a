"""Several sources of one decision: one authority, whose witnesses are kept and compared."""

import zlib

import pytest
from factories.opinions import CONSENT, Records, record

from arguendo.corpus.library import Library
from arguendo.corpus.model import Ambiguous
from arguendo.corpus.references import reference_of
from arguendo.corpus.shelf.agreeing import agreement
from arguendo.corpus.sources.interface import Record

pytestmark = pytest.mark.usefixtures("kept")

LONG = " ".join(
    f"The {n}th officer asked at the door, and was refused for the {n}th time." for n in range(60)
)
SLIP = LONG.replace("the 7th time", "tbe 7th tirne")


def shelve(library: Library, source: str, *records: Record) -> None:
    """Build records as a source of that name."""
    library.build(Records(records, source))


def test_provenance_stands_with_every_witness(library: Library) -> None:
    """Source, address, day, hash and terms."""
    told = {"url": "https://example.org/1", "retrieved": "2024-03-08", "licence": "CC0-1.0"}
    shelve(library, "one", record("a", "Georgia v. Randolph", "547 U.S. 103", **told))
    (authority,) = library.named("Georgia v. Randolph")
    (witness,) = authority.witnesses
    assert ("one", "https://example.org/1", "2024-03-08", "CC0-1.0", 64) == (
        witness.source, witness.url, witness.retrieved, witness.licence, len(witness.sha256),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("other", "agrees"), [(LONG.upper(), "same"), (SLIP, "near"), (CONSENT, "differs")]
)
def test_two_sources_of_one_decision_are_one_authority(
    library: Library, other: str, agrees: str
) -> None:
    """It is said how the second text agrees, and another text is kept."""
    shelve(library, "one", record("a", "Georgia v. Randolph", "547 U.S. 103", body=LONG))
    shelve(library, "two", record("b", "Georgia v. Randolph", "547 U.S. 103", body=other))
    (authority,) = library.named("Georgia v. Randolph")
    assert ["", agrees] == [one.agrees for one in authority.witnesses]
    rows = library.db.execute("SELECT text FROM other_text")
    kept = [zlib.decompress(text).decode() for (text,) in rows]
    assert ([CONSENT] if agrees == "differs" else []) == kept


def test_a_slip_opinion_is_the_decision_a_reporter_prints(library: Library) -> None:
    """Same day, court, name and words, though no reference in common; other words are another."""
    facts = {"court": "ca9", "decided": "1999-02-03"}
    shelve(library, "one", record("a", "Harrow v. Finch", "200 F.3d 1", body=LONG, **facts))
    shelve(library, "two", record("b", "Harrow v. Finch", body=SLIP, **facts))
    shelve(library, "six", record("c", "Harrow v. Finch", body=CONSENT, **facts))
    shelve(library, "ten", record("d", "Harrow v. Finch", "200 F.3d 9", body=LONG, **facts))
    assert [["one", "two"], ["six"], ["ten"]] == sorted(
        ([one.source for one in each.witnesses] for each in library.named("Harrow v. Finch")),
        key=lambda one: (-len(one), one),
    )


def test_a_citation_that_two_decisions_claim_is_ambiguous(library: Library) -> None:
    """Both are kept, and neither is preferred."""
    shelve(library, "one", record("a", "Georgia v. Randolph", "547 U.S. 103", body=LONG))
    shelve(library, "two", record("b", "Doe v. Bolt", "547 U.S. 103", body=CONSENT))
    reference = reference_of("547 U.S. 103")
    assert reference is not None
    found = library.resolve(reference)
    assert isinstance(found, Ambiguous)
    assert {"Georgia v. Randolph", "Doe v. Bolt"} == {one.name for one in found.candidates}


def test_long_texts_are_compared_in_little_room() -> None:
    """An even sample of each is compared: two megabytes with a slip are near, halves differ."""
    text = " ".join(f"word{n} stands before word{n * 7}" for n in range(60_000))
    assert "near" == agreement(text, text.replace("word7 ", "w0rd7 "))
    assert "differs" == agreement(text, text[: len(text) // 2])


@pytest.mark.embedded
def test_what_is_derived_is_made_again_from_the_records(library: Library) -> None:
    """Full text, names, dockets and vectors that were lost are back after a rebuild."""
    shelve(library, "one", record("a", "Georgia v. Randolph", "547 U.S. 103", docket="04-1067"))
    shelve(library, "two", record("b", "Doe v. Bolt", "548 U.S. 1", body=f"{LONG} 547 U.S. 103."))
    tables = ("name_word", "docket", "edge", "vector")
    before = [library.db.execute(f"SELECT * FROM {one}").fetchall() for one in tables]
    for one in tables:
        library.db.execute(f"DELETE FROM {one}")
    library.db.execute("INSERT INTO passage_words (passage_words) VALUES ('delete-all')")
    assert library.check()
    library.rebuild()
    assert () == library.check()
    assert before == [library.db.execute(f"SELECT * FROM {one}").fetchall() for one in tables]


@pytest.mark.embedded
def test_an_older_shelf_learns_to_keep_provenance(library: Library) -> None:
    """What was held stays, and the next witness tells when it came."""
    shelve(library, "one", record("a", "Georgia v. Randolph", "547 U.S. 103"))
    library.db.execute("DROP INDEX witness_by_words")
    for column in ("retrieved", "licence", "agrees", "words"):
        library.db.execute(f"ALTER TABLE witness DROP COLUMN {column}")
    library.db.execute("DROP TABLE other_text")
    library.db.execute("DROP INDEX authority_by_day")
    library.db.execute("UPDATE fact SET value = '5' WHERE key = 'schema'")
    library.close()
    shelve(library, "two", record("b", "Georgia v. Randolph", "547 U.S. 103", licence="CC0-1.0"))
    (authority,) = library.named("Georgia v. Randolph")
    assert ["", "CC0-1.0"] == [one.licence for one in authority.witnesses]
