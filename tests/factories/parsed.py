"""Fifty real opinions as we read them and as eyecite does, each read once, and where they differ.

eyecite is run as it comes, on the whole text. The differences fall into kinds, each with its
reason; `python tests/benchmarks/bench_against_eyecite.py` lists them.
"""

import gzip
import json
import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from factories.reports import data

from arguendo.corpus.citations import extract
from arguendo.corpus.model import Extraction

OPINIONS = "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"

OURS_IS_RIGHT = {
    # what eyecite takes for a citation, with 30 characters on either side: why it is none
    "a part of the same text": ("SupraCitation", r"[.?!]\s+(?:See )?Supra,\s+at \d"),
    "a party's brief": ("ReferenceCitation", r"Brief\s+for\s+(?:the\s+)?United\s+States"),
    "a title with a page": ("ReferenceCitation", r"for\s+the\s+United\s+States\s+Courts"),
    "the end of a broken word": ("IdCitation", r"[a-z]-\s+id\."),
    "a part of an article": ("UnknownCitation", r"§\s*[IVX]+\b"),
}


class Difference(NamedTuple):
    """A place that eyecite reads in another way."""

    kind: str
    """What differs."""
    why: str
    """Why ours is the better; empty where no reason is known."""
    around: str
    """The words there."""


@cache
def texts() -> tuple[str, ...]:
    """Return the opinions."""
    with gzip.open(data(OPINIONS), "rt") as lines:
        return tuple(json.loads(line)["text"] for line in lines)


@cache
def ours(number: int) -> Extraction:
    """Return what we read of one of them."""
    return extract(texts()[number])


@cache
def theirs(number: int) -> tuple[Any, ...]:
    """Return what eyecite reads of it."""
    from eyecite import get_citations

    logging.getLogger("eyecite").setLevel(logging.ERROR)  # It thinks aloud.
    return tuple(get_citations(texts()[number]))


def unseen(number: int) -> Iterator[Difference]:
    """Yield what eyecite alone takes for a citation."""
    text, read = texts()[number], ours(number)
    spans = [(one.start, one.end) for one in (*read.citations, *read.unread)]
    for one in theirs(number):
        start, end = one.span()
        if any(begin < end and start < past for begin, past in spans):
            continue
        form, around = type(one).__name__, text[max(0, start - 30) : end + 30]
        why = next(
            (
                reason
                for reason, (of, pattern) in OURS_IS_RIGHT.items()
                if of == form and re.search(pattern, around)
            ),
            "",
        )
        yield Difference(f"eyecite alone: {form}", why, " ".join(around.split()))


def ours_alone(number: int) -> Iterator[Difference]:
    """Yield the citations that eyecite sees nothing of."""
    spans = [one.span() for one in theirs(number)]
    for one in ours(number).citations:
        if not any(begin < one.end and one.start < past for begin, past in spans):
            why = "eyecite reads nothing there"
            yield Difference(f"ours alone: {one.form}", why, " ".join(one.text.split()))


def years(number: int) -> Iterator[Difference]:
    """Yield the full citations of which the year is read in another way, or the reference is.

    eyecite loses the year behind a line's end, and gives parallel references and neighbours the
    year of another citation. Ours stands in the text, in the parentheses behind it.
    """
    text = texts()[number]
    read = [one for one in ours(number).citations if one.reference]
    for one in theirs(number):
        if type(one).__name__ != "FullCaseCitation":
            continue
        start, end = one.span()
        page = (one.groups.get("page") or "").replace(",", "").strip("_")
        wanted = (one.groups.get("volume"), one.corrected_reporter(), page)
        standing = [own for own in read if own.start < end and start < own.end]
        pages = {
            (reference.volume, reference.reporter, reference.page.strip("_"))
            for own in standing
            for reference in (own.reference, *own.parallels)
            if reference
        }
        if len(standing) != 1 or wanted not in pages:
            yield Difference("another reference", "", text[start:end])
            continue
        own = standing[0]
        behind = " ".join(text[start : own.end + 4].split())
        if str(own.year or "") == (one.metadata.year or ""):
            yield Difference("same year", "", behind)
            continue
        stands = own.year is None or re.search(rf"\({{0,1}}[^()]*{own.year}\)", behind)
        why = "it stands in the parentheses behind it" if stands else ""
        why = "there is none behind it" if own.year is None else why
        yield Difference("another year", why, behind)
