"""The door to eyecite: which volume, reporter and page a few words name, if any.

eyecite is asked for one thing only, what it knows best: its tables of reporters and the forms in
which they are cited. It is shown nothing but the words the scanner found, a few at a time. That
keeps its cost in step with the number of citations, whatever the length of the text (its own
search slows with length, and some inputs hang it), and it keeps it from bleeding the name and the
year of one citation into the next, as versions 2.7.0 to 2.7.8 do. Names, courts, years and pages
around the reference are read by `before` and `after`.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from arguendo.corpus.model import Reference
from arguendo.corpus.reporters import in_print, reporter, reporters

BATCH = 12
"""How many snippets eyecite reads at a time: fewer cost more calls, more cost more patterns."""
LONGEST = 120
"""The longest snippet shown to it, in characters."""


class Read(NamedTuple):
    """What a snippet was read as."""

    volume: str
    editions: tuple[str, ...]
    """The reporters it can mean, by their standard abbreviations."""
    page: str
    source: Literal["cases", "laws", "journal"]
    short: bool
    """Whether it points at a page in the midst of the opinion, as `547 U.S., at 107` does."""

    def reference(self, year: int | None) -> Reference:
        """Return the reference, the year deciding between reporters of one abbreviation."""
        name = self.editions[0]
        if len(self.editions) > 1 and year is not None:
            for edition in self.editions:
                known = reporter(edition)
                if known and in_print(known, year):
                    name = edition
                    break
        return _reference(self.volume, name, self.page)


@lru_cache(maxsize=4096)
def _reference(volume: str, reporter: str, page: str) -> Reference:
    return Reference(volume=volume, reporter=reporter, page=page)


def read(snippets: Sequence[str]) -> list[Read | None]:
    """Read each snippet on its own; None where it names no reporter that is known.

    >>> read(["547 U. S. 103", "33 Umbrella 422"])[0].editions
    ('U.S.',)
    """
    cleaned = [_spaced(snippet) for snippet in snippets]
    each = list(dict.fromkeys(cleaned))
    found: list[Read | None] = []
    for first in range(0, len(each), BATCH):
        found += _batch(each[first : first + BATCH])
    known = {text: one or _looked_up(text) for one, text in zip(found, each, strict=True)}
    return [known[text] for text in cleaned]


def _spaced(snippet: str) -> str:
    """Write a snippet as eyecite expects it: one space between volume, reporter and page."""
    text = re.sub(r"\s+", " ", snippet.strip())[:LONGEST]
    text = re.sub(r"^(\d+)(?=[A-Za-z])", r"\1 ", text)
    text = re.sub(r"\[\*\d{1,5}\] ?", "", text)
    text = re.sub(r"(?<=S\.) ?\(\d{1,2} (?:Otto|Cr|Dal|Wh)\.?\) ?", " ", text)
    text = re.sub(r"(?<=S\.) \d{1,2} (?:Dall|Cranch|Wheat|Pet|How|Black|Wall)\.?(?= \d)", "", text)
    text = re.sub(r"(?<=[ .])([23])(?:nd|rd)(?= \d)", r"\1d", text)
    return re.sub(r"(?<=[.a-zA-Z])(\d{1,6})$", r" \1", text)


def _batch(snippets: list[str]) -> list[Read | None]:
    found: list[Read | None] = [None] * len(snippets)
    starts, at = [], 0
    for snippet in snippets:
        starts.append(at)
        at += len(snippet) + 3
    which = -1
    for token in _tokens(" \n ".join(snippets)):
        if type(token).__name__ != "CitationToken":
            continue
        while which + 1 < len(starts) and starts[which + 1] <= token.start:
            which += 1
        if found[which] is None and token.end <= starts[which] + len(snippets[which]):
            found[which] = _as_read(token)
    return found


def _tokens(text: str) -> list[Any]:
    """Return what eyecite finds in a text.

    Which of its patterns are tried is told by its own filters. It keeps them apart by a hash of
    all they are made of, which takes as long as trying them; here they are kept apart as objects,
    and tried in the same order every time.
    """
    from eyecite.tokenizers import Tokenizer, default_tokenizer

    bare = "".join(text.split())
    chosen = {id(one): one for one in _always()}
    for words, sought in (
        (default_tokenizer.case_sensitive_filter, bare),
        (default_tokenizer.case_insensitive_filter, bare.lower()),
    ):
        for _, extractors in words.iter(sought):
            chosen.update((id(one), one) for one in extractors)
    return [token for _, token in Tokenizer(list(chosen.values())).tokenize(text)[1]]


@cache
def _always() -> tuple[Any, ...]:
    """Return the patterns that eyecite tries on every text."""
    from eyecite.tokenizers import EXTRACTORS

    return tuple(one for one in EXTRACTORS if not one.strings)


def _as_read(token: object) -> Read | None:
    exact, varied = getattr(token, "exact_editions", ()), getattr(token, "variation_editions", ())
    editions = exact or varied
    groups: dict[str, str | None] = getattr(token, "groups", {})
    sources = {edition.reporter.source for edition in editions}
    source: Literal["cases", "laws", "journal"] = (
        "cases" if "reporters" in sources else "laws" if "laws" in sources else "journal"
    )
    names = tuple(dict.fromkeys(edition.short_name for edition in editions))
    page = (groups.get("page") or "").replace(",", "")
    if names == ("Blatchf.",) and len(groups.get("volume") or "") == len("2019"):
        return None  # a vendor's number: `2019 BL 123456`
    if source != "laws" and not (names and page):
        return None
    return Read(
        groups.get("volume") or "", names, page, source, bool(getattr(token, "short", False))
    )


_PLAIN = re.compile(r"(\d{1,4}) (.{1,40}?),? (at )?(?:p\. )?(\d{1,6})")


def _looked_up(text: str) -> Read | None:
    """Read what eyecite does not for its capitals or its dots, such as `547 u.s. 103`."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    names = tuple(known.name for known in reporters(match[2]))
    return Read(match[1], names, match[4], "cases", bool(match[3])) if names else None
