"""Whether what stands between two numbers could be a reporter: `33 Umbrella 422`, not `5 May 2003`.

No list of real reporters is asked. The words here are the ones that stand between numbers in
ordinary prose, and a text that holds a made-up reporter is more dangerous than one sentence too
many that is held back.
"""

import re

_BARE = frozenset(
    "us sct led led2d f2d f3d f4th fsupp fsupp2d fsupp3d fappx frd br wl lexis ne2d ne3d nw2d"
    " nw3d se2d se3d sw2d sw3d p2d p3d a2d a3d so2d so3d ny ny2d ny3d nys nys2d nys3d ad ad2d"
    " ad3d misc2d cal2d cal3d cal4th cal5th calapp2d calapp3d calapp4th calapp5th calrptr"
    " calrptr2d calrptr3d ill2d illapp illapp2d illapp3d ohiost2d ohiost3d wis2d wash2d fedreg"
    " fedcl ctcl stat".split()
)
_NEVER = frozenset(
    "january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday section sections part parts chapter page pages table figure exhibit"
    " exhibits article articles step item items line lines paragraph paragraphs count counts"
    " rule rules ex exh exhs doc docs ecf dkt tr no nos number vol volume room suite unit apt"
    " floor route highway flight flights boeing airbus cessna gate gates genesis exodus"
    " leviticus deuteronomy joshua samuel kings chronicles psalms proverbs isaiah jeremiah"
    " ezekiel daniel matthew mark luke john acts romans corinthians galatians ephesians"
    " philippians colossians thessalonians timothy peter mr mrs ms dr messrs prof hon jr sr inc"
    " corp ltd llc co esq ave blvd street avenue road million billion thousand hundred dollars"
    " percent grams kilograms years days months hours minutes plaintiffs defendants appendix app"
    " id at and or the a in b.c a.d bc am pm a.m p.m est edt gmt north south east west amendment"
    " amendments u.n congress cong sess record districts motion claim claims patent patents form"
    " version windows filed".split()
)
_TITLES = frozenset(
    "mr mrs ms dr messrs prof hon rev sen rep gov gen col capt lt no nos st".split()
)
_PRESS = frozenset(
    "rep reports reporter reporters rptr rpts app cases cas digest review rev journal court ct"
    " law bulletin decisions appeals series ser".split()
)
_SERIES = re.compile(r"(?:[\s.]|^|(?<=[A-Za-z]))[2-9](?:d|th|nd|rd)\.?$")
_LEADS = re.compile(
    r"\b(?:in|since|by|of|during|from|until|after|before|to|and|section|part|chapter|page|pages|table|figure"
    r"|exhibit|january|february|march|april|may|june|july|august|september|october|november|december),?\s$",
    re.IGNORECASE,
)


_BOOKS = frozenset("sam kgs chr chron cor thess tim pet jn macc esd".split())
"""Books of scripture that are numbered and shortened: `2 Cor. 5:17`."""
_VERSE = re.compile(r":\d{1,3}(?!\d)")
_UNITS = re.compile(
    r"\b(?:section|part|chapter|pages?|table|figure|exhibit|flights?|room)\s$", re.IGNORECASE
)
_ATLANTIC = re.compile(r"(?:,? (?:at )?\d{1,4}(?:-\d{1,4})?)*(?:,? ?\((?:[A-Z]|\d{4})|[.;)]|$)")
"""What stands behind a page of the Atlantic Reporter, whose `A.` is also the head of a list."""


def reporter_like(found: re.Match[str]) -> bool:
    """Say whether the words between the numbers have the look of a reporter's abbreviation."""
    volume, reporter, page = found["volume"], found["reporter"], found["page"]
    key = re.sub(r"[\s.']", "", reporter).lower()
    if key in _BARE:
        return reporter != "Us" and not _of_a_day(found)
    if "\n\n" in found[0]:
        return False
    words = reporter.split()
    last = words[-1].rstrip(".").lower()
    first = words[0].rstrip(".").lower()
    if reporter == "A.":
        return bool(_ATLANTIC.match(found.string, found.end("page")))
    if first in _BOOKS and len(words) == 1 and _VERSE.match(found.string, found.end("page")):
        return False
    is_press = any(word.rstrip(".").lower() in _PRESS for word in words[1:])
    if first in _TITLES and not (is_press or _SERIES.search(reporter)):
        return False
    if first in _NEVER and len(words) == 1:
        return False
    if last in _NEVER:
        return last in ("app", "dec") and "." in " ".join(words[:-1])
    if not volume.isdigit() or not page.strip("*").replace(",", "").isdigit():
        return "." in reporter
    if _dated(volume, page) and not _SERIES.search(reporter) and "." not in reporter:
        return False
    if _SERIES.search(reporter):
        return True
    if any(_dotted(word) for word in words):
        return not _sentence_end(words, volume)
    if is_press or BEHIND.match(found.string, found.end()) or _named_before(found):
        return True
    return len(words) == 1 and len(words[0]) >= 4 and reporter.isascii() and not _led(found)


BEHIND = re.compile(
    r"(?:, \d{1,5}(?:-\d{1,5})?)?,? \((?:[A-Z\d][\w.']*,? ){0,6}(?:1[6-9]|20)\d\d\)"
)
"""A court and a year, which stand behind a reference alone."""
_NAMED_BEFORE = re.compile(r"\bvs?\.? [^;:()\n]{2,80}, $")


def _named_before(found: re.Match[str]) -> bool:
    """Say whether a case is named right before it."""
    return bool(_NAMED_BEFORE.search(found.string, max(0, found.start() - 100), found.start()))


_OF_A_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, $"
)


def _of_a_day(found: re.Match[str]) -> bool:
    """Say whether the first number is the year of a day: `April 24, 1984 U.S. 408`."""
    if len(found["volume"]) < 4:
        return False
    before = found.string[max(0, found.start() - 16) : found.start()]
    return bool(_OF_A_DAY.search(before))


def _dated(volume: str, page: str) -> bool:
    """Say whether the two numbers could be a day and a year."""
    return len(page) == 4 and page.isdigit() and 1500 <= int(page) <= 2100 and int(volume) <= 31


def _dotted(word: str) -> bool:
    return "." in word.rstrip(".") or (word.endswith(".") and len(word) <= 8)


def _sentence_end(words: list[str], volume: str) -> bool:
    """Say whether the only full stop is the end of a sentence: `He saw 3 Apples. 5 fell`."""
    if any("." in word for word in words[:-1]):
        return False
    last = words[-1]
    if "." in last.rstrip("."):
        return False
    year = len(volume) == 4 and 1500 <= int(volume) <= 2100
    return (len(words) > 1 and year) or len(last) > 7 or year


def _led(found: re.Match[str]) -> bool:
    """Say whether the words around it make it prose: `in 2003 Congress 12`, `Part 3 Table 4`."""
    before = found.string[max(0, found.start() - 12) : found.start()]
    after = found.string[found.end() : found.end() + 2]
    if re.match(r"[:%]\d?|,\d|-[a-z]", after) or _UNITS.search(before):
        return True
    year = len(found["volume"]) == 4 and 1500 <= int(found["volume"]) <= 2100
    return year and bool(_LEADS.search(before))
