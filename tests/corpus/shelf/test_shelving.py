"""Taking records onto the shelf: joined by reference, the better text kept, never twice."""

import datetime as dt
from collections.abc import Iterable

import pytest
from factories.opinions import CARRIAGE, CONSENT, Records, digest, record

from arguendo.corpus.library import BuildReport, Library
from arguendo.corpus.model import Ambiguous, Authority, Reference, Resolved
from arguendo.corpus.references import reference_of
from arguendo.corpus.sources.interface import Record, Treated

pytestmark = pytest.mark.usefixtures("kept")

RANDOLPH = "547 U.S. 103"


def at(library: Library, written: str, name: str = "") -> Authority:
    """The one authority at a reference."""
    reference = reference_of(written)
    assert reference is not None
    found = library.resolve(reference, name)
    assert isinstance(found, Resolved)
    return found.authority


def shelve(library: Library, *records: Record, source: str = "one") -> BuildReport:
    """Shelve records as a source of that name gives them, each call a new version of it."""
    shelved = Records(records, source)
    shelved.key = f"{source}:{[one.model_dump_json() for one in records]}"
    return library.build(shelved)


def words(library: Library, authority: Authority) -> str:
    """All words held of an authority."""
    return "\n".join(opinion.text for opinion in library.opinions(authority.id))


def searched(library: Library, word: str) -> list[str]:
    """The names of the authorities whose passages say a word, by full text."""
    hits = library.search(word, as_of=dt.date(2026, 1, 1))
    return [hit.authority.name for hit in hits if "words" in hit.why]


# --- joining ------------------------------------------------------------------------------------


def test_a_record_at_a_known_reference_joins(library: Library) -> None:
    """Two sources vouch for one decision."""
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH))
    report = shelve(library, record("b", "State of Georgia v. Randolph", RANDOLPH), source="two")
    assert (0, 1) == (report.added, report.joined)
    assert {("one", "a"), ("two", "b")} == {
        (one.source, one.source_id) for one in at(library, RANDOLPH).witnesses
    }


def test_spaces_in_a_reference_make_no_other_place(library: Library) -> None:
    """`547 U. S. 103` is `547 U.S. 103`."""
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH))
    assert 1 == shelve(library, record("b", "Georgia v. Randolph", "547 U. S. 103")).joined


def test_a_record_joins_at_any_of_its_references(library: Library) -> None:
    """A parallel reference is as good as the first, and both are known afterwards."""
    shelve(library, record("a", "Georgia v. Randolph", "126 S. Ct. 1515"))
    shelve(library, record("b", "Georgia v. Randolph", RANDOLPH, "126 S. Ct. 1515"))
    assert at(library, RANDOLPH).id == at(library, "126 S. Ct. 1515").id


def test_two_cases_on_one_page_stay_two(library: Library) -> None:
    """Short orders share a page; the reference alone is ambiguous, the name decides."""
    shelve(
        library,
        record("a", "Michigan v. Ruppert", "510 U.S. 902"),
        record("b", "Delgado v. Lakewood", "510 U.S. 902", body=CARRIAGE),
    )
    found = library.resolve(Reference(volume="510", reporter="U.S.", page="902"))
    assert isinstance(found, Ambiguous)
    assert {"Michigan v. Ruppert", "Delgado v. Lakewood"} == {one.name for one in found.candidates}
    assert "Delgado v. Lakewood" == at(library, "510 U.S. 902", "Delgado v. Lakewood").name


def test_a_differing_name_of_the_same_day_joins(library: Library) -> None:
    """A caption that drifted, on the same page and day, with a word in common."""
    shelve(library, record("a", "Airlines v. Husain", "540 U.S. 644", decided="2004-02-24"))
    report = shelve(
        library,
        record("b", "Olympic Airways v. Rubina Husain", "540 U.S. 644", decided="2004-02-24"),
    )
    assert 1 == report.joined
    assert ("Olympic Airways v. Rubina Husain",) == at(library, "540 U.S. 644").aliases


