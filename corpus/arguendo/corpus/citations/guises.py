"""References dressed to escape: `volume 547 of the U.S. Reports, page 103`, `5 4 7 U . S . 1 0 3`.

The plain form of a text has lost what is invisible or a matter of type. What is left are guises
that a reader sees through and a pattern of figures, reporter and figures does not: numbers in
words, in Roman figures or in spaced figures, the parts in another order, in quotation marks or in
another sentence. Each is found around the name of a reporter in common use, and read as the
reference it stands for.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from arguendo.corpus.citations.normal import PAGE_BREAK
from arguendo.corpus.citations.number_words import (
    LOOK_ALIKE,
    ROMAN,
    SPACED,
    WORDS,
    figures,
)


class Guise(NamedTuple):
    """A reference in disguise, and what it stands for."""

    start: int
    end: int
    stands_for: str = ""
    """The reference in its usual form; empty where a volume is named and no page."""


_SERIES = (
    r"(?P<series>[ ,.(\n-]{0,3}(?:[2345][ ]?(?:d|nd|rd|th)(?![a-z])(?:[ ][Ss]eries)?"
    r"|(?:[Ss]econd|[Tt]hird|[Ff]ourth)[ ][Ss]eries))?"
)
_S = r"[ \n\f]{0,2}"
_D = r"[ \n]{0,2}\.?[ \n]{0,2}"
# Each group's name tells the abbreviation; the longer forms come first.
_REPORTERS = (
    ("us", "U.S.", rf"United States(?: Supreme Court)? Reports|U{_D}S{_D}(?:Reports|Rep\b\.?)?"),
    ("sct", "S. Ct.", rf"Supreme Court Reporter|S{_D}C ?t\b\.?"),
    ("led", "L. Ed.", rf"Lawyers'? Edition|L{_D}E ?d\b\.?"),
    ("fsupp", "F. Supp.", rf"Federal Supplement|F{_D}S ?u ?p ?p(?![a-z])\.?"),
    ("fappx", "F. App'x", rf"Federal Appendix|F{_D}App'?x\b\.?"),
    ("fed", "F.", rf"Federal Reporter|F{_D}(?=[ \n-]{{0,3}}[234][ ]?(?:d|nd|rd|th)(?![a-z]))"),
    ("wl", "WL", rf"Westlaw|W{_D}L\b\.?"),
    ("ne", "N.E.", rf"North ?[Ee]astern Reporter|N{_D}E{_D}(?=[ ]?[23][ ]?d\b)"),
    ("nw", "N.W.", rf"North ?[Ww]estern Reporter|N{_D}W{_D}(?=[ ]?[23][ ]?d\b)"),
    ("se", "S.E.", rf"South ?[Ee]astern Reporter|S{_D}E{_D}(?=[ ]?[23][ ]?d\b)"),
    ("sw", "S.W.", rf"South ?[Ww]estern Reporter|S{_D}W{_D}(?=[ ]?[23][ ]?d\b)"),
    ("so", "So.", rf"Southern Reporter|So{_D}(?=[ ]?[23][ ]?d\b)"),
    ("atl", "A.", rf"Atlantic Reporter|A{_D}(?=[ ]?[23][ ]?d\b)"),
    ("pac", "P.", rf"Pacific Reporter|P{_D}(?=[ ]?[23][ ]?d\b)"),
)
_ORDINALS = {"2": "2d", "3": "3d", "4": "4th", "5": "5th", "s": "2d", "t": "3d", "f": "4th"}
_ABBREVIATION = {group: name for group, name, _ in _REPORTERS}
REPORTER = re.compile(
    r"(?<![A-Za-z_])(?<!\D\.)(?:"
    + "|".join(f"(?P<{group}>{form})" for group, _, form in _REPORTERS)
    + ")"
    rf"(?![A-Za-z]){_SERIES}"
)
"""The name of a reporter in common use, in full or however its abbreviation is spaced."""

_NUMBER = rf"(?:{SPACED}|\d{{1,9}}|{LOOK_ALIKE}|{ROMAN}|{WORDS})"
_OPEN = r"(?:[^\w\s]|_)"
_NO_YEAR = r"(?<!\d{4})(?<!\d{4}[ \n])(?<!\d{4}[ \n]{2})"
"""Before a star page: `Decided January 8, 1974 [*414] U.S. 395` has its volume in the brackets."""
_VOLUME_BEFORE = re.compile(
    rf"(?:(?P<of>\b[Vv](?:olume|ol\.?){_S}(?:[Nn]o\.?{_S}|[Nn]umber{_S})?)?"
    rf"(?P<volume>{_NUMBER})(?P<nth>(?:st|nd|rd|th) [Vv]olume)?"
    rf"(?P<joint>{_S}(?:{_NO_YEAR}\[\*+\d{{1,5}}\]{_S})?(?:{_OPEN}{_S}){{0,3}}"
    rf"(?:(?:of|in)(?: the)?{_S})?))$"
)
_PAGE_WORD = (
    r"(?:(?:on|at|the|is|its|and|,) )*(?:beginning(?: at)?|starting(?: at)?|begins at|pages?|pp?"
    r"|pgs?|№|[Nn]os?|[Nn]umber)\.?"
)
_PAGE_AFTER = re.compile(
    rf"{_S}(?:\[\*+\d{{1,5}}\]{_S})?(?:{_OPEN}{_S}){{0,3}}"
    rf"(?P<word>{_PAGE_WORD}(?: (?:is|no\.|number))?)?"
    rf"{_S}(?:{_OPEN}{_S}){{0,2}}(?P<at>at )?"
    rf"(?P<page>{_NUMBER}(?![\w%])|\d{{1,9}}(?=(?P<glued>[A-Za-z%_]))(?!(?:st|nd|rd|th|d)\b))"
)
_PAGE_LATER = re.compile(
    r"\W{0,3}(?:[A-Z]?[a-z]+\W{1,3}){0,7}?\b(?:[Pp]age|[Pp]\.)"
    r"(?: (?:is|was|being|number|no\.|it is on|at|on))?:? "
    rf"(?P<page>{_NUMBER})(?![\w%])"
)
_PAGE_EARLIER = re.compile(
    rf"\b(?:at )?(?:[Pp]ages?|[Pp]p?\.) (?P<page>{_NUMBER}),? (?:of|in|from) (?:the )?$"
)
_VOLUME_AFTER = re.compile(
    rf"{_S}(?:[,:(]{_S})?(?:[Vv]ol(?:ume|\.)?{_S})?(?P<volume>\d{{1,4}}){_S}(?:[,:]{_S}"
    r"(?:(?:at )?(?:page|p\.) )?|(?:at )?(?:page|p\.) )(?P<page>\d{1,5})\b(?![,%-]?\d)"
)
_VOLUME_LATER = re.compile(
    r"[.,;]? (?:[Tt]he|[Ii]ts) volume (?:is|was|being|number)(?: number)? "
    rf"(?P<volume>{_NUMBER})(?:\W{{1,3}}[A-Za-z]+){{0,4}}\W{{1,3}}(?:[Pp]age|[Pp]\.)"
    rf"(?: (?:is|was|being|number))? (?P<page>{_NUMBER})(?![\w%])"
)
_SPACED_OUT = re.compile(r" \.|\d d\b|  |[\n-]")
_FIGURE_BEFORE = re.compile(r"\d\W{0,3}$")
_FIGURE = re.compile(rf"\d|\b[IVXLCDM]{{2}}|{WORDS}")
"""What may be a volume or a page."""
_REACH = 90
_FAR = 2_000


def guises(text: str) -> Iterator[Guise]:
    """Yield the references of a plain text that wear a guise, in the order of the text."""
    last = 0
    bare = (0, 0)
    for reporter in REPORTER.finditer(text):
        low, high = reporter.start() - _REACH, reporter.end() + 2 * _REACH
        if bare[0] <= max(low, 0) and high <= bare[1]:
            continue
        figure = _FIGURE.search(text, max(low, 0), high + _FAR)
        if figure is None or figure.start() >= high:
            # without a figure, or a word for one, there is neither volume nor page
            bare = (max(low, 0), figure.start() if figure else high + _FAR)
            continue
        found = _around(text, reporter, last)
        if found is not None:
            yield found
            last = found.end


def _around(text: str, reporter: re.Match[str], floor: int) -> Guise | None:
    if _as_usual(text, reporter):
        return None
    low = max(floor, reporter.start() - _REACH)
    before = _VOLUME_BEFORE.search(text[low : reporter.start()])
    if before is None:
        return _turned(text, reporter)
    volume = figures(before["volume"])
    start = low + before.start()
    if not volume or len(volume) > 4:
        return None
    high = reporter.end() + _REACH
    worded = bool(before["of"] or before["nth"])
    earlier = _PAGE_EARLIER.search(text[max(floor, start - _REACH) : start])
    after = _PAGE_AFTER.match(text, reporter.end(), high)
    glued = bool(_GLUED_BEFORE.search(text, max(0, start - 2), start))
    told = after is not None and (_told(before, after, reporter) or _hidden(glued, after, reporter))
    if after is not None and (told or earlier is None):
        if not told:
            return None
        return _guise(
            start,
            after.end(),
            volume,
            reporter,
            after["page"],
            pointed=_points(after) and not worded,
        )
    if earlier is not None:
        begin = max(floor, start - _REACH) + earlier.start()
        return _guise(begin, reporter.end(), volume, reporter, earlier["page"])
    later = _PAGE_LATER.match(text, reporter.end(), high)
    if later is not None:
        return _guise(start, later.end(), volume, reporter, later["page"])
    if worded:
        # A volume and a reporter without a page still point at a book that can be opened.
        return Guise(start, reporter.end())
    return None


_USUAL_BEFORE = re.compile(r"(?:^|[A-Za-z;,)\n.] {1,2}|[;)\n]|(?<!\d)[,.])\d{1,4} $")
_GLUED_BEFORE = re.compile(r"(?:[A-Za-z$]|\d[.,/:-])$")
"""What may stand right before a volume, and hides it."""
_USUAL_AFTER = re.compile(r",? (?:at )?\d{1,5}(?![\w%]| \d)")


def _as_usual(text: str, reporter: re.Match[str]) -> bool:
    """Say whether volume and page stand as they do in most citations, which is no guise."""
    if len(reporter[0]) > len("F. Supp. 2d") or _SPACED_OUT.search(reporter[0]):
        return False
    # `U.S. ` has taken the space behind it
    if not _USUAL_AFTER.match(text, reporter.end() - reporter[0].endswith(" ")):
        return False
    before = text[max(0, reporter.start() - 16) : reporter.start()]
    return bool(_USUAL_BEFORE.search(before)) and "ol" not in before


def _points(after: re.Match[str]) -> bool:
    """Say whether a page is pointed at: `547 U.S. at page 107` is no first page."""
    return bool(after["at"]) or (after["word"] or "").startswith("at ")


_LONGEST_PAGE = 6


def _hidden(glued: bool, after: re.Match[str], reporter: re.Match[str]) -> bool:
    """Say whether figures as they usually stand are hidden by what stands right beside them."""
    between = after[0][: -len(after["page"])]
    long = reporter["wl"] is None and len(after["page"]) > _LONGEST_PAGE
    return (glued or long or bool(after["glued"])) and not re.search(r"[^ \n,.]", between)


def _told(before: re.Match[str], after: re.Match[str], reporter: re.Match[str]) -> bool:
    """Say whether the two numbers are a volume and a page in disguise.

    A star page and a page left blank are neither; figures as they usually stand are no disguise.
    """
    between = after[0][: -len(after["page"])]
    if between.rstrip().endswith("[*") or "__" in between or "--" in between:
        return False
    if (
        "(" in between
        and not after["word"]
        and ")" not in before["joint"]
        and re.fullmatch(r"1[6-9]\d\d|20\d\d", after["page"])
    ):
        return False
    if before["of"] or before["nth"] or after["word"] or after["at"]:
        return True
    if len(reporter[0].split()[0]) > len("App'x"):
        return True  # its name is written out
    numbers = (before["volume"], after["page"])
    if not any(number.isdigit() for number in numbers):
        return True
    if all(number.isdigit() for number in numbers):
        parted = before["joint"].strip(" \n") or between.strip(" \n")
        return bool(parted or _SPACED_OUT.search(reporter[0]))
    return True


def _turned(text: str, reporter: re.Match[str]) -> Guise | None:
    """Read a reporter that stands before its volume: `U.S. Reports 547, 103`."""
    later = _VOLUME_LATER.match(text, reporter.end(), reporter.end() + 2 * _REACH)
    if later is not None and (volume := figures(later["volume"])):
        return _guise(reporter.start(), later.end(), volume, reporter, later["page"])
    after = _VOLUME_AFTER.match(text, reporter.end(), reporter.end() + 40)
    if after is None or _FIGURE_BEFORE.search(
        text[max(0, reporter.start() - 4) : reporter.start()]
    ):
        return None
    if not re.search(r"[:v]|p", after[0].removeprefix(after["volume"]), re.IGNORECASE):
        # `S.W.3d 306, 327` may have lost its volume: two pages, then.
        return Guise(reporter.start(), after.end())
    return _guise(reporter.start(), after.end(), after["volume"], reporter, after["page"])


_RULED_OFF = re.compile(r"[\w.], — \d")
"""What a line of dashes that parts the footnotes from a page leaves of itself."""


def _guise(
    start: int,
    end: int,
    volume: str,
    reporter: re.Match[str],
    page: str,
    *,
    pointed: bool = False,
) -> Guise | None:
    number = figures(page)
    if not number:
        return None
    group = next(name for name in _ABBREVIATION if reporter[name] is not None)
    series = _ORDINALS.get(re.sub(r"\W", "", reporter["series"] or "").lower()[:1], "")
    at = ", at" if pointed else ""
    written = f"{_ABBREVIATION[group]} {series}".strip()
    if PAGE_BREAK in reporter.string[start:end] or _RULED_OFF.search(reporter.string, start, end):
        return Guise(start, end)  # the number of a page, or a footnote, may stand there
    return Guise(start, end, f"{volume} {written}{at} {number}")
