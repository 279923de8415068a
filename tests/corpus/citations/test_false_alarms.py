"""Ordinary words are left alone, however many figures and names they have."""

import csv
import gzip
import json
import re
import tomllib
from functools import cache

import pytest
from factories.reports import data
from factories.starter import DIGESTS

from arguendo.corpus.citations import shapes
from arguendo.corpus.citations.normal import normal
from arguendo.corpus.citations.shapes import Trace, traces

EXAMPLES = DIGESTS.parents[4] / "examples/matters"

PROSE = [
    "On 12 March 2019 the tenant, 47, paid $1,250.00 at 547 Market Street, Suite 103.",
    "Flight 123, a Boeing 747-400 with 366 passengers, left Gate 12 at 10:35 p.m.",
    "Volume 3 of his memoirs has 412 pages; on page 103 he meets five hundred soldiers.",
    "The index rose from 103 to 547 in 1998, or 4.3 percent a year for 20 years.",
    "Call 202-555-0103, extension 547, or write to P.O. Box 103, Washington, D.C. 20543.",
    "One hundred three guests ate two hundred eggs, and 12 U.S. senators left early.",
    "Theorem 4.7 follows from Lemma 3.2 and Section 5 of the paper, with n = 103.",
    "As Justice Scalia held forth, the clerk under Judge Posner took notes.",
    "Martinez held the door; under Martinez lay the suitcase of Mr. Jones.",
    "Dr. Smith recognized the patient in Room 12, and the Smith family thanked her.",
    "The Ohio court sat in Columbus; the Supreme Court sits in Washington.",
    "In May, the court held hearings. In Chicago, the court was closed.",
    "Under Article 17 the carrier pays; under Texas law it may not.",
    "The Roberts Court differs from the Warren Court in its size of docket.",
    "Chapter 11, Part II, Table 4: 3 apples, 12 pears, 7 Dr. Pepper 12-packs.",
    "Psalm 103, 1 Corinthians 13 and Genesis 5 were read on 1 May 1547.",
    "He drew the U.S. flag 103 times, 50 stars each, on 2 sheets of A4 paper.",
    "Under Windows 11 the file of 547 MB opens in 103 ms; version 2.3d is slower.",
    "The Fourth Amendment protects houses; the First protects speech.",
    "Five forty-seven in the morning, and page three of the newspaper was wet.",
    "It was 4 to 5, as in 5-4, and the vote of the 103d Congress was 547 to 103.",
    "The rule of Romans and the rule of law differ; the rule of thumb is older.",
    "See Appendix B, pages 12-14, and compare with Exhibit 7 at the back.",
    "In re-reading the lease, ex parte in spirit, she smiled at versus and its v.",
    "Consent is controlling here, and evidence is to the contrary.",
    "Rev. Stat. Jones of the Church, Civ. Engineer, wrote to Gov. Brown on Nov. 5.",
]


@pytest.mark.parametrize("prose", PROSE)
def test_prose_full_of_figures_and_names_has_no_shape(prose: str) -> None:
    """Dates, addresses, flights, quantities, judges and courts are no citations."""
    assert () == shapes(prose)


def test_facts_of_matters_have_no_citation_by_guise_or_name() -> None:
    """Nobody's story is struck: a matter's facts call no case and hide no reference."""
    for path in sorted(EXAMPLES.rglob("*.*")):
        found = [one.text for one in shapes(path.read_text("utf-8"))]
        assert [] == found, path.name


def test_what_digests_call_a_case_is_one() -> None:
    """In our own digests every case called by a part of its name is one they speak of."""
    texts = {path: path.read_text("utf-8") for path in sorted(DIGESTS.rglob("*.toml"))}
    parties = " ".join(one["name"] for one in map(tomllib.loads, texts.values()))
    called = {
        one.text.removesuffix("'s")
        for text in texts.values()
        for one in shapes(text)
        if one.kind == "called"
    }
    assert called
    # United States v. Santana, 427 U.S. 38 (1976), has no digest of its own.
    assert ["Santana"] == [name for name in sorted(called) if name not in parties]


@cache
def scanned() -> list[tuple[int, str, list[Trace]]]:
    """Return, of real opinions, the length, the plain form and the shapes, each read once."""
    found = []
    for text in opinions():
        plain = normal(text)
        found.append((len(text), plain.text, traces(plain)))
    return found


def opinions() -> list[str]:
    """Return a hundred and fifty real opinions and the fifty whose citations are known."""
    names = (
        "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz",
        "opinions_small.jsonl.gz",
    )
    texts = []
    for name in names:
        with gzip.open(data(name), "rt") as lines:
            texts += [json.loads(line)["text"] for line in lines][:150]
    return texts


@pytest.mark.slow
def test_cases_called_in_real_opinions_are_cases() -> None:
    """Of what is called a case, the Court's own table knows 95 in 100 by name.

    The rest are cases of other courts as a rule, so that false alarms stay below one in 100,000
    characters.
    """
    with gzip.open(data("scotus/scotus_cases.csv.gz"), "rt", newline="") as rows:
        known = {
            word
            for row in csv.DictReader(rows)
            for word in re.findall(r"[A-Z][\w'-]+", row["name"])
        }
    called = strange = size = 0
    for length, plain, found in scanned():
        size += length
        for one in found:
            if one.kind == "called":
                called += 1
                words = re.findall(r"[A-Z][\w-]+", plain[one.start : one.end])
                strange += known.isdisjoint(words)
    print(f"{called} called in {size:,} characters, {strange} not in the table")
    assert called > 300
    assert strange <= 0.05 * called
    assert strange <= size / 100_000


@pytest.mark.slow
def test_real_opinions_wear_no_disguise() -> None:
    """References pieced together from parts are rare where nobody hides: one in 100,000."""
    pieced = size = 0
    for length, plain, found in scanned():
        size += length
        for one in found:
            usual = re.sub(r"\W", "", plain[one.start : one.end])
            stands = re.sub(r"\W", "", one.stands_for)
            again = one.kind == "short" and " U. S. " in plain[one.start : one.end]
            pieced += one.kind == "volume" or (stands not in ("", usual) and not again)
    print(f"{pieced} pieced together in {size:,} characters")
    assert pieced <= size / 100_000
