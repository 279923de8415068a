"""One decision told by sources of different kinds is one authority, whichever comes first."""

import json
from itertools import permutations
from pathlib import Path

import pytest
from factories.opinions import Records, line, record

from arguendo.corpus.library import Library
from arguendo.corpus.model import Resolved
from arguendo.corpus.references import reference_of
from arguendo.corpus.shelf.writing import shelve
from arguendo.corpus.sources.csl import CaseLibrary
from arguendo.corpus.sources.folder import OpinionsFolder
from arguendo.corpus.sources.interface import Record, Source
from arguendo.corpus.sources.opinions_file import OpinionsFile

WORDS = "\n\n".join(
    f"{n}. The {n}th resident refused the officers at the door, and the {n}th search was unlawful."
    for n in range(30)
)
CAPTION = (
    "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT\n\n"
    "HARROW, Petitioner, v. FINCH, Respondent\n\nNo. 98-1507\n\nDecided February 3, 1999\n\n"
)
FACTS = {"court": "ca9", "docket": "98-1507", "decided": "1999-02-03"}
PLACE, OTHER_PLACE = "200 F.3d 1", "119 S. Ct. 7"

CITED = {  # What Zotero knows of a case: the record alone.
    "id": "http://zotero.org/users/1/items/ABCD",
    "type": "legal_case",
    "title": "Harrow v. Finch",
    "authority": "9th Cir.",
    "issued": {"date-parts": [[1999, 2, 3]]},
    "number": "No. 98-1507",
}
PRINTED = {"volume": "200", "container-title": "F.3d", "page": "1"}


def export(at: Path, *without: str, **more: object) -> Source:
    """An export of Zotero, of one case."""
    item = {key: value for key, value in {**CITED, **more}.items() if key not in without}
    file = at / "cases.json"
    file.write_text(json.dumps([item]))
    return CaseLibrary(file)


def folder(at: Path, words: str = WORDS) -> Source:
    """A folder with the opinion as the court's own site gives it."""
    (at / "opinions").mkdir(exist_ok=True)
    (at / "opinions/98-1507.txt").write_text(CAPTION + words)
    return OpinionsFolder(at / "opinions")


def lines(at: Path, words: str = WORDS, **more: object) -> Source:
    """A file of opinions, which knows where it is printed."""
    facts = {"court": "ca9", "date": "1999-02-03", "citations": [PLACE], "text": CAPTION + words}
    (at / "opinions.jsonl").write_text(line("17", "Harrow v. Finch", **{**facts, **more}))
    return OpinionsFile(at / "opinions.jsonl")


def one_of(library: Library, witnesses: set[str]) -> None:
    """There is one authority, which all of them vouch for, and nothing disagrees."""
    (held,) = library.named("Harrow v. Finch")
    assert witnesses == {one.source for one in held.witnesses}
    assert ("opinion", "1999-02-03", "ca9") == (held.text, held.decided, held.court)
    assert 1 == library.counts()["authority"]
    assert () == library.check()


@pytest.mark.parametrize("order", [*permutations(("csl", "folder", "jsonl"))], ids="-".join)
@pytest.mark.parametrize("known_by", ["day and docket", "place"])
def test_three_sources_are_three_witnesses(
    library: Library, tmp_path: Path, order: tuple[str, ...], known_by: str
) -> None:
    """An export, a folder and a file of opinions, in every order.

    Known by its place in a reporter, the export has nothing in common with the folder that would
    tell: then the file, which knows place, day and words, makes one of the two.
    """
    by_place = known_by == "place"
    cited = {**PRINTED, "issued": {"date-parts": [[1999]]}} if by_place else {}
    sources = {
        "csl": export(tmp_path, *(("number",) if by_place else ()), **cited),
        "folder": folder(tmp_path),
        "jsonl": lines(tmp_path),
    }
    for name in order:
        library.build(sources[name])
    one_of(library, {"csl", "folder", "jsonl"})
    reference = reference_of(PLACE)
    assert reference is not None
    found = library.resolve(reference)
    assert isinstance(found, Resolved)
    (held,) = library.named("Harrow v. Finch")
    assert held == found.authority
    assert {"", "same"} == {one.agrees for one in held.witnesses}


def shelved(library: Library, *told: Record) -> list[list[str]]:
    """Shelve records, each from a source of its own; return who vouches for what."""
    with library.writing() as db:
        for n, one in enumerate(told):
            shelve(db, f"source-{n}", one)
    rows = library.db.execute("SELECT authority, source_id FROM witness ORDER BY source_id")
    found: dict[str, list[str]] = {}
    for authority, id in rows:
        found.setdefault(authority, []).append(id)
    return sorted(found.values())