def test_records_without_a_reference_stay_apart(library: Library) -> None:
    """Without a page in common nothing is joined on a name: every other case is a Jones."""
    shelve(library, record("a", "Jones v. United States"))
    assert 1 == shelve(library, record("b", "Jones v. United States", body=CARRIAGE)).added


def test_facts_unknown_so_far_are_added(library: Library) -> None:
    """The docket, court and day come from whoever knows them; a year gives way to a day."""
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH, decided="2006"))
    shelve(
        library,
        record(
            "b", "Georgia v. Randolph", RANDOLPH, decided="2006-03-22", court="scotus"
        ).model_copy(update={"docket": "04-1067"}),
        source="two",
    )
    held = at(library, RANDOLPH)
    assert ("2006-03-22", "scotus", "04-1067") == (held.decided, held.court, held.docket)


# --- two files that number alike ---------------------------------------------------------------


def test_ids_of_two_files_may_be_the_same(library: Library) -> None:
    """Files often number their records from 1; the number does not make two cases one."""
    shelve(library, record("1", "Georgia v. Randolph", RANDOLPH), source="jsonl")
    report = shelve(
        library, record("1", "Air France v. Saks", "470 U.S. 392", body=CARRIAGE), source="jsonl"
    )
    assert (1, 0) == (report.added, report.joined)
    assert (CONSENT, CARRIAGE) == (
        words(library, at(library, RANDOLPH)),
        words(library, at(library, "470 U.S. 392")),
    )
    assert {("jsonl", "1")} == {
        (one.source, one.source_id)
        for reference in (RANDOLPH, "470 U.S. 392")
        for one in at(library, reference).witnesses
    }


def test_a_record_told_anew_is_the_same_record(library: Library) -> None:
    """A mended text under the same id and reference takes the place of the old one."""
    shelve(library, record("1", "Georgia v. Randolph", RANDOLPH, body="Fist version of it."))
    report = shelve(library, record("1", "Georgia v. Randolph", RANDOLPH, body="First version."))
    held = at(library, RANDOLPH)
    assert (1, "First version.", 1) == (report.joined, words(library, held), len(held.witnesses))
    assert () == library.check()


# --- texts --------------------------------------------------------------------------------------

BODIES = {"opinion": CONSENT, "digest": digest("The Court held the search unlawful."), "none": None}


@pytest.mark.parametrize("second", BODIES)
@pytest.mark.parametrize("first", BODIES)
def test_the_better_text_is_kept(library: Library, first: str, second: str) -> None:
    """An opinion before a digest, a digest before none, whichever comes first; and its
    source's id is the one shown."""
    rank = ["none", "digest", "opinion"]
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH, body=BODIES[first]), source="z")
    shelve(library, record("b", "Georgia v. Randolph", RANDOLPH, body=BODIES[second]), source="y")
    held = at(library, RANDOLPH)
    better = max(first, second, key=rank.index)
    assert better == held.text
    assert better == held.witnesses[0].text
    if first != second:
        assert ("b" if better == second else "a") == held.witnesses[0].source_id
    elif first != "none":
        assert "a" == held.witnesses[0].source_id
    assert () == library.check()


def test_a_text_of_the_same_rank_is_not_replaced(library: Library) -> None:
    """The first opinion stays what quotations are compared with, and its id is shown."""
    shelve(library, record("first", "Georgia v. Randolph", RANDOLPH), source="z")
    shelve(library, record("second", "Georgia v. Randolph", RANDOLPH, body=CARRIAGE), source="a")
    held = at(library, RANDOLPH)
    assert (CONSENT, "first") == (words(library, held), held.witnesses[0].source_id)


def test_an_opinion_takes_the_place_of_a_digest_at_once(library: Library) -> None:
    """Digest and opinion within one batch leave one text, all of it embedded and indexed."""
    shelve(
        library,
        record("a", "Air France v. Saks", "470 U.S. 392", body=CARRIAGE),
        record("b", "Georgia v. Randolph", RANDOLPH, body=digest("Held.", "Reasons.", "Dissent.")),
        record("c", "Georgia v. Randolph", RANDOLPH, body=CONSENT),
    )
    assert CONSENT == words(library, at(library, RANDOLPH))
    assert () == library.check()


