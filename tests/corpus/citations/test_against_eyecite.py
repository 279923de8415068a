"""What eyecite finds in fifty real opinions is found by us, and where we differ it is said why.

eyecite is run as it comes, on the whole text. The differences fall into kinds, each with its
reason; a difference of no kind fails the test.
"""

import gzip
import json
import logging
import re
from collections import Counter
from functools import cache

import pytest
from factories.reports import data

from arguendo.corpus.citations import extract

OPINIONS = "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"

OURS_IS_RIGHT = {
    # what eyecite takes for a citation, with 30 characters on either side: why it is none
    "a part of the same text": ("SupraCitation", r"[.?!]\s+(?:See )?Supra,\s+at \d"),
    "a party's brief": ("ReferenceCitation", r"Brief\s+for\s+(?:the\s+)?United\s+States"),
    "a title with a page": ("ReferenceCitation", r"for\s+the\s+United\s+States\s+Courts"),
    "the end of a broken word": ("IdCitation", r"[a-z]-\s+id\."),
    "a part of an article": ("UnknownCitation", r"§\s*[IVX]+\b"),
}


@cache
def opinions() -> list[str]:
    with gzip.open(data(OPINIONS), "rt") as lines:
        return [json.loads(line)["text"] for line in lines]


def theirs(text: str) -> list:
    from eyecite import get_citations

    logging.getLogger("eyecite").setLevel(logging.ERROR)  # It thinks aloud.
    return get_citations(text)


def why(kinds: dict[str, tuple[str, str]], form: str, around: str) -> str | None:
    return next(
        (
            reason
            for reason, (of, pattern) in kinds.items()
            if re.fullmatch(of, form) and re.search(pattern, around)
        ),
        None,
    )


@pytest.mark.slow
def test_what_eyecite_finds_is_found() -> None:
    """Of some 5,700 places none is seen by eyecite alone that is a citation."""
    seen: Counter[bool] = Counter()
    better: Counter[str] = Counter()
    for text in opinions():
        extraction = extract(text)
        spans = [(one.start, one.end) for one in (*extraction.citations, *extraction.unread)]
        for one in theirs(text):
            start, end = one.span()
            hit = any(ours < end and start < past for ours, past in spans)
            seen[hit] += 1
            if hit:
                continue
            form, around = type(one).__name__, text[max(0, start - 30) : end + 30]
            if reason := why(OURS_IS_RIGHT, form, around):
                better[reason] += 1
            else:
                raise AssertionError(f"no reason is known why {form} is not seen: {around!r}")
    print(dict(seen), dict(better))
    assert seen[True] > 5_000
    assert 17 >= seen[False] == better.total()


@pytest.mark.slow
def test_volume_reporter_page_and_year_agree() -> None:
    """Every full reference is read as eyecite reads it; a year differs only where it bled.

    eyecite loses the year behind a line's end, and gives parallel references and neighbours the
    year of another citation. Ours has to stand in the text, in the parentheses behind it.
    """
    read: Counter[str] = Counter()
    for text in opinions():
        ours = [one for one in extract(text).citations if one.reference]
        for one in theirs(text):
            if type(one).__name__ != "FullCaseCitation":
                continue
            start, end = one.span()
            page = (one.groups.get("page") or "").replace(",", "").strip("_")
            wanted = (one.groups.get("volume"), one.corrected_reporter(), page)
            standing = [own for own in ours if own.start < end and start < own.end]
            pages = {
                (reference.volume, reference.reporter, reference.page.strip("_"))
                for own in standing
                for reference in (own.reference, *own.parallels)
            }
            assert wanted in pages, (text[start:end], pages)
            (own,) = standing
            if str(own.year or "") == (one.metadata.year or ""):
                read["same year"] += 1
            else:
                read["our year"] += 1
                behind = " ".join(text[start : own.end + 4].split())
                assert own.year is None or re.search(rf"\({{0,1}}[^()]*{own.year}\)", behind), (
                    behind
                )
    print(dict(read))
    assert read["same year"] > 1_400
