"""What a text says became of a decision, in the phrase between its citation and a later one.

`A v. B, 1 F.2d 3 (1940), rev'd on other grounds, 4 U.S. 5 (1941)`: the explanatory phrases of the
Bluebook (T8), with the word that says what was done and how far that reaches. A phrase that says
anything else, or more, is none of them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from arguendo.corpus.model import Citation, Deed, Extent, Extraction

LONGEST = 300
"""Characters that may lie between the two citations, parentheses that explain the first among
them."""

_DEEDS: dict[Deed, str] = {
    "overruled": r"overrul(?:ed|ing)",
    "abrogated": r"abrogat(?:ed|ing)|invalidat(?:ed|ing)",
    "superseded": r"(?:superseded|superseding)(?: by (?:statute|rule|constitutional amendment))?",
    "disapproved": r"disapprov(?:ed|ing)(?: of)?|reject(?:ed|ing)",
    "questioned": r"question(?:ed|ing)|call(?:ed|ing) into (?:doubt|question)|doubt(?:ed|ing)",
    "limited": r"limit(?:ed|ing)",
    "affirmed": r"aff'[dg]|affirm(?:ed|ing)",
    "reversed": r"rev'[dg]|revers(?:ed|ing)",
    "vacated": r"(?:judgment )?vacat(?:ed|ing)",
    "modified": r"modif(?:ied|ying)",
}
_ASIDE = (
    r"(?:cert(?:iorari|\.)?|reh'g(?: en banc)?|appeal|review|leave to appeal|perm\. app\.|stay"
    r"|petition for (?:cert\.|review)) (?:denied|granted|dismissed|filed|docketed)"
    r"|(?:appeal )?(?:dismissed|withdrawn)|remanded|amended"
)
"""What is done in the same case and says nothing of the decision's worth."""
_HOW = (
    r"(?: (?:in (?:(?:relevant|pertinent) )?part|on (?:an)?other (?:ground|issue|point)s?"
    r"|as to other issues"
    r"|per curiam|mem\.|without opinion|by an equally divided (?:c|C)ourt|en banc"
    r"|on reh(?:'g|earing)(?: en banc)?|sub silentio|and remanded|as moot|in light of))"
)
_PART = re.compile(r"in (?:(?:relevant|pertinent) )?part")
_OTHER = re.compile(r"other (?:ground|issue|point)")
_ONE = rf"(?:{'|'.join(_DEEDS.values())}|{_ASIDE}){_HOW}*"
_NAMED = r"(?-i:(?:In re |Ex parte )?[A-Z][\w.'& -]{0,60},)"
_PHRASE = re.compile(
    rf"(?:\([^()]*\) ?)*[,;(\[]? ?(?:and )?(?P<said>{_ONE}(?:(?:,? and|,) {_ONE})*)"
    rf"(?P<by>,? (?:as (?:stated|recognized) )?(?:by|in|sub nom\.)(?: {_NAMED})?|,)?",
    re.IGNORECASE,
)
_EACH = re.compile(
    "|".join(f"(?P<{deed}>{words})" for deed, words in _DEEDS.items()), re.IGNORECASE
)
_BACKWARDS = re.compile(r"ing\b|(?:aff|rev)'g\b", re.IGNORECASE)
"""`A v. B, overruling C v. D`: of what the later one did, which stands first."""
_CASES = ("full", "docket", "short", "supra", "id", "reference", "named")


class Phrase(NamedTuple):
    """One thing that a text says a later decision did with an earlier one."""

    earlier: int
    """The number of the earlier decision's citation in the extraction."""
    later: int
    """The number of the later one's."""
    deed: Deed
    """What it is said to have done."""
    extent: Extent
    """How far that is said to reach."""


def histories(text: str, extraction: Extraction) -> Iterator[Phrase]:
    """Yield what a text says became of each decision it cites, in the order of the text.

    What is denied or dismissed in the same case is passed over: `A, cert. denied, B, overruled by
    C` says that C overruled A. What stands behind an affirmance is said of the one that affirmed.

    >>> from arguendo.corpus.citations import extract
    >>> text = "A v. B, 1 F.2d 3 (1940), rev'd in part, 4 U.S. 5 (1941)."
    >>> list(histories(text, extract(text)))
    [Phrase(earlier=0, later=1, deed='reversed', extent='part')]
    """
    every = extraction.citations
    head = 0
    for number in range(1, len(every)):
        before, after = every[number - 1], every[number]
        between = _between(text, before, after)
        phrase = _PHRASE.fullmatch(between) if between else None
        if (
            phrase is None
            or _active(phrase)
            or before.form not in _CASES
            or after.form not in _CASES
        ):
            head = number
            continue
        told = list(_told(phrase["said"]))
        backwards = bool(_BACKWARDS.search(phrase["said"]))
        for deed, extent in told:
            earlier, later = (number, head) if backwards else (head, number)
            yield Phrase(earlier, later, deed, extent)
        if told and not backwards:
            head = number


def _between(text: str, before: Citation, after: Citation) -> str:
    """Return the words between two citations, on one line and without emphasis."""
    start = before.reach if before.end <= before.reach <= after.start else before.end
    if not 2 < after.start - start <= LONGEST:
        return ""
    words = re.sub(r"</?(?:em|i|b|u|strong)>|[*_]", "", text[start : after.start])
    return " ".join(words.replace("\u2019", "'").split())


def _active(phrase: re.Match[str]) -> bool:
    """Say whether a phrase is a verb with its object: `A v. B, 1 U.S. 2, overruled C v. D`."""
    return phrase["by"] is None and bool(re.search("ed$|ed ", phrase["said"].lower()))


def _told(said: str) -> Iterator[tuple[Deed, Extent]]:
    """Yield what is said to be done, each with how far it reaches."""
    found = list(_EACH.finditer(said))
    ends = [*(one.start() for one in found[1:]), len(said)]
    for one, end in zip(found, ends[: len(found)], strict=True):
        how = said[one.end() : end]
        extent: Extent = (
            "other grounds" if _OTHER.search(how) else "part" if _PART.search(how) else "whole"
        )
        yield one.lastgroup, extent  # type: ignore[misc]