def test_an_opinion_takes_the_place_of_a_digest_later(library: Library) -> None:
    """The last text shelved is replaced: no number of a passage is ever used twice."""
    shelve(library, record("b", "Georgia v. Randolph", RANDOLPH, body=digest("Held.", "Why.")))
    before = {number for (number,) in library.db.execute("SELECT number FROM passage")}
    shelve(library, record("c", "Georgia v. Randolph", RANDOLPH, body=CONSENT))
    after = {number for (number,) in library.db.execute("SELECT number FROM passage")}
    assert set() == before & after
    assert after == library.index.numbers()
    assert () == library.check()


def test_nothing_of_a_replaced_text_is_found(library: Library) -> None:
    """Neither full text nor vectors remember it."""
    shelve(library, record("b", "Georgia v. Randolph", RANDOLPH, body=digest("Zebra crossing.")))
    shelve(library, record("c", "Georgia v. Randolph", RANDOLPH, body=CONSENT))
    assert [] == searched(library, "zebra")


@pytest.mark.parametrize("blank", ["[OPINION — Souter]", "\x00", "[DISSENT]\n\n", digest()])
def test_a_text_without_words_is_none(library: Library, blank: object) -> None:
    """Heads alone are no opinion: nothing could be quoted from it."""
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH, body=blank))
    assert "none" == at(library, RANDOLPH).text
    assert () == library.check()


# --- content-addressed --------------------------------------------------------------------------


def everything(library: Library) -> dict[str, list]:
    """All rows of the shelf, but for how far sources were read."""
    tables = "authority reference name_word span witness opinion passage vector treatment"
    return {
        table: sorted(map(repr, library.db.execute(f"SELECT * FROM {table}")))
        for table in tables.split()
    }


def test_shelving_twice_changes_nothing(library: Library) -> None:
    """A record held word for word is left alone, whatever version of its source tells it."""
    records = [
        record("a", "Georgia v. Randolph", RANDOLPH),
        record("b", "Air France v. Saks", "470 U.S. 392", body=digest("Held.")),
        record("c", "Delgado v. Lakewood", "510 U.S. 902", body=None),
    ]
    shelve(library, *records)
    before, digest_before = everything(library), library.digest
    report = shelve(library, *records, *records)
    assert (0, 0, 6) == (report.added, report.joined, report.unchanged)
    assert before == everything(library)
    assert digest_before == library.digest


def test_the_digest_changes_with_every_word(library: Library) -> None:
    """What a verdict was reached on can be told from what is held now."""
    seen = {library.digest}
    for body in (None, "One.", "One!"):
        shelve(library, record("a", "Georgia v. Randolph", RANDOLPH, body=body))
        seen.add(library.digest)
    assert 4 == len(seen)


def test_ids_do_not_depend_on_the_order(library: Library) -> None:
    """An authority's id is made of its first reference."""
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH), record("b", "No Reference"))
    assert "547-us-103" == at(library, RANDOLPH).id
    assert ("one-b",) == tuple(one.id for one in library.named("No Reference"))


# --- treatments ---------------------------------------------------------------------------------


def kinds(library: Library, written: str) -> Iterable[tuple[str, str]]:
    """Who treats the decision at a reference, and how."""
    import datetime as dt

    return [
        (one.citing_name, one.kind)
        for one in library.treatments_of(at(library, written), dt.date(2026, 1, 1))
    ]


def test_a_treatment_is_told_once(library: Library) -> None:
    """A record told anew tells its treatments anew, and the old ones are forgotten."""
    told = Treated(citation=RANDOLPH, name="Georgia v. Randolph", kind="followed")
    fernandez = record("f", "Fernandez v. California", "571 U.S. 292", treatments=(told,))
    changed = told.model_copy(update={"kind": "distinguished"})
    shelve(library, record("a", "Georgia v. Randolph", RANDOLPH), fernandez)
    assert [("Fernandez v. California", "followed")] == kinds(library, RANDOLPH)
    shelve(library, fernandez.model_copy(update={"treatments": (changed,)}))
    assert [("Fernandez v. California", "distinguished")] == kinds(library, RANDOLPH)
