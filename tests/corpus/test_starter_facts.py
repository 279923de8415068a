"""Every fact of record in the starter library against the opinions it was written from."""

import gzip
import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from factories.reports import CHECKOUT, data

from arguendo.corpus.passages import opinions_of
from arguendo.corpus.sources.interface import Written

STARTER = CHECKOUT / "corpus/arguendo/corpus/starter"
FILES = sorted((STARTER / "digests").rglob("*.toml"))
RUN_OF_WORDS = 9

# Pages that digests name and the text read does not mark, and why they are right all the same.
PAGES_NOT_MARKED = {
    ("357 U.S. 493", 500): "the mark is garbled: `into a � 1 and S. 500� dwelling`",
    ("335 U.S. 451", 456): "the mark stands in the syllabus: `P. 335 U. S. [*456]`",
    ("392 U.S. 390", 391): "page 392 is marked in the syllabus, before page 391",
    ("248 U.S. 215", 248): "the mark stands in the caption: `[*248] U.S. 215`",
    ("415 U.S. 394", 415): "the mark stands in the caption: `[*415] U.S. 394`",
}


@cache
def digest(file: Path) -> dict[str, Any]:
    """One digest as it is shipped."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def opinions() -> dict[str, dict[str, Any]]:
    """The opinions digested, and those said to have treated them, by their U.S. reference."""
    wanted = {digest(file)["citation"] for file in FILES}
    wanted |= {later["citation"] for file in FILES for later in digest(file).get("history", [])}
    found = {}
    with gzip.open(data("opinions.jsonl.gz")) as lines:
        for line in lines:
            one = json.loads(line)
            for reference in one["citations"][:1]:
                if reference in wanted:
                    found[reference] = one
    return found


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case."""
    return tuple(re.findall(r"[a-z0-9']+", text.lower()))


def printed(citation: str) -> str:
    """The shape of a citation in a text: spaces come and go, and other numbers may stand in it."""
    volume, *reporter, page = citation.split()
    letters = r"\s*".join(re.escape(letter) for letter in "".join(reporter))
    return rf"\b{volume}\s*{letters}[\s,_@\d-]*?\b{page}\b"


def noted(one: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything a digest says of its opinion."""
    return [*one["points"], *one["factors"], *one["cites"]]


def pages_of(record: dict[str, Any]) -> set[int]:
    """The pages of a record's text, as our own reading finds them."""
    first = int(record["citations"][0].split()[-1])
    read = opinions_of("a", Written(text=record["text"]), first)
    return {page for opinion in read for _, page in opinion.page_breaks}


each_digest = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


# --- what can be told without the opinions -----------------------------------------------------


def test_the_library_is_large_enough() -> None:
    """At least seventy-five decisions in three bodies of law."""
    assert len(FILES) >= 75
    assert {"airline", "consent", "fairuse"} == {file.parent.name for file in FILES}
    assert len(FILES) == len({digest(file)["citation"] for file in FILES})
    assert len(FILES) == len({digest(file)["id"] for file in FILES})


@each_digest
def test_factors_are_those_of_the_area(file: Path) -> None:
    """A factor is one of the area's catalogue, so that it can be matched with another matter."""
    one = digest(file)
    area = tomllib.loads((STARTER / f"areas/{one['area']}.toml").read_text(encoding="utf-8"))
    known = {factor["id"] for factor in area["factors"]}
    assert file.parent.name == one["area"] == area["id"]
    assert {factor["factor"] for factor in one["factors"]} <= known
    assert one["prevailed"] in {area["claimant"], area["opponent"], "neither"}


@each_digest
def test_a_digest_holds_what_a_reader_needs(file: Path) -> None:
    """Facts, issue, holding and reasoning; a separate opinion's point with its judge."""
    one = digest(file)
    kinds = {point["kind"] for point in one["points"]}
    assert {"facts", "issue", "holding", "reasoning"} <= kinds
    assert all(
        point.get("author")
        for point in one["points"]
        if point["kind"] in ("concurrence", "dissent")
    )
    assert all(one["paged"] == ("page" in point) for point in noted(one))


# --- what is held against the opinions ---------------------------------------------------------


@each_digest
def test_facts_of_record_agree(file: Path, opinions: dict) -> None:
    """Name (or an alias), reference, court, day and docket are the record's."""
    one = digest(file)
    record = opinions[one["citation"]]
    assert record["name"] in (one["name"], *one.get("aliases", ()))
    assert (record["court"], record["docket"]) == (one["court"], one["docket"])
    assert record["date"] == str(one["date"])


@each_digest
def test_every_page_is_a_page_of_the_opinion(file: Path, opinions: dict) -> None:
    """The page breaks that our own reading finds hold every page a digest names."""
    one = digest(file)
    pages = pages_of(opinions[one["citation"]])
    named = {point["page"] for point in noted(one) if "page" in point}
    named |= {opinion["page"] for opinion in one["opinions"] if "page" in opinion}
    assert set() == {
        page for page in named - pages if (one["citation"], page) not in PAGES_NOT_MARKED
    }


@each_digest
def test_every_cited_decision_is_cited(file: Path, opinions: dict) -> None:
    """Each decision a digest says the opinion cites stands in its text."""
    one = digest(file)
    record = opinions[one["citation"]]
    text = re.sub(r"\s*\[\*\d+\]\s*", " ", record["text"])
    missing = set()
    for cite in one["cites"]:
        if (
            not re.search(printed(cite["citation"]), text)
            and cite["citation"] not in record["cites_scotus"]
        ):
            missing.add(cite["citation"])
    assert set() == missing


@each_digest
def test_what_became_of_it_is_seen_in_the_later_opinion(file: Path, opinions: dict) -> None:
    """A later decision said to treat it came later, and names it."""
    one = digest(file)
    for later in one.get("history", []):
        record = opinions[later["citation"]]
        assert int(str(one["date"])[:4]) <= record["year"]
        party = max(re.findall(r"\w+", one["name"]), key=len)
        assert re.search(printed(one["citation"]), record["text"]) or party in record["text"]


@each_digest
def test_the_words_are_our_own(file: Path, opinions: dict) -> None:
    """No nine words in a row are the opinion's."""
    one = digest(file)
    theirs = words(opinions[one["citation"]]["text"])
    runs = {theirs[at : at + RUN_OF_WORDS] for at in range(len(theirs) - RUN_OF_WORDS + 1)}
    for point in [*one["points"], *one["factors"]]:
        ours = words(point["text"])
        copied = [
            " ".join(ours[at : at + RUN_OF_WORDS])
            for at in range(len(ours) - RUN_OF_WORDS + 1)
            if ours[at : at + RUN_OF_WORDS] in runs
        ]
        assert [] == copied


def test_exceptions_are_still_needed(opinions: dict) -> None:
    """An exception that no longer excepts anything is struck from the table."""
    for citation, page in PAGES_NOT_MARKED:
        (one,) = [digest(file) for file in FILES if digest(file)["citation"] == citation]
        named = [*noted(one), *one["opinions"]]
        assert page in {point.get("page") for point in named}
        assert page not in pages_of(opinions[citation])