def known(id: str, name: str = "Harrow v. Finch", *places: str, **more: object) -> Record:
    """A record of that decision, with its words."""
    return record(id, name, *places, **{"body": WORDS, **FACTS, **more})


BARE = {"body": None}
SAME = {
    "words alone": (known("a"), record("b", "Harrow v. Finch", body=WORDS)),
    "words in capitals": (known("a"), record("b", "Harrow v. Finch", body=WORDS.upper())),
    "docket and year": (known("a"), known("b", decided="1999", **BARE)),
    "docket, no day": (known("a"), known("b", decided=None, **BARE)),
    "day and court": (known("a"), known("b", docket="", **BARE)),
    "two records": (known("a", **BARE), known("b", decided="1999", **BARE)),
}
APART = {
    "another docket": (known("a"), known("b", docket="98-1508", **BARE)),
    "another day": (known("a"), known("b", decided="1999-02-04", **BARE)),
    "another year": (known("a"), known("b", decided="1998", **BARE)),
    "another court": (known("a"), known("b", court="ca2", **BARE)),
    "another name": (known("a"), known("b", "Harrow v. Sparrow", **BARE)),
    "a like name": (
        known("a"),
        known("b", "Harrow v. Finch-Hatton Trading Co.", docket="", **BARE),
    ),
    "another place": (
        known("a", "Harrow v. Finch", "200 F.3d 1"),
        known("b", "Harrow v. Finch", "200 F.3d 9", **BARE),
    ),
    "a name alone": (known("a"), record("b", "Harrow v. Finch", body=None)),
    "name and day": (known("a"), record("b", "Harrow v. Finch", body=None, decided="1999-02-03")),
    "other words": (known("a"), known("b", body="It is so ordered, and nothing more. " * 40)),
    "a formula": (
        record("a", "Doe v. State", body="Affirmed.", decided="1999"),
        record("b", "Doe v. State", body="Affirmed.", decided="1999"),
    ),
    "words of another day": (known("a", docket=""), known("b", docket="", decided="2001-01-01")),
}


@pytest.mark.parametrize("case", SAME)
@pytest.mark.parametrize("turned", [False, True])
def test_what_says_it_is_the_same(library: Library, case: str, turned: bool) -> None:
    """In either order."""
    told = SAME[case][::-1] if turned else SAME[case]
    assert [["a", "b"]] == shelved(library, *told)


@pytest.mark.parametrize("case", APART)
@pytest.mark.parametrize("turned", [False, True])
def test_like_decisions_stay_apart(library: Library, case: str, turned: bool) -> None:
    """In either order; what both know and tell differently outweighs all else."""
    told = APART[case][::-1] if turned else APART[case]
    assert [["a"], ["b"]] == shelved(library, *told)


def test_a_record_that_may_be_either_joins_neither(library: Library) -> None:
    """Two decisions of one docket and year, and a record that knows no more than that."""
    first, second = known("a"), known("b", decided="1999-05-05", body=WORDS.replace("door", "gate"))
    third = known("c", decided="1999", **BARE)
    assert [["a"], ["b"], ["c"]] == shelved(library, first, second, third)


def test_what_becomes_one_keeps_everything(library: Library) -> None:
    """Places, names, dockets, treatments told of it, and a text that differs."""
    other = WORDS.replace("door", "gate").replace("resident", "lodger")
    by_place = known("a", "Harrow v. Finch", PLACE, docket="", decided="1999")
    by_day = known("b", "Harrow v. Arthur Finch", OTHER_PLACE, body=other)
    bridge = known("c", "Harrow v. Finch", PLACE, OTHER_PLACE)
    library.build(Records([by_place], "one"))
    library.build(Records([by_day], "two"))
    assert 2 == library.counts()["authority"]
    library.build(Records([bridge], "three"))
    (held,) = library.named("Harrow v. Finch")
    assert {PLACE, OTHER_PLACE} == {str(one) for one in held.references}
    assert ("98-1507", "1999-02-03") == (held.docket, held.decided)
    assert ("Harrow v. Arthur Finch",) == held.aliases
    assert {"a": "", "b": "differs", "c": "same"} == {
        one.source_id: one.agrees for one in held.witnesses
    }
    assert 1 == library.db.execute("SELECT count(*) FROM other_text").fetchone()[0]
    assert () == library.check()
    report = library.build(Records([by_place, by_day, bridge], "one"))
    assert 1 == library.counts()["authority"]
    assert () == library.check(), report
