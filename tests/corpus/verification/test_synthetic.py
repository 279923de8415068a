"""Measured on real data: what is altered is found, what is real is not accused."""

import datetime as dt
import gzip
import json
from collections import Counter

import pytest
from factories.reports import data, supreme_court

from arguendo.corpus.inquire import check_text

TODAY = dt.date(2026, 11, 1)

ALTERED_FOUND = 0.995
"""Of the altered citations, how many must be rejected or stay unproven."""
ALTERED_REJECTED = {False: 0.925, True: 0.964}
"""Of the altered citations, how many must be rejected: by pages alone, and where the volumes are
vouched for as held whole. What is left stands on pages that may hold orders, which no table lists
in full: there neither an invented page nor a swapped name can be told from a real order's."""
REAL_ACCUSED = 0.001
"""Of the real citations, how many may be rejected at most."""
REAL_VERIFIED = 0.99
"""Of the real citations, how many must be verified."""


@pytest.mark.slow
@pytest.mark.parametrize("whole", [False, True])
def test_altered_citations_are_found_and_real_ones_are_not_accused(whole: bool) -> None:
    """964 Supreme Court citations: swapped names, impossible volumes, unused and wrong pages."""
    rows = [json.loads(line) for line in data("citations_synthetic/citations.jsonl").open()]
    record = supreme_court(whole=whole)
    graded: dict[str, Counter[str]] = {"real": Counter(), "fake": Counter()}
    for row in rows:
        grades = [one.grade for one in check_text(row["citation"], record, as_of=TODAY).verdicts]
        worst = next((g for g in ("rejected", "unproven", "caution") if g in grades), "verified")
        graded[row["label"]][worst if grades else "unseen"] += 1
    real, altered = graded["real"], graded["fake"]
    print("real", dict(real), "altered", dict(altered))
    assert altered["rejected"] + altered["unproven"] >= ALTERED_FOUND * altered.total()
    assert altered["rejected"] >= ALTERED_REJECTED[whole] * altered.total()
    assert real["rejected"] <= REAL_ACCUSED * real.total()
    assert real["verified"] >= REAL_VERIFIED * real.total()


# What the slip opinions themselves have wrong, as the bound volumes show: the page of Wallace v.
# Kato and of Irizarry v. United States, the years of Alden v. Maine and of Window Glass Machine Co.
# v. Pittsburgh Plate Glass Co., a volume of 2016; and what the table has wrong: the year of United
# States v. Castleman.
MISPRINTS = {
    "494 U.S. 384",
    "555 U.S. 708",
    "527 U.S. 706",
    "284 F. 645",
    "557 U.S. ___",
    "572 U.S. ___",
}


@pytest.mark.slow
@pytest.mark.parametrize("whole", [False, True])
def test_the_supreme_court_is_not_accused(whole: bool) -> None:
    """In 50 real opinions nothing is rejected but what is misprinted in them."""
    record = supreme_court(whole=whole)
    seen: Counter[str] = Counter()
    name = "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"
    with gzip.open(data(name), "rt") as lines:
        for line in lines:
            report = check_text(json.loads(line)["text"], record, as_of=TODAY)
            for one in report.verdicts:
                printed = str(one.citation.reference)
                if one.citation.form == "full" and printed not in MISPRINTS:
                    seen[one.grade] += 1
                    assert "rejected" != one.grade, (one.citation.text, one.reason)
    print(dict(seen))
    # against a table neither pages nor quotations nor voices can be compared: those are cautions
    assert seen["verified"] + seen["caution"] > 980


@pytest.mark.slow
def test_the_scanner_and_the_parser_find_what_courtlistener_marked() -> None:
    """Of 2,016 spans in 50 opinions two lie across a page break, and are not read."""
    from arguendo.corpus.citations import extract

    found = missed = 0
    name = "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"
    with gzip.open(data(name), "rt") as lines:
        for line in lines:
            row = json.loads(line)
            extraction = extract(row["text"])
            spans = [(c.start, c.end) for c in (*extraction.citations, *extraction.unread)]
            for span in row["citation_spans"]:
                hit = any(start < span["end"] and span["start"] < end for start, end in spans)
                found += hit
                missed += not hit
    assert missed <= 2
    assert found >= 2014


def test_the_citations_of_mata_v_avianca() -> None:
    """No invented decision is verified, no real one rejected, and a wrong page is shown up.

    Against the Supreme Court's decisions alone: circuits are out of coverage, and say so.
    """
    record = supreme_court()
    for item in json.loads(data("citations_mata/citations.json").read_text())["items"]:
        (verdict,) = check_text(item["cite"], record, as_of=TODAY).verdicts
        match item["label"]:
            case "fabricated" | "wrong_citation":
                assert verdict.grade in ("unproven", "rejected"), item["cite"]
            case "real" if " U.S. " in item["cite"]:
                assert verdict.grade in ("verified", "caution"), item["cite"]
            case _:
                assert "rejected" != verdict.grade, item["cite"]
        if "real" in item:
            assert any(item["real"] in finding.detail for finding in verdict.findings)
